import CCairo
import Scenes

/// What both kinds of picture share: outlines, strokes and colours handed to Cairo.
///
/// Cairo counts in 24.8 bits, and goes astray with larger numbers and those that are not finite. So a
/// point that is not finite ends a piece of an outline, and what lies far off the page is drawn on
/// the edge of a square around it, with the same picture on the page.
struct CairoPath {
  /// No coordinate handed to Cairo is farther from the origin.
  ///
  /// Pages have up to 32 767 units a side. Lines between places 100 000 pixels off are drawn up to a
  /// pixel from where they should be, those between places 40 000 off are not (Cairo 1.16, measured).
  static let farthest = 40_000.0

  /// No line is broader, so that its mitres stay in Cairo's range.
  private static let broadest = 65_536.0

  let context: OpaquePointer

  /// Makes `path` Cairo's current path, each point passed through `map` first.
  func replace(with path: Path, map: (Point) -> Point) {
    cairo_new_path(context)
    append(path, map: map)
  }

  func append(_ path: Path, map: (Point) -> Point) {
    var pen: Point?
    var start: Point?
    for element in path.elements {
      switch element {
      case .move(let point):
        pen = begin(at: map(point))
        start = pen
      case .line(let point):
        let end = map(point)
        if let from = pen, end.isFinite {
          line(from: from, to: end)
          pen = end
        } else {
          pen = begin(at: end)
          start = pen
        }
      case .curve(let first, let second, let point):
        let end = map(point)
        if let from = pen, end.isFinite {
          curve(from: from, map(first), map(second), to: end)
          pen = end
        } else {
          pen = begin(at: end)
          start = pen
        }
      case .close:
        guard let from = pen, let to = start else { continue }
        if !from.isInRange || !to.isInRange { line(from: from, to: to) }
        cairo_close_path(context)
        pen = start
      }
    }
  }

  private func begin(at point: Point) -> Point? {
    guard point.isFinite else { return nil }
    let place = point.clamped
    cairo_move_to(context, place.x, place.y)
    return point
  }

  /// A line that is bent along the edge of the range where it leaves it.
  ///
  /// Between the places where it crosses one of the four edges, moving each coordinate into the range
  /// keeps it straight; and no point of the page is ever passed over, so fills stay as they are.
  private func line(from start: Point, to end: Point) {
    if !start.isInRange || !end.isInRange {
      var crossings: [Double] = []
      for (from, to) in [(start.x, end.x), (start.y, end.y)] {
        for edge in [-Self.farthest, Self.farthest] where (from < edge) != (to < edge) {
          // Halves, since the difference of two large numbers may be infinite.
          crossings.append((edge / 2 - from / 2) / (to / 2 - from / 2))
        }
      }
      for share in crossings.sorted() {
        let place = Point(
          x: start.x * (1 - share) + end.x * share, y: start.y * (1 - share) + end.y * share
        ).clamped
        cairo_line_to(context, place.x, place.y)
      }
    }
    let place = end.clamped
    cairo_line_to(context, place.x, place.y)
  }

  private func curve(from start: Point, _ first: Point, _ second: Point, to end: Point) {
    if start.isInRange, first.isInRange, second.isInRange, end.isInRange {
      cairo_curve_to(context, first.x, first.y, second.x, second.y, end.x, end.y)
      return
    }
    guard first.isFinite, second.isFinite else { return line(from: start, to: end) }
    var pen = start
    for step in 1...64 {
      let share = Double(step) / 64
      let rest = 1 - share
      func mixed(_ a: Double, _ b: Double, _ c: Double, _ d: Double) -> Double {
        rest * rest * rest * a + 3 * rest * rest * share * b + 3 * rest * share * share * c
          + share * share * share * d
      }
      let next = Point(
        x: mixed(start.x, first.x, second.x, end.x), y: mixed(start.y, first.y, second.y, end.y))
      line(from: pen, to: next)
      pen = next
    }
  }

  /// Makes a rectangle the clip, inside the present one; false where nothing is left to draw on.
  func clip(to area: Rectangle) -> Bool {
    let (corner, opposite) = (
      Point(x: area.minX, y: area.minY).clamped, Point(x: area.maxX, y: area.maxY).clamped
    )
    guard corner.x < opposite.x, corner.y < opposite.y else { return false }
    cairo_new_path(context)
    cairo_rectangle(
      context, corner.x, corner.y, opposite.x - corner.x, opposite.y - corner.y)
    cairo_clip(context)
    return true
  }

  func setColor(_ color: Color) {
    cairo_set_source_rgba(
      context, Double(color.red) / 255, Double(color.green) / 255, Double(color.blue) / 255,
      Double(color.alpha) / 255)
  }

  /// Sets pen and colour; lengths are multiplied by `scale`.
  func setStroke(_ stroke: Stroke, scale: Double) {
    setColor(stroke.color)
    cairo_set_line_width(context, min(stroke.width * scale, Self.broadest))
    switch stroke.cap {
    case .butt: cairo_set_line_cap(context, CAIRO_LINE_CAP_BUTT)
    case .round: cairo_set_line_cap(context, CAIRO_LINE_CAP_ROUND)
    case .square: cairo_set_line_cap(context, CAIRO_LINE_CAP_SQUARE)
    }
    switch stroke.join {
    case .miter: cairo_set_line_join(context, CAIRO_LINE_JOIN_MITER)
    case .round: cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND)
    case .bevel: cairo_set_line_join(context, CAIRO_LINE_JOIN_BEVEL)
    }
    let dashes = Self.dashes(stroke.dashes, scale: scale)
    cairo_set_dash(context, dashes, Int32(dashes.count), 0)
  }

  /// The dashes as Cairo takes them; none, hence a solid line, where a length is negative or not
  /// finite or all are 0, as SVG has it for a sum of 0.
  private static func dashes(_ dashes: [Double], scale: Double) -> [Double] {
    let lengths = dashes.map { min($0 * scale, farthest) }
    let isPattern = lengths.allSatisfy { $0 >= 0 } && lengths.contains { $0 > 0 }
    return isPattern ? lengths : []
  }

  /// Fills and strokes the current path; a stroke whose width is not above 0 is not drawn.
  func paint(fill: Color?, stroke: Stroke?, scale: Double) {
    if let fill {
      setColor(fill)
      cairo_fill_preserve(context)
    }
    if let stroke, stroke.width * scale > 0 {
      setStroke(stroke, scale: scale)
      cairo_stroke_preserve(context)
    }
    cairo_new_path(context)
  }
}

extension Point {
  var isFinite: Bool { x.isFinite && y.isFinite }

  /// Whether Cairo can be handed this point as it is.
  var isInRange: Bool {
    abs(x) <= CairoPath.farthest && abs(y) <= CairoPath.farthest
  }

  /// The nearest point that Cairo can be handed; not finite where this one is not a number.
  fileprivate var clamped: Point {
    let limit = CairoPath.farthest
    return Point(x: x < -limit ? -limit : min(x, limit), y: y < -limit ? -limit : min(y, limit))
  }
}
