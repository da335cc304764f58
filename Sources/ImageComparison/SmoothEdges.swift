/// Tells pixels on the smooth edge of a shape from others.
///
/// V. Vysniauskas, "Anti-aliased pixel and intensity slope detector", Elektronika ir Elektrotechnika
/// 95 (2009), as pixelmatch has it: such a pixel has darker and brighter neighbours, at most two as
/// bright as itself, and the darkest or the brightest of them belongs to a surface in both pictures.
struct SmoothEdges<Rule: PixelmatchRule> {
  let image: UnsafePointer<UInt32>
  let other: UnsafePointer<UInt32>
  let width: Int
  let height: Int

  /// Whether the pixel at a place of `image` is on such an edge.
  func contain(x: Int, y: Int) -> Bool {
    let index = y &* width &+ x
    // Quicker to know than brightness, and most pixels of a plot have many equal neighbours.
    if hasManyEqualNeighbors(x, y, in: image) { return false }
    let pixel = image[index]
    var equalCount = isAtBorder(x, y) ? 1 : 0
    var darkest = (delta: 0.0, x: 0, y: 0)
    var brightest = darkest
    var column = max(x &- 1, 0)
    let (right, bottom) = (min(x &+ 1, width &- 1), min(y &+ 1, height &- 1))
    while column <= right {
      var row = max(y &- 1, 0)
      while row <= bottom {
        let neighbor = row &* width &+ column
        if neighbor != index {
          let delta = Rule.brightness(of: pixel, over: image[neighbor], at: index)
          if delta == 0 {
            equalCount &+= 1
            if equalCount > 2 { return false }
          } else if delta < darkest.delta {
            darkest = (delta, column, row)
          } else if delta > brightest.delta {
            brightest = (delta, column, row)
          }
        }
        row &+= 1
      }
      column &+= 1
    }
    if darkest.delta == 0 || brightest.delta == 0 { return false }
    return isOnSurface(darkest.x, darkest.y) || isOnSurface(brightest.x, brightest.y)
  }

  private func isOnSurface(_ x: Int, _ y: Int) -> Bool {
    hasManyEqualNeighbors(x, y, in: image) && hasManyEqualNeighbors(x, y, in: other)
  }

  /// Whether three or more of the neighbours have the same colour; the border counts as one.
  @inline(__always)
  private func hasManyEqualNeighbors(_ x: Int, _ y: Int, in image: UnsafePointer<UInt32>) -> Bool {
    let center = image + (y &* width &+ x)
    let pixel = center.pointee
    if isAtBorder(x, y) { return equalAtBorder(x, y, in: image) > 2 }
    @inline(__always)
    func equal(_ offset: Int) -> Int { center[offset] == pixel ? 1 : 0 }
    let above = equal(-width &- 1) &+ equal(-width) &+ equal(1 &- width)
    let beside = equal(-1) &+ equal(1)
    let below = equal(width &- 1) &+ equal(width) &+ equal(width &+ 1)
    return above &+ beside &+ below > 2
  }

  /// How many neighbours of a pixel at the border have its colour, and one more.
  private func equalAtBorder(_ x: Int, _ y: Int, in image: UnsafePointer<UInt32>) -> Int {
    // The pixel itself is met, and so counts for the border.
    var count = 0
    for row in max(y - 1, 0)...min(y + 1, height - 1) {
      for column in max(x - 1, 0)...min(x + 1, width - 1)
      where image[row * width + column] == image[y * width + x] {
        count += 1
      }
    }
    return count
  }

  @inline(__always)
  private func isAtBorder(_ x: Int, _ y: Int) -> Bool {
    x == 0 || y == 0 || x == width &- 1 || y == height &- 1
  }
}
