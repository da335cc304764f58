import CCairo
import Scenes

/// What both kinds of picture share: outlines, strokes and colours handed to Cairo.
struct CairoPath {
  let context: OpaquePointer

  /// Makes `path` Cairo's current path, each point passed through `map` first.
  func replace(with path: Path, map: (Point) -> Point) {
    cairo_new_path(context)
    append(path, map: map)
  }

  func append(_ path: Path, map: (Point) -> Point) {
    for element in path.elements {
      switch element {
      case .move(let point):
        let to = map(point)
        cairo_move_to(context, to.x, to.y)
      case .line(let point):
        let to = map(point)
        cairo_line_to(context, to.x, to.y)
      case .curve(let first, let second, let end):
        let (first, second, end) = (map(first), map(second), map(end))
        cairo_curve_to(context, first.x, first.y, second.x, second.y, end.x, end.y)
      case .close:
        cairo_close_path(context)
      }
    }
  }

  func setColor(_ color: Color) {
    cairo_set_source_rgba(
      context, Double(color.red) / 255, Double(color.green) / 255, Double(color.blue) / 255,
      Double(color.alpha) / 255)
  }

  /// Sets pen and colour; lengths are multiplied by `scale`.
  func setStroke(_ stroke: Stroke, scale: Double) {
    setColor(stroke.color)
    cairo_set_line_width(context, stroke.width * scale)
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
    let dashes = stroke.dashes.map { $0 * scale }
    cairo_set_dash(context, dashes, Int32(dashes.count), 0)
  }

  /// Fills and strokes the current path.
  func paint(fill: Color?, stroke: Stroke?, scale: Double) {
    if let fill {
      setColor(fill)
      cairo_fill_preserve(context)
    }
    if let stroke {
      setStroke(stroke, scale: scale)
      cairo_stroke_preserve(context)
    }
    cairo_new_path(context)
  }
}
