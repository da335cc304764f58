/// How many of some pixels lie in a square window, at the position where they are most.
struct WindowCount {
  let side: Int

  /// The greatest count of the pixels at these places, in order, and where it is; nowhere if there are
  /// none.
  ///
  /// Windows lie inside the picture; where it is smaller than one, there is one position, which ends
  /// with the picture.
  func greatest(of indices: [Int], width: Int, height: Int) -> Measurement {
    precondition(Metric.sides.contains(side), "windows of \(side) x \(side) pixels")
    let window = (width: min(side, width), height: min(side, height))
    // How many of the pixels in each column are in the current row of windows.
    var columns = [Int](repeating: 0, count: width)
    var entering = 0
    var leaving = 0
    var greatest = Measurement(value: 0)
    for bottom in 0..<height {
      let before = (entering, leaving)
      while entering < indices.count, indices[entering] < (bottom + 1) * width {
        columns[indices[entering] % width] += 1
        entering += 1
      }
      let top = bottom - window.height + 1
      while leaving < entering, indices[leaving] < top * width {
        columns[indices[leaving] % width] -= 1
        leaving += 1
      }
      // Rows in which nothing came or went have the counts of those above.
      guard top == 0 || top > 0 && before != (entering, leaving), entering > leaving else {
        continue
      }
      let (count, left) = Self.greatestSum(columns, length: window.width)
      if Double(count) > greatest.value {
        greatest = Measurement(
          value: Double(count),
          place: PixelRectangle(x: left, y: top, width: window.width, height: window.height))
      }
    }
    return greatest
  }

  /// The greatest sum of so many neighbouring numbers, and where the first such begins.
  private static func greatestSum(_ numbers: [Int], length: Int) -> (sum: Int, start: Int) {
    var sum = numbers[..<length].reduce(0, +)
    var greatest = (sum: sum, start: 0)
    for end in length..<max(length, numbers.count) {
      sum += numbers[end] - numbers[end - length]
      if sum > greatest.sum { greatest = (sum, end - length + 1) }
    }
    return greatest
  }
}
