import CCairo
import Scenes

/// Collects an outline of FreeType's as a path.
final class GlyphOutline {
  private var elements: [Path.Element] = []
  private var pen = Point(x: 0, y: 0)
  private let unitsPerEm: Double

  private init(unitsPerEm: Double) {
    self.unitsPerEm = unitsPerEm
  }

  /// An outline in font units, y upwards, as a path in ems, y downwards.
  static func path(_ outline: inout FT_Outline, unitsPerEm: Double) -> Path {
    let collector = GlyphOutline(unitsPerEm: unitsPerEm)
    var functions = FT_Outline_Funcs(
      move_to: { end, user in
        GlyphOutline.with(user) { outline in
          outline.close()
          outline.pen = outline.point(end)
          outline.elements.append(.move(outline.pen))
        }
      },
      line_to: { end, user in
        GlyphOutline.with(user) { outline in
          outline.pen = outline.point(end)
          outline.elements.append(.line(outline.pen))
        }
      },
      conic_to: { control, end, user in
        GlyphOutline.with(user) { $0.appendConic($0.point(control), $0.point(end)) }
      },
      cubic_to: { first, second, end, user in
        GlyphOutline.with(user) { outline in
          outline.pen = outline.point(end)
          outline.elements.append(
            .curve(outline.point(first), outline.point(second), outline.pen))
        }
      },
      shift: 0, delta: 0)
    let code = FT_Outline_Decompose(
      &outline, &functions, Unmanaged.passUnretained(collector).toOpaque())
    return withExtendedLifetime(collector) {
      guard code == 0 else { return Path() }
      collector.close()
      return Path(collector.elements)
    }
  }

  private static func with(
    _ user: UnsafeMutableRawPointer?, _ body: (GlyphOutline) -> Void
  ) -> Int32 {
    guard let user else { return 1 }
    body(Unmanaged<GlyphOutline>.fromOpaque(user).takeUnretainedValue())
    return 0
  }

  /// FreeType's pieces are closed without saying so.
  private func close() {
    if !elements.isEmpty { elements.append(.close) }
  }

  /// A parabola is the cubic whose control points lie two thirds of the way to its own.
  private func appendConic(_ control: Point, _ end: Point) {
    func toControl(_ point: Point) -> Point {
      Point(x: point.x + (control.x - point.x) * 2 / 3, y: point.y + (control.y - point.y) * 2 / 3)
    }
    elements.append(.curve(toControl(pen), toControl(end), end))
    pen = end
  }

  private func point(_ vector: UnsafePointer<FT_Vector>?) -> Point {
    guard let vector else { return pen }
    return Point(
      x: Double(vector.pointee.x) / unitsPerEm, y: -Double(vector.pointee.y) / unitsPerEm)
  }
}
