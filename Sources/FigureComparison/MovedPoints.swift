import Plotting
import Scenes

/// Which points of a series moved, and by how much.
struct MovedPoints {
  /// `3 of 20 points moved, largest at t = 7: 12.5 -> 14`.
  let words: String

  /// The point that moved most, as it was and as it is.
  let from: String
  let to: String

  /// Nil where no point moved by as much as a picture can show.
  ///
  /// - Parameters:
  ///   - kind: what the numbers mean.
  ///   - one: the numbers as they were, a list for each coordinate.
  ///   - other: the numbers as they are, as many of them.
  ///   - panel: the axes that they stand on.
  init?(
    _ kind: FigureSummary.Series.Kind, _ one: [[Float]], _ other: [[Float]],
    in panel: FigureSummary.Panel
  ) {
    let axes = Self.axes(of: kind, count: one.count)
    let scales = axes.map { Self.scale(of: $0, in: panel) }
    let count = one.first?.count ?? 0
    guard zip(one, other).allSatisfy({ $0.count == $1.count }), axes.count == one.count,
      other.count == one.count, one.allSatisfy({ $0.count == count })
    else {
      words = "its numbers differ"
      (from, to) = ("", "")
      return
    }
    var moved = 0
    var largest = (distance: -1.0, point: 0, coordinate: 0)
    for point in 0..<count {
      let distances = one.indices.map { coordinate in
        Self.distance(one[coordinate][point], other[coordinate][point], scales[coordinate])
      }
      guard let furthest = distances.max(), furthest >= Double.leastVisible else { continue }
      moved += 1
      // Of points that moved alike, the first.
      if furthest > largest.distance + Double.leastVisible {
        largest = (furthest, point, distances.firstIndex(of: furthest) ?? 0)
      }
    }
    guard moved > 0 else { return nil }
    let (point, coordinate) = (largest.point, largest.coordinate)
    from = Self.words(one[coordinate][point])
    to = Self.words(other[coordinate][point])
    let name = Self.name(of: axes[coordinate], in: panel)
    let change = axes.count == 1 ? "\(from) -> \(to)" : "\(name) \(from) -> \(to)"
    let place =
      axes.count > 1 && axes[0] == .x
      ? " at \(Self.name(of: .x, in: panel)) = \(Self.words(one[0][point]))" : ""
    words =
      count == 1
      ? "moved, \(change)"
      : "\(moved) of \(count) points moved, largest\(place): \(change)"
  }

  private enum Direction {
    case x
    case y

    /// Neither: the height of a surface.
    case z
  }

  /// What each list of numbers of a mark counts along.
  private static func axes(of kind: FigureSummary.Series.Kind, count: Int) -> [Direction] {
    switch kind {
    case .dots, .line, .arrow: [.x, .y]
    case .area: [.x, .y, .y]
    case .horizontalLine: [.y]
    case .verticalLine: [.x]
    // Its lists are not of one length, which is told before this is looked at.
    case .contours: [.z, .x, .y]
    }
  }

  /// Points on the page for a value; nil where the place of the panel is not known.
  private static func scale(
    of direction: Direction, in panel: FigureSummary.Panel
  ) -> AxisPositions? {
    guard let box = panel.box else { return nil }
    switch direction {
    case .x: return AxisPositions(panel.x.limits, length: box.width, scale: panel.x.scale)
    case .y: return AxisPositions(panel.y.limits, length: box.height, scale: panel.y.scale)
    case .z: return nil
    }
  }

  /// How far apart two values stand, in points; infinite where one of them has no place.
  private static func distance(_ one: Float, _ other: Float, _ scale: AxisPositions?) -> Double {
    if one == other || (one.isNaN && other.isNaN) { return 0 }
    guard let scale else { return .infinity }
    let distance = abs(scale.position(of: Double(one)) - scale.position(of: Double(other)))
    return distance.isNaN ? .infinity : distance
  }

  private static func name(of direction: Direction, in panel: FigureSummary.Panel) -> String {
    switch direction {
    case .x: panel.x.label ?? "x"
    case .y: panel.y.label ?? "y"
    case .z: "z"
    }
  }

  private static func words(_ value: Float) -> String {
    DecimalText.general(Double(value), digits: 6)
  }
}
