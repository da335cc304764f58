import CairoRendering
import DescentFigures
import Experiments
import Plotting
import Provenance
import Rasters
import Scenes
import TestSupport
import Typesetting

/// A plot of two curves with 640 x 480 pixels, as descent draws it, and edits of it.
struct ExampleFigure {
  var figure: Figure

  /// How letters are drawn.
  var rendering: SceneText.Rendering?

  var libraries = ["cairo": "1.16.0", "freetype": "2.12.1"]

  static let x = (0..<100).map { Double($0) / 10 }

  init(_ edit: (inout Figure) -> Void = { _ in }) {
    figure = Figure(
      size: .inches(6.4, 4.8),
      axes: [
        Axes(
          title: "Loss by step", x: Axis(label: "t"), y: Axis(label: "loss"),
          marks: [
            .line(Line(x: Self.x, y: Self.x.map { 10 / ($0 + 1) }, label: "loss", color: .blue)),
            .line(
              Line(x: Self.x, y: Self.x.map { 5 + ($0 - 5) * ($0 - 5) / 8 }, label: "predicted")),
          ], legend: .upperRight)
      ], name: "Loss", description: "Two curves.")
    edit(&figure)
  }

  /// The file, with what is drawn told in it.
  func file(_ format: FigureFormat = .png, dpi: Double = 100) throws -> [UInt8] {
    let renderer = CairoRenderer(fonts: try FontLibrary())
    let laidOut = figure.laidOut(theme: .matplotlib, measuring: renderer.fonts)
    var scene = laidOut.scene
    if let rendering { scene.items = scene.items.map { $0.rendered(rendering) } }
    let provenance = FigureProvenance(
      tool: "1", libraries: libraries, experiment: .polynomial(), figure: FigureRequest(.data),
      theme: "matplotlib", dpi: dpi, date: nil, scene: laidOut.summary)
    return try renderer.file(
      of: scene, as: format, dpi: dpi, provenance: try provenance.jsonText())
  }

  /// The PNG with its pixels changed and all else as it is.
  func file(pixels edit: (UInt32) -> UInt32) throws -> [UInt8] {
    let decoded = try PNGDecoder().decode(try file())
    let raster = Raster(
      width: decoded.raster.width, height: decoded.raster.height,
      pixels: decoded.raster.pixels.map(edit))
    return try PNGEncoder(dotsPerInch: 100, textChunks: decoded.textChunks).encode(raster)
  }
}

extension Color {
  static let blue = Color(0x0000ff)
}

extension Figure {
  /// One of the two curves.
  mutating func edit(_ index: Int, _ edit: (inout Line) -> Void) {
    guard case .line(var line) = axes[0].marks[index] else { return }
    edit(&line)
    axes[0].marks[index] = .line(line)
  }
}

extension Line {
  /// The same line through other points.
  func through(x: [Double]? = nil, y: [Double]? = nil) -> Line {
    var line = Line(x: x ?? self.x, y: y ?? self.y, label: label)
    line.color = color
    line.width = width
    line.dashes = dashes
    return line
  }
}

extension SceneItem {
  /// The same with letters drawn in another way.
  fileprivate func rendered(_ rendering: SceneText.Rendering) -> SceneItem {
    switch self {
    case .shape, .markers: return self
    case .text(var text):
      text.rendering = rendering
      return .text(text)
    case .group(var group):
      group.items = group.items.map { $0.rendered(rendering) }
      return .group(group)
    }
  }
}
