/// The kinds of file that can say where a figure came from.
public enum FigureFileFormat: String, CaseIterable, Sendable {
  case png

  /// A PNG that moves.
  case apng
  case svg
  case pdf

  /// As a reader writes it: `PNG`.
  public var name: String { rawValue.uppercased() }

  /// Whether a reader of PNG files shows it.
  public var isPNG: Bool { self == .png || self == .apng }
}
