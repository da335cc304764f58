import Scenes

/// The outlines of signs that grow, drawn with strokes that swell as a pen's do; y downwards.
enum FormulaStrokes {
  /// An outline and the rectangle around it.
  struct Outline {
    var path: Path
    var bounds: Rectangle
  }

  /// A radical sign with its bar.
  struct Radical {
    var path: Path
    var bounds: Rectangle

    /// Where what stands under the bar begins.
    var contentStart: Double
  }

  /// A delimiter between two heights, in points, with its left edge at 0.
  static func delimiter(
    _ delimiter: Formula.Delimiter, top: Double, bottom: Double, em: Double
  ) -> Outline {
    switch delimiter {
    case .none:
      Outline(path: Path(), bounds: Rectangle(minX: 0, minY: top, width: 0, height: bottom - top))
    case .leftParenthesis: parenthesis(top: top, bottom: bottom, em: em)
    case .rightParenthesis: mirrored(parenthesis(top: top, bottom: bottom, em: em))
    case .leftBracket: bracket(top: top, bottom: bottom, em: em)
    case .rightBracket: mirrored(bracket(top: top, bottom: bottom, em: em))
    case .leftBrace: brace(top: top, bottom: bottom, em: em)
    case .rightBrace: mirrored(brace(top: top, bottom: bottom, em: em))
    case .bar: bars([0], top: top, bottom: bottom, em: em)
    case .doubleBar: bars([0, 0.2 * em], top: top, bottom: bottom, em: em)
    }
  }

  private static func mirrored(_ outline: Outline) -> Outline {
    let width = outline.bounds.width
    return Outline(
      path: outline.path.mapPoints { Point(x: width - $0.x, y: $0.y) }, bounds: outline.bounds)
  }

  /// Two nearly circular arcs, furthest apart at half height.
  private static func parenthesis(top: Double, bottom: Double, em: Double) -> Outline {
    let half = (bottom - top) / 2
    let middle = top + half
    let width = min(0.2 * em + 0.12 * half, 0.5 * em)
    let swell = min(0.075 * em + 0.016 * half, 0.11 * em)
    let tip = 0.6 * swell
    // A quarter of the outline, from one point to the other, of which one lies at half height. The
    // tangents of a circle's arc meet at this distance from the middle.
    func arc(from start: Point, to end: Point, apex: Double, depth: Double) -> Path.Element {
      let reach = (depth * depth + half * half) / (2 * half)
      let above = start.y + end.y < 2 * middle
      let meeting = Point(x: apex, y: above ? middle - reach : middle + reach)
      func toward(_ point: Point) -> Point {
        Point(
          x: point.x + (meeting.x - point.x) * 2 / 3, y: point.y + (meeting.y - point.y) * 2 / 3)
      }
      return .curve(toward(start), toward(end), end)
    }
    let (outerTop, outerBottom) = (Point(x: width - tip, y: top), Point(x: width - tip, y: bottom))
    let (innerTop, innerBottom) = (Point(x: width, y: top), Point(x: width, y: bottom))
    let (outer, inner) = (Point(x: 0, y: middle), Point(x: swell, y: middle))
    let path = Path([
      .move(outerTop),
      arc(from: outerTop, to: outer, apex: 0, depth: width - tip),
      arc(from: outer, to: outerBottom, apex: 0, depth: width - tip),
      .line(innerBottom),
      arc(from: innerBottom, to: inner, apex: swell, depth: width - swell),
      arc(from: inner, to: innerTop, apex: swell, depth: width - swell),
      .close,
    ])
    return Outline(
      path: path, bounds: Rectangle(minX: 0, minY: top, width: width, height: bottom - top))
  }

  private static func bracket(top: Double, bottom: Double, em: Double) -> Outline {
    let (stem, foot, width) = (0.08 * em, 0.065 * em, 0.23 * em)
    let path = Path(
      through: [
        Point(x: 0, y: top), Point(x: width, y: top), Point(x: width, y: top + foot),
        Point(x: stem, y: top + foot), Point(x: stem, y: bottom - foot),
        Point(x: width, y: bottom - foot), Point(x: width, y: bottom), Point(x: 0, y: bottom),
      ], closed: true)
    return Outline(
      path: path, bounds: Rectangle(minX: 0, minY: top, width: width, height: bottom - top))
  }

