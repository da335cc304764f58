import FigureMetadata
import Provenance

/// A figure of a folder with all its files, and what there is to say of it.
public struct GalleryFigure: Equatable, Sendable {
  /// The path from the folder, without an extension.
  public let name: String

  /// At least one.
  public let files: [GalleryFile]

  /// - Precondition: there is a file.
  public init(name: String, files: [GalleryFile]) {
    precondition(!files.isEmpty, "a figure has a file")
    self.name = name
    self.files = files
  }

  /// Reads the files of a figure.
  public init(reading figure: FigureListing.Figure, in folder: String) {
    self.init(
      name: figure.name, files: figure.files.map { GalleryFile(reading: $0, in: folder) })
  }

  /// An SVG with more bytes gives way to a PNG, which is drawn faster.
  private static let largestSVG = 1 << 20

  /// The file that stands for the figure on a page: the first sound one that a browser draws, an SVG if
  /// it is not too large; nil where there is only a PDF or damage.
  var shown: GalleryFile? {
    let drawn = files.filter { $0.figure.map { $0.format != .pdf } ?? false }
    let vector = drawn.first { $0.figure?.format == .svg }
    if let vector, vector.byteCount ?? 0 <= Self.largestSVG { return vector }
    return drawn.first { $0.figure?.format == .apng }
      ?? drawn.first { $0.figure?.format == .png } ?? vector
  }

  /// A PNG that stands still, for readers who prefer that to the shown one that moves; nil for none.
  var still: GalleryFile? {
    guard shown?.figure?.format == .apng else { return nil }
    return files.first { $0.figure?.format == .png }
  }

  /// The file whose words stand on the page: the shown one if it has any.
  private func words(_ word: (GalleryFile.Figure) -> String?) -> String? {
    ([shown].compactMap { $0 } + files).compactMap { $0.figure.flatMap(word) }.first
  }

  var title: String? { words(\.title) }

  /// The alternative text.
  var description: String? { words(\.description) }

  /// The first file that says where it came from.
  var origin: (file: GalleryFile, origin: FigureOrigin)? {
    for file in [shown].compactMap({ $0 }) + files {
      if case .stated(let origin)? = file.figure?.provenance { return (file, origin) }
    }
    return nil
  }

  /// Sound files without an alternative text.
  var filesWithoutDescription: [GalleryFile] {
    files.filter { $0.figure.map { $0.description == nil } ?? false }
  }

  /// Sound files that do not say where they came from, or not so that it is understood.
  var filesWithoutProvenance: [GalleryFile] {
    files.filter { file in
      switch file.figure?.provenance {
      case .stated, nil: false
      case .missing, .unreadable: true
      }
    }
  }

  var damagedFiles: [GalleryFile] { files.filter { $0.damage != nil } }

  /// Whether its files say that they came from different runs, in so far as a reader would be told, or that
  /// they differ in theme or in the version of the program.
  var isMixed: Bool {
    let origins = files.compactMap { file -> FigureOrigin? in
      if case .stated(let origin)? = file.figure?.provenance { origin } else { nil }
    }
    return origins.contains { $0 != origins[0] }
  }
}
