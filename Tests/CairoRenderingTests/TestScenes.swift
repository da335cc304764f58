import CairoRendering
import Rasters
import Scenes

extension Scene {
  /// A white page of `size` x `size` points.
  static func page(
    _ items: SceneItem..., size: Double = 20, background: Color? = .white
  ) -> Scene {
    Scene(
      size: Size(width: size, height: size), background: background, title: "Test",
      description: "A test.", items: items)
  }
}

extension SceneItem {
  /// A straight line.
  static func line(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ stroke: Stroke
  ) -> SceneItem {
    .shape(
      SceneShape(Path(through: [Point(x: x1, y: y1), Point(x: x2, y: y2)]), stroke: stroke))
  }

  /// A filled outline through points.
  static func polygon(_ points: [Point], _ color: Color = .black) -> SceneItem {
    .shape(SceneShape(Path(through: points, closed: true), fill: color))
  }

  static func rectangle(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ color: Color
  ) -> SceneItem {
    .shape(SceneShape(Path(Rectangle(minX: x, minY: y, width: width, height: height)), fill: color))
  }

  static func label(_ string: String, size: Double = 10, at point: Point) -> SceneItem {
    .text(SceneText(string, font: Font(size: size), at: point))
  }

  static func clipped(_ area: Rectangle, _ items: SceneItem...) -> SceneItem {
    .group(SceneGroup(role: .axes, clip: area, items: items))
  }
}

extension CairoRenderer {
  convenience init() throws {
    try self.init(fonts: FontLibrary())
  }
}

extension Raster {
  func pixel(_ x: Int, _ y: Int) -> UInt32 { pixels[y * width + x] }

  /// How many pixels are not `color`.
  func count(otherThan color: UInt32 = 0xffff_ffff) -> Int { pixels.count { $0 != color } }
}