  private static func bars(_ places: [Double], top: Double, bottom: Double, em: Double) -> Outline {
    let stem = 0.07 * em
    var outline = Outline(
      path: Path(), bounds: Rectangle(minX: 0, minY: top, width: stem, height: bottom - top))
    for place in places {
      let bar = Rectangle(minX: place, minY: top, width: stem, height: bottom - top)
      outline.path.elements += Path(bar).elements
      outline.bounds = outline.bounds.union(bar)
    }
    return outline
  }

  /// Two hooks that meet in a point at half height.
  private static func brace(top: Double, bottom: Double, em: Double) -> Outline {
    let middle = (top + bottom) / 2
    let (stem, width, tip) = (0.085 * em, 0.36 * em, 0.05 * em)
    let left = (width - stem) / 2
    let right = left + stem
    let turn = min(0.3 * em, (bottom - top) / 4)
    // The upper half, from the outer end of its hook to the point.
    func half(from end: Double, down: Double) -> [Path.Element] {
      [
        .curve(
          Point(x: left + 0.4 * (width - left), y: end),
          Point(x: left, y: end + down * 0.3 * turn), Point(x: left, y: end + down * turn)),
        .line(Point(x: left, y: middle - down * turn)),
        .curve(
          Point(x: left, y: middle - down * 0.4 * turn), Point(x: 0.5 * left, y: middle - tip / 2),
          Point(x: 0, y: middle - down * tip / 2)),
      ]
    }
    func back(to end: Double, down: Double) -> [Path.Element] {
      [
        .curve(
          Point(x: 0.5 * left + stem / 2, y: middle - down * tip / 2),
          Point(x: right, y: middle - down * 0.3 * turn),
          Point(x: right, y: middle - down * turn)),
        .line(Point(x: right, y: end + down * turn)),
        .curve(
          Point(x: right, y: end + down * (0.3 * turn + tip)),
          Point(x: right + 0.3 * (width - right), y: end + down * tip),
          Point(x: width, y: end + down * tip)),
        .close,
      ]
    }
    let point = [Path.Element.line(Point(x: 0, y: middle)), .line(Point(x: 1.4 * tip, y: middle))]
    let path = Path(
      [.move(Point(x: width, y: top))] + half(from: top, down: 1)
        + point + back(to: top, down: 1)
        + [.move(Point(x: width, y: bottom))] + half(from: bottom, down: -1)
        + point + back(to: bottom, down: -1))
    return Outline(
      path: path, bounds: Rectangle(minX: 0, minY: top, width: width, height: bottom - top))
  }

  /// A short rise, a thick stroke down, a thin stroke up and the bar, in one outline.
  static func radical(
    top: Double, bottom: Double, contentWidth: Double, rule: Double, em: Double
  ) -> Radical {
    let height = bottom - top
    let hook = bottom - min(0.5 * height, 0.48 * em)
    let foot = 0.27 * em
    let lean = 0.16 * em + 0.07 * min(height, 3 * em)
    let stroke = 0.095 * em
    let corner = foot + lean
    let contentStart = corner + 0.06 * em
    let end = contentStart + contentWidth + 0.05 * em

    // The thin stroke's two edges run from the foot to the corner of the bar.
    let thin = rule * 1.05
    let footRight = foot + 0.02 * em
    let footLeft = footRight - thin - 0.01 * em
    let shoulder = Point(x: 0.09 * em, y: hook)
    let peak = Point(x: shoulder.x + stroke * 0.75, y: hook - 0.045 * em)
    // Where the thick stroke's right edge, parallel to its left one, meets the thin stroke's left edge.
    let down = (footLeft - shoulder.x) / (bottom - shoulder.y)
    let up = (corner - footLeft) / height
    // peak.x + down (y - peak.y) = footLeft + up (bottom - y)
    let notchY = (footLeft + up * bottom - peak.x + down * peak.y) / (down + up)
    let notch = Point(x: footLeft + up * (bottom - notchY), y: notchY)
    let path = Path(
      through: [
        Point(x: 0.012 * em, y: hook + 0.045 * em), Point(x: 0, y: hook + 0.005 * em), peak, notch,
        Point(x: corner, y: top), Point(x: end, y: top), Point(x: end, y: top + rule),
        Point(x: corner + thin * 0.85, y: top + rule), Point(x: footRight, y: bottom),
        Point(x: footLeft, y: bottom), shoulder,
      ], closed: true)
    return Radical(
      path: path, bounds: Rectangle(minX: 0, minY: top, width: end, height: height),
      contentStart: contentStart)
  }
}
