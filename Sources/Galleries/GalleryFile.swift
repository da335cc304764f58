import FigureMetadata
import InputFiles
import Provenance

/// One file of a figure: what it is, and what it says of itself.
public struct GalleryFile: Equatable, Sendable {
  /// What a file holds.
  public enum Content: Equatable, Sendable {
    case figure(Figure)

    /// Why it is not shown, in a phrase.
    case damaged(String)
  }

  /// What a sound file says.
  public struct Figure: Equatable, Sendable {
    public var format: FigureFileFormat

    /// Nil where the file says none.
    public var size: FigureSize?

    public var title: String?

    /// The alternative text.
    public var description: String?

    public var provenance: Provenance
  }

  /// Whether a file says where it came from.
  public enum Provenance: Equatable, Sendable {
    case stated(FigureOrigin)
    case missing

    /// There is one, but not one to be understood; why, in a phrase.
    case unreadable(String)
  }

  /// The path from the folder.
  public let path: String

  /// Nil where the file cannot be read.
  public let byteCount: Int?

  public let content: Content

  public init(path: String, byteCount: Int?, content: Content) {
    self.path = path
    self.byteCount = byteCount
    self.content = content
  }

  /// More than this is no picture of a figure.
  private static let byteLimit = 128 << 20

  /// Reads a file of a folder; what is wrong with it is told, not thrown.
  public init(reading path: String, in folder: String) {
    let place = InputDirectory.path(of: path, in: folder)
    // Whoever opens a pipe may wait for ever.
    guard InputDirectory.holdsFile(place) || !InputDirectory.isTaken(place) else {
      self.init(path: path, byteCount: nil, content: .damaged("it is no file, or a link to none"))
      return
    }
    do throws(InputError) {
      self.init(path: path, bytes: try InputFile.bytes(of: place, limit: Self.byteLimit))
    } catch {
      self.init(path: path, byteCount: nil, content: .damaged(Self.reason(error)))
    }
  }

  /// A file by its bytes.
  init(path: String, bytes: [UInt8]) {
    self.init(path: path, byteCount: bytes.count, content: Self.content(of: bytes, named: path))
  }

  private static func content(of bytes: [UInt8], named path: String) -> Content {
    let provenance: Provenance
    do throws(ProvenanceError) {
      let embedded = try EmbeddedProvenance(readingFrom: bytes)
      do throws(FigureProvenanceError) {
        provenance = .stated(try FigureOrigin(json: embedded.text))
      } catch {
        provenance = .unreadable("\(error)")
      }
    } catch {
      switch error {
      case .notAFigure(let content): return .damaged("it looks like \(content.rawValue)")
      case .damaged(_, let reason): return .damaged(reason)
      case .noProvenance: provenance = .missing
      }
    }
    guard let format = FigureFileFormat(of: bytes) else { return .damaged("it is no figure") }
    // A browser believes the name.
    if let promised = FigureFileFormat(extensionOf: path), !promised.isShown(as: format) {
      return .damaged("its name says \(promised.name), and its bytes are \(format.name)")
    }
    let size = FigureSize(of: bytes)
    if format.isPNG, size == nil { return .damaged("its header is damaged") }
    let words = FigureWords(of: bytes)
    return .figure(
      Figure(
        format: format, size: size, title: words.title, description: words.description,
        provenance: provenance))
  }

  /// Without the path, which stands beside it.
  private static func reason(_ error: InputError) -> String {
    switch error {
    case .notFound: "it is gone, or its name is not UTF-8"
    case .isDirectory: "it is a folder"
    case .notAFile: "it is no file, or a link to none"
    case .notPermitted: "it may not be read"
    case .invalidPath: "its name is not one to be read"
    case .tooLarge(_, let limit): "it has more than \(limit) bytes, the most that are read"
    case .failed: "it cannot be read"
    }
  }

  /// Nil for a damaged file.
  public var figure: Figure? {
    if case .figure(let figure) = content { figure } else { nil }
  }

  /// Why it is not shown; nil for a sound file.
  public var damage: String? {
    if case .damaged(let reason) = content { reason } else { nil }
  }
}

extension FigureFileFormat {
  /// Whether a file of this name's kind that is of another is shown all the same.
  fileprivate func isShown(as format: FigureFileFormat) -> Bool {
    self == format || isPNG && format.isPNG
  }
}
