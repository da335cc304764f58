import Scenes

/// Finds places for the numbers on contour lines, in points.
///
/// As matplotlib does, a number goes where its line is straight; among such places, where the line is
/// most level, since the number is, and near the middle of the panel, so that numbers come in a row.
/// Unlike there, a number never lies across another line, another number, or data.
struct ContourLabelPlaces {
  /// No number reaches beyond it.
  let panel: Rectangle

  /// Whether nothing else is drawn on an area.
  let isFree: (Rectangle) -> Bool

  private var taken: [Rectangle] = []

  /// More tries than this are not worth their time.
  private static let mostTries = 64

  /// Shorter lines, in lengths of the number, are not labelled, nor are rings hardly wider than it.
  private static let leastLength = 2.0
  private static let leastRound = 6.0

  /// From end to end, as a share of the way along the line: less is too bent for a number.
  private static let leastChord = 0.8

  init(panel: Rectangle, isFree: @escaping (Rectangle) -> Bool) {
    self.panel = panel
    self.isFree = isFree
  }

  /// A place for a number on one of the lines of its level.
  ///
  /// - Parameters:
  ///   - size: what the number takes up, with some room around it.
  ///   - lines: the lines of its level.
  ///   - others: lines that it must not touch.
  /// - Returns: the room for the number; nil where there is none.
  mutating func place(size: Size, on lines: [[Point]], apartFrom others: [[Point]]) -> Rectangle? {
    let candidates = lines.flatMap { stretches(of: $0, length: size.width) }
      .enumerated()
      .sorted { ($0.element.score, $0.offset) < ($1.element.score, $1.offset) }
      .prefix(Self.mostTries)
    let room = candidates.lazy.map { candidate in
      Rectangle(
        minX: candidate.element.middle.x - size.width / 2,
        minY: candidate.element.middle.y - size.height / 2, width: size.width, height: size.height)
    }.first { room in
      panel.contains(Point(x: room.minX, y: room.minY))
        && panel.contains(Point(x: room.maxX, y: room.maxY))
        && !taken.contains { $0.overlaps(room) }
        && lines.reduce(0) { $0 + Self.passages(of: $1, through: room) } == 1
        && others.allSatisfy { Self.passages(of: $0, through: room) == 0 }
        && isFree(room)
    }
    if let room { taken.append(room) }
    return room
  }

  private struct Candidate {
    var middle: Point

    /// The lower the better.
    var score: Double
  }

  /// Stretches of a line as long as a number, a quarter of a number from each other.
  private func stretches(of line: [Point], length: Double) -> [Candidate] {
    guard line.count > 1, length > 0 else { return [] }
    var distances = [0.0]
    for (from, to) in zip(line, line.dropFirst()) {
      distances.append(distances[distances.count - 1] + from.distance(to: to))
    }
    let total = distances[distances.count - 1]
    let isRing = line.first == line.last
    guard total.isFinite, total > (isRing ? Self.leastRound : Self.leastLength) * length
    else { return [] }
    // A ring goes on where it begins.
    let end = isRing ? total : total - length
    func place(at distance: Double) -> Point {
      let distance = distance > total ? distance - total : distance
      // The last place that is not beyond, by halving.
      var (low, high) = (0, distances.count - 1)
      while high - low > 1 {
        let middle = (low + high) / 2
        if distances[middle] <= distance { low = middle } else { high = middle }
      }
      let span = distances[high] - distances[low]
      let share = span > 0 ? (distance - distances[low]) / span : 0
      return line[low].offset(
        dx: (line[high].x - line[low].x) * share, dy: (line[high].y - line[low].y) * share)
    }
    let center = Point(x: panel.midX, y: panel.midY)
    let farthest = center.distance(to: Point(x: panel.minX, y: panel.minY))
    return stride(from: 0, to: end, by: max(length / 4, total / 1000)).compactMap { start in
      let (from, to) = (place(at: start), place(at: start + length))
      let chord = from.distance(to: to)
      guard chord >= Self.leastChord * length else { return nil }
      let middle = place(at: start + length / 2)
      return Candidate(
        middle: middle,
        score: 1 - chord / length + 0.05 * abs(to.y - from.y) / chord
          + 0.1 * center.distance(to: middle) / farthest)
    }
  }

  /// How often a line comes through an area.
  private static func passages(of line: [Point], through area: Rectangle) -> Int {
    var count = 0
    var wasInside = false
    var beganInside = false
    for index in line.indices.dropLast() {
      let isInside = Segment(line[index], line[index + 1]).clipped(to: area) != nil
      if isInside, !wasInside { count += 1 }
      if index == 0 { beganInside = isInside }
      wasInside = isInside
    }
    // A ring's last piece goes on as its first.
    let isRing = line.first == line.last
    return isRing && beganInside && wasInside && count > 1 ? count - 1 : count
  }
}

extension Point {
  fileprivate func distance(to other: Point) -> Double {
    let (dx, dy) = (other.x - x, other.y - y)
    return (dx * dx + dy * dy).squareRoot()
  }
}
