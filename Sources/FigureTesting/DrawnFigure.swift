import CairoRendering
import Plotting
import Provenance

/// A figure as a file that says what is drawn in it.
struct DrawnFigure {
  let bytes: [UInt8]

  /// - Throws: ``FigureTestingError`` for an ending that is no kind of picture, and what drawing throws.
  init(_ figure: Figure, theme: Theme, dotsPerInch: Double, name: String) throws {
    let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    guard let format = FigureFormat(rawValue: ending) else {
      throw FigureTestingError(description: "\(name): does not end in .png, .apng, .svg or .pdf")
    }
    let renderer = CairoRenderer(fonts: try FontLibrary())
    let laidOut = theme.laidOut(measuring: renderer.fonts) { _ in figure }
    let scene = EmbeddedScene(libraries: renderer.libraries, scene: laidOut.summary)
    bytes = try renderer.file(
      of: laidOut.scene, as: format, dpi: dotsPerInch, provenance: try scene.jsonText())
  }
}

/// Why a figure cannot be tested.
public struct FigureTestingError: Error, CustomStringConvertible {
  public let description: String
}
