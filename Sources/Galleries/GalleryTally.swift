import DescentFigures
import Pages

/// What a folder's figures come to, figure by figure.
public struct GalleryTally: Equatable, Sendable {
  /// Where a figure is told of.
  public struct Place: Equatable, Sendable {
    public let figure: String

    /// 1 for the first page.
    public let page: Int
  }

  /// A file that is not shown.
  public struct Damage: Equatable, Sendable {
    public let file: String
    public let reason: String
    public let place: Place
  }

  public private(set) var figureCount = 0
  public private(set) var fileCount = 0
  public private(set) var byteCount = 0

  /// Figures of which some sound file has no alternative text.
  public private(set) var withoutDescription: [Place] = []

  /// Figures of which some sound file does not say where it came from.
  public private(set) var withoutProvenance: [Place] = []

  /// Figures whose files say that they came from different runs, or that they differ in theme or version.
  public private(set) var mixed: [Place] = []

  public private(set) var damaged: [Damage] = []

  /// Paths of reports' files, which no page has for figures.
  public let leftOut: [String]

  /// Of nothing yet.
  ///
  /// - Parameter leftOut: what the listing of the folder left out.
  public init(leftOut: [String] = []) {
    self.leftOut = leftOut
  }

  /// So many names of what was left out are told.
  private static let mostNames = 3

  /// Counts a figure that a page tells of.
  public mutating func add(_ figure: GalleryFigure, page: Int) {
    let place = Place(figure: figure.name, page: page)
    figureCount += 1
    fileCount += figure.files.count
    byteCount += figure.files.reduce(0) { $0 + ($1.byteCount ?? 0) }
    if !figure.filesWithoutDescription.isEmpty { withoutDescription.append(place) }
    if !figure.filesWithoutProvenance.isEmpty { withoutProvenance.append(place) }
    if figure.isMixed { mixed.append(place) }
    for file in figure.damagedFiles {
      damaged.append(Damage(file: file.path, reason: file.damage ?? "", place: place))
    }
  }

  /// In a line without a full stop: `10 figures in 20 files, 1.2 MB; 1 without alternative text`.
  public var words: String { ([size] + problems.map(\.words)).joined(separator: "; ") }

  /// What was left out, without a full stop: `2 files of reports are left out: report.pdf, report-fit.svg`;
  /// nil for nothing.
  public var leftOutWords: String? { Self.words(leftOut: leftOut) }

  /// What was left out of a folder, without a full stop; nil for nothing.
  public static func words(leftOut paths: [String]) -> String? {
    guard !paths.isEmpty else { return nil }
    let names = paths.prefix(mostNames).map(VisibleText.line).joined(separator: ", ")
    let rest = paths.count - mostNames
    let count =
      paths.count == 1 ? "1 file of a report is" : "\(paths.count) files of reports are"
    return "\(count) left out: \(names)" + (rest > 0 ? " and \(rest) more" : "")
  }

  /// How much there is.
  var size: String {
    Wording.count(figureCount, "figure") + " in " + Wording.count(fileCount, "file") + ", "
      + SizeWords.bytes(byteCount)
  }

  /// What a reviewer has to look at, the gravest first; kinds without a figure are left out.
  var problems: [(words: String, places: [Place])] {
    let damagedPlaces = damaged.map(\.place)
    return [
      (Wording.count(damaged.count, "damaged file"), damagedPlaces),
      ("\(withoutDescription.count) without alternative text", withoutDescription),
      ("\(withoutProvenance.count) without provenance", withoutProvenance),
      ("\(mixed.count) with files of different origin", mixed),
    ].filter { !$0.1.isEmpty }
  }
}
