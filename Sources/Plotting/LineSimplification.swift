import Scenes

extension [Point] {
  /// The line with fewer places, none of those left out more than `tolerance` points off.
  ///
  /// From each place that is kept, the next is the farthest one seen through all gaps of twice the
  /// tolerance between: Zhao and Saalfeld, "Linear-time sleeve-fitting polyline simplification
  /// algorithms", AutoCarto 13 (1997). One pass; first and last place stay.
  func simplified(tolerance: Double) -> [Point] {
    guard count > 2, let last else { return self }
    var kept = [self[0]]
    var sleeve = Sleeve(from: self[0], tolerance: tolerance)
    for index in 1..<count where !sleeve.takes(self[index]) {
      kept.append(self[index - 1])
      sleeve = Sleeve(from: self[index - 1], tolerance: tolerance)
      _ = sleeve.takes(self[index])
    }
    kept.append(last)
    return kept
  }
}

/// The directions in which a straight line passes all places so far closely enough.
private struct Sleeve {
  let start: Point
  let tolerance: Double
  private var reach = 0.0
  private var sides: (right: Vector, left: Vector)?

  init(from start: Point, tolerance: Double) {
    self.start = start
    self.tolerance = tolerance
  }

  private struct Vector {
    var x: Double
    var y: Double

    /// Above zero where the other vector is turned from this one towards the left, `y` upwards.
    func turn(to other: Vector) -> Double { x * other.y - y * other.x }
  }

  /// Whether the line may end at a place; if so, it narrows the sleeve.
  mutating func takes(_ place: Point) -> Bool {
    let ahead = Vector(x: place.x - start.x, y: place.y - start.y)
    let distance = (ahead.x * ahead.x + ahead.y * ahead.y).squareRoot()
    // A line that comes back has left its straight course.
    guard distance >= reach else { return false }
    if let sides, sides.right.turn(to: ahead) < 0 || sides.left.turn(to: ahead) > 0 { return false }
    reach = distance
    guard distance > tolerance else { return true }
    // Along, and across, to where a line from the start just touches the circle round the place.
    let sine = tolerance / distance
    let cosine = (1 - sine * sine).squareRoot()
    let right = Vector(
      x: ahead.x * cosine + ahead.y * sine, y: ahead.y * cosine - ahead.x * sine)
    let left = Vector(
      x: ahead.x * cosine - ahead.y * sine, y: ahead.y * cosine + ahead.x * sine)
    guard let sides else {
      self.sides = (right, left)
      return true
    }
    self.sides = (
      sides.right.turn(to: right) > 0 ? right : sides.right,
      sides.left.turn(to: left) < 0 ? left : sides.left
    )
    return true
  }
}
