import Scenes

extension Rectangle {
  /// As far from the page as anything is drawn, in points: Cairo counts pixels in 24 bits.
  static let drawable = Rectangle(minX: -20_000, minY: -20_000, width: 40_000, height: 40_000)
}

extension Path {
  /// Straight lines from place to place as far as they are within an area; a place that is nil leaves a
  /// gap.
  init(through places: some Sequence<Point?>, within area: Rectangle) {
    self.init()
    var previous: Point?
    var pen: Point?
    for place in places {
      defer { previous = place }
      guard let start = previous, let end = place,
        let piece = Segment(start, end).clipped(to: area)
      else { continue }
      if pen != piece.start { elements.append(.move(piece.start)) }
      elements.append(.line(piece.end))
      pen = piece.end
    }
  }
}
