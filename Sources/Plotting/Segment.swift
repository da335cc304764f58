import Scenes

/// A straight piece of a line.
struct Segment: Equatable {
  var start: Point
  var end: Point

  init(_ start: Point, _ end: Point) {
    self.start = start
    self.end = end
  }

  /// The part within `limit` points of the origin in both directions; nil where there is none.
  ///
  /// Liang and Barsky, "A new concept and method for line clipping", ACM Transactions on Graphics 3
  /// (1984).
  func clipped(to limit: Double) -> Segment? {
    if max(abs(start.x), abs(start.y), abs(end.x), abs(end.y)) <= limit { return self }
    guard start.x.isFinite, start.y.isFinite, end.x.isFinite, end.y.isFinite else { return nil }
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    var (enters, leaves) = (0.0, 1.0)
    for (step, room) in [
      (-dx, start.x + limit), (dx, limit - start.x), (-dy, start.y + limit), (dy, limit - start.y),
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
    func point(_ share: Double) -> Point {
      Point(x: start.x + share * dx, y: start.y + share * dy)
    }
    return Segment(enters > 0 ? point(enters) : start, leaves < 1 ? point(leaves) : end)
  }
}
