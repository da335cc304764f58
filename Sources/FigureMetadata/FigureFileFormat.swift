/// The kinds of file that can say where a figure came from.
public enum FigureFileFormat: String, CaseIterable, Sendable {
  case png
  case svg
  case pdf

  /// As a reader writes it: `PNG`.
  public var name: String { rawValue.uppercased() }
}
