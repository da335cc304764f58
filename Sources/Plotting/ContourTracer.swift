import Scenes

/// Follows the contours of a surface through its grid.
///
/// Marching squares, which are the marching cubes of Lorensen and Cline (SIGGRAPH 1987) with one
/// dimension less: along each side of a cell the height is taken to change evenly, which gives the
/// places that a contour passes, and within a cell they are joined by straight lines. Where two opposite
/// corners are high and two low, the mean of the four says which pair is connected, as in matplotlib.
/// Time and memory grow with the number of cells.
struct ContourTracer {
  /// Where a surface is at or above a level.
  struct Region: Equatable {
    /// The edges of the region, along the grid's border too, each a closed path.
    ///
    /// With `y` upwards the region is on the left.
    var outlines: [[Point]] = []

    /// The level itself: from border to border, or closed, its first place being its last, too.
    var lines: [[Point]] = []
  }

  private let columns: [Double]
  private let rows: [Double]
  private let heights: [Double]
  private let tolerance: Double
  private let border: ContourBorder

  /// - Parameters:
  ///   - columns: where the grid's columns are, in any unit.
  ///   - rows: where its rows are.
  ///   - heights: row by row. A place that is not finite, or has no finite height, has no cells.
  ///   - tolerance: how far off a place may be that is left out.
  init(columns: [Double], rows: [Double], heights: [Double], tolerance: Double = 0) {
    self.columns = columns
    self.rows = rows
    self.heights = heights
    self.tolerance = tolerance
    border = ContourBorder(
      of: ContourGrid(columnCount: columns.count, rowCount: rows.count),
      isKnown: heights.indices.map { place in
        heights[place].isFinite && columns[place % columns.count].isFinite
          && rows[place / columns.count].isFinite
      })
  }

  /// The region of all cells.
  func ground() -> Region { region(atOrAbove: -.infinity) }

  /// The region where the height is at or above a level.
  func region(atOrAbove level: Double) -> Region {
    var next = continuations(at: level)
    var region = Region()
    followBorder(level, &next, into: &region)
    // What is left never meets the border.
    for edge in next.indices where next[edge] >= 0 {
      let line = line(along: edges(from: edge, &next), at: level)
      region.lines.append(line)
      region.outlines.append(line.dropLast())
    }
    return region
  }

  /// For each edge where the contour enters a cell, the edge where it leaves the cell; -1 for the
  /// others.
  ///
  /// The high ground is on its left.
  private func continuations(at level: Double) -> [Int32] {
    let grid = border.grid
    var next = [Int32](repeating: -1, count: grid.edgeCount)
    for cell in border.cells {
      let high = (0..<4).reduce(0) { high, index in
        heights[grid.corner(index, of: cell)] >= level ? high | 1 << index : high
      }
      guard high != 0, high != 0b1111 else { continue }
      func isHigh(_ corner: Int) -> Bool { high >> (corner & 3) & 1 == 1 }
      let isSaddle = high == 0b0101 || high == 0b1010
      for side in 0..<4 where isHigh(side) && !isHigh(side + 1) {
        var exit = side + 1
        if isSaddle {
          // Round the low corner ahead where the high ones are connected, else round the high one.
          if mean(of: cell) < level { exit = side + 3 }
        } else {
          while isHigh(exit) || !isHigh(exit + 1) { exit += 1 }
        }
        next[grid.side(side, of: cell)] = Int32(grid.side(exit, of: cell))
      }
    }
    return next
  }

  private func mean(of cell: ContourGrid.Cell) -> Double {
    // Quarters, because the sum of four heights may be infinite.
    (0..<4).reduce(0) { $0 + heights[border.grid.corner($1, of: cell)] / 4 }
  }

  /// Takes up the outlines that run along the border, and the lines between.
  private func followBorder(_ level: Double, _ next: inout [Int32], into region: inout Region) {
    let steps = border.steps
    func isHigh(_ step: Int) -> Bool { heights[steps[step].start] >= level }
    var isDone = [Bool](repeating: false, count: steps.count)
    for first in steps.indices
    where !isDone[first] && !isHigh(first) && isHigh(steps[first].next) {
      var outline: [Point] = []
      var step = first
      repeat {
        // Up to the high ground, along it, down from it, and through the cells to where it comes up again.
        isDone[step] = true
        outline.append(crossing(steps[step].edge, at: level))
        repeat {
          step = steps[step].next
          isDone[step] = true
          if steps[step].isCorner { outline.append(point(steps[step].start)) }
        } while isHigh(steps[step].next)
        let edges = edges(from: steps[step].edge, &next)
        let line = line(along: edges, at: level)
        region.lines.append(line)
        outline += line.dropLast()
        step = Int(border.stepOfEdge[edges[edges.count - 1]])
      } while step != first
      region.outlines.append(outline)
    }
    // What is left of the border is all high, or all low.
    for first in steps.indices where !isDone[first] && isHigh(first) {
      var outline: [Point] = []
      var step = first
      repeat {
        isDone[step] = true
        if steps[step].isCorner { outline.append(point(steps[step].start)) }
        step = steps[step].next
      } while step != first
      region.outlines.append(outline)
    }
  }

  /// The edges that a contour passes from one on, as far as it goes; they are taken out of `next`.
  private func edges(from edge: Int, _ next: inout [Int32]) -> [Int] {
    var edges = [edge]
    var edge = edge
    while next[edge] >= 0 {
      let following = Int(next[edge])
      next[edge] = -1
      edge = following
      edges.append(edge)
    }
    return edges
  }

  private func line(along edges: [Int], at level: Double) -> [Point] {
    edges.map { crossing($0, at: level) }.simplified(tolerance: tolerance)
  }

  private func point(_ place: Int) -> Point {
    Point(x: columns[place % columns.count], y: rows[place / columns.count])
  }

  /// Where the height is a level, between the ends of an edge that are on either side of it.
  private func crossing(_ edge: Int, at level: Double) -> Point {
    let (one, other) = border.grid.ends(of: edge)
    // Halves, because the difference of two heights may be infinite.
    let share =
      (level / 2 - heights[one] / 2) / (heights[other] / 2 - heights[one] / 2)
    let along = share.isNaN ? 0.5 : min(max(share, 0), 1)
    let (start, end) = (point(one), point(other))
    return start.offset(dx: (end.x - start.x) * along, dy: (end.y - start.y) * along)
  }
}
