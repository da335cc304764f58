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
  func contain(_ index: Int) -> Bool {
    let (y, x) = index.quotientAndRemainder(dividingBy: width)
    let (columns, rows) = (neighbors(x, of: width), neighbors(y, of: height))
    let pixel = image[index]
    // Quicker to know than brightness, and most pixels of a plot have many equal neighbours.
    if hasManyEqualNeighbors(index, in: image) { return false }
    var equalCount = isAtBorder(x, y) ? 1 : 0
    var darkest = (delta: 0.0, index: 0)
    var brightest = (delta: 0.0, index: 0)
    for column in columns {
      for row in rows {
        let neighbor = row &* width &+ column
        if neighbor == index { continue }
        let delta = Rule.brightness(of: pixel, over: image[neighbor], at: index)
        if delta == 0 {
          equalCount += 1
          if equalCount > 2 { return false }
        } else if delta < darkest.delta {
          darkest = (delta, neighbor)
        } else if delta > brightest.delta {
          brightest = (delta, neighbor)
        }
      }
    }
    if darkest.delta == 0 || brightest.delta == 0 { return false }
    return isOnSurface(darkest.index) || isOnSurface(brightest.index)
  }

  private func isOnSurface(_ index: Int) -> Bool {
    hasManyEqualNeighbors(index, in: image) && hasManyEqualNeighbors(index, in: other)
  }

  /// Whether three or more of the neighbours have the same colour; the border counts as one.
  private func hasManyEqualNeighbors(_ index: Int, in image: UnsafePointer<UInt32>) -> Bool {
    let (y, x) = index.quotientAndRemainder(dividingBy: width)
    let pixel = image[index]
    var equalCount: Int
    if isAtBorder(x, y) {
      equalCount = 1
      for row in neighbors(y, of: height) {
        for column in neighbors(x, of: width) {
          let neighbor = row &* width &+ column
          if neighbor != index && image[neighbor] == pixel { equalCount += 1 }
        }
      }
    } else {
      // The pixel equals itself.
      equalCount = -1
      for start in [index &- width &- 1, index &- 1, index &+ width &- 1] {
        for neighbor in start...start &+ 2 where image[neighbor] == pixel { equalCount &+= 1 }
      }
    }
    return equalCount > 2
  }

  private func isAtBorder(_ x: Int, _ y: Int) -> Bool {
    x == 0 || y == 0 || x == width - 1 || y == height - 1
  }

  private func neighbors(_ position: Int, of count: Int) -> ClosedRange<Int> {
    max(position - 1, 0)...min(position + 1, count - 1)
  }
}
