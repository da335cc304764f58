/// Some pixels of a picture, as runs in rows: small where they lie together, as in boxes and letters.
struct PixelSet: Equatable, Sendable {
  /// Neighbouring pixels of a row.
  struct Run: Equatable, Sendable {
    var y: Int32
    var start: Int32
    var end: Int32

    var count: Int { Int(end) - Int(start) }
  }

  /// In reading order; no two of a row overlap or touch.
  private(set) var runs: [Run] = []

  init() {}

  /// All pixels of these runs, which may overlap and come in any order.
  init(union runs: [Run]) {
    for run in runs.sorted(by: { ($0.y, $0.start) < ($1.y, $1.start) }) { append(run) }
  }

  /// All pixels of these rectangles that lie inside a picture of this size.
  init(_ rectangles: [PixelRectangle], width: Int, height: Int) {
    self.init(
      union: rectangles.flatMap { rectangle in
        let columns = Self.clipped(rectangle.x, rectangle.width, to: width)
        let rows = Self.clipped(rectangle.y, rectangle.height, to: height)
        return columns.isEmpty
          ? []
          : rows.map {
            Run(y: Int32($0), start: Int32(columns.lowerBound), end: Int32(columns.upperBound))
          }
      })
  }

  private static func clipped(_ start: Int, _ length: Int, to count: Int) -> Range<Int> {
    let (end, overflow) = start.addingReportingOverflow(max(0, length))
    let upper = overflow ? count : min(max(end, 0), count)
    return min(max(start, 0), upper)..<upper
  }

  /// Adds a pixel that comes after all others in reading order.
  @inline(__always)
  mutating func append(x: Int, y: Int) {
    append(Run(y: Int32(y), start: Int32(x), end: Int32(x) + 1))
  }

  /// Adds a run that begins at or after where the last one does.
  mutating func append(_ run: Run) {
    if let last = runs.last, last.y == run.y, run.start <= last.end {
      runs[runs.count - 1].end = max(last.end, run.end)
    } else {
      runs.append(run)
    }
  }

  var isEmpty: Bool { runs.isEmpty }

  /// The number of pixels.
  var count: Int { runs.reduce(0) { $0 + $1.count } }

  /// The smallest rectangle that holds all of them; nil where there are none.
  var boundingBox: PixelRectangle? {
    guard let first = runs.first, let last = runs.last else { return nil }
    let left = runs.reduce(first.start) { min($0, $1.start) }
    let right = runs.reduce(first.end) { max($0, $1.end) }
    return PixelRectangle(
      x: Int(left), y: Int(first.y), width: Int(right - left), height: Int(last.y - first.y) + 1)
  }

  /// Whether a pixel is one of them.
  func contains(x: Int, y: Int) -> Bool {
    // The last run that begins at or before the pixel.
    var (low, high) = (0, runs.count)
    while low < high {
      let middle = (low + high) / 2
      if (Int(runs[middle].y), Int(runs[middle].start)) <= (y, x) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low > 0 && Int(runs[low - 1].y) == y && x < Int(runs[low - 1].end)
  }

  /// How many pixels are in both sets.
  func commonCount(with other: PixelSet) -> Int {
    var (count, place, otherPlace) = (0, 0, 0)
    while place < runs.count && otherPlace < other.runs.count {
      let (one, two) = (runs[place], other.runs[otherPlace])
      if one.y == two.y {
        count += max(0, Int(min(one.end, two.end)) - Int(max(one.start, two.start)))
      }
      if (one.y, one.end) < (two.y, two.end) { place += 1 } else { otherPlace += 1 }
    }
    return count
  }
}
