/// A figure that a run is to have, and how its files are written.
public struct PlannedFigure: Codable, Equatable, Sendable {
  /// What the figure is called in the names of its files.
  public let name: String

  public let request: FigureRequest

  /// A theme's name.
  public let theme: String

  /// Dots per inch of a PNG.
  public let dpi: Double

  /// Kinds of file by their extension, each once, in the order in which they are written.
  public let formats: [String]

  public init(
    name: String, request: FigureRequest, theme: String, dpi: Double, formats: [String]
  ) {
    self.name = name
    self.request = request
    self.theme = theme
    self.dpi = dpi
    self.formats = formats
  }

  /// Whether a name is a file's, without directories, and none that is hidden.
  public static func isFileName(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix(".") && name.utf8.count <= 200
      && name.utf8.allSatisfy { $0 != UInt8(ascii: "/") && $0 >= 0x20 }
  }
}
