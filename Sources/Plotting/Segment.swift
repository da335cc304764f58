import Scenes

/// A straight piece of a line.
struct Segment: Equatable {
  var start: Point
  var end: Point

  init(_ start: Point, _ end: Point) {
    self.start = start
    self.end = end
  }

  /// The part within an area, its edges included; nil where there is none.
  ///
  /// Liang and Barsky, "A new concept and method for line clipping", ACM Transactions on Graphics 3
  /// (1984).
  func clipped(to area: Rectangle) -> Segment? {
    if area.contains(start), area.contains(end) { return self }
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    guard dx.isFinite, dy.isFinite else { return nil }
    var (enters, leaves) = (0.0, 1.0)
    for (step, room) in [
      (-dx, start.x - area.minX), (dx, area.maxX - start.x), (-dy, start.y - area.minY),
      (dy, area.maxY - start.y),
    ] {
      if step == 0 {
        if room < 0 { return nil }
      } else if step < 0 {
        enters = max(enters, room / step)
      } else {
        leaves = min(leaves, room / step)
      }
    }
    guard enters <= leaves else { return nil }
    // Far enough away, rounding alone would put a place outside again.
    func nearest(_ share: Double) -> Point {
      Point(
        x: min(max(start.x + share * dx, area.minX), area.maxX),
        y: min(max(start.y + share * dy, area.minY), area.maxY))
    }
    return Segment(
      area.contains(start) ? start : nearest(enters), area.contains(end) ? end : nearest(leaves))
  }
}
