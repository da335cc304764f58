/// For each column of two pictures, sums over the pixels inside the current row of windows.
struct ColumnSums {
  private let width: Int

  /// Red, green and blue of the first column, then of the next.
  private var columns: [Moments]

  /// Sums of a, b, a^2 + b^2 and ab over pairs of values.
  ///
  /// At most 2 * 255^2 * 49 in a window, which an Int32 holds.
  private typealias Moments = SIMD4<Int32>

  private static let side = StructuralSimilarity.windowSide

  init(width: Int) {
    self.width = width
    columns = Array(repeating: .zero, count: 3 * width)
  }

  /// Adds row `y` of both pictures, and removes the one that the windows leave.
  mutating func moveDown(
    to y: Int, _ first: UnsafeBufferPointer<UInt32>, _ second: UnsafeBufferPointer<UInt32>
  ) {
    columns.withUnsafeMutableBufferPointer { columns in
      for x in 0..<width {
        let entering = y * width + x
        let leaving = entering - Self.side * width
        if leaving >= 0 {
          // Most of a plot is background, where nothing changes.
          if first[entering] == first[leaving] && second[entering] == second[leaving] { continue }
          for channel in 0..<3 {
            columns[3 * x + channel] &-= Self.moments(first[leaving], second[leaving], channel)
          }
        }
        for channel in 0..<3 {
          columns[3 * x + channel] &+= Self.moments(first[entering], second[entering], channel)
        }
      }
    }
  }

  private static func moments(_ first: UInt32, _ second: UInt32, _ channel: Int) -> Moments {
    let shift = UInt32(truncatingIfNeeded: 16 - 8 * channel)
    let a = Int32(truncatingIfNeeded: (first &>> shift) & 0xff)
    let b = Int32(truncatingIfNeeded: (second &>> shift) & 0xff)
    return Moments(a, b, a &* a &+ b &* b, a &* b)
  }

  /// The sums of the similarities of all windows in this row, one for each channel.
  func similaritySum() -> SIMD3<Double> {
    columns.withUnsafeBufferPointer { columns in
      var windows = (Moments.zero, Moments.zero, Moments.zero)
      var sum = SIMD3<Double>.zero
      for x in 0..<width {
        windows.0 &+= columns[3 * x]
        windows.1 &+= columns[3 * x + 1]
        windows.2 &+= columns[3 * x + 2]
        let start = x - (Self.side - 1)
        guard start >= 0 else { continue }
        sum.x += Self.similarity(windows.0)
        sum.y += Self.similarity(windows.1)
        sum.z += Self.similarity(windows.2)
        windows.0 &-= columns[3 * start]
        windows.1 &-= columns[3 * start + 1]
        windows.2 &-= columns[3 * start + 2]
      }
      return sum
    }
  }

  /// Equation 13 of the paper for one window.
  private static func similarity(_ window: Moments) -> Double {
    // The sum of (a - b)^2 is 0: equal windows, for which the quotient is 1, exactly.
    if window.z == 2 &* window.w { return 1 }
    let count = Double(side * side)
    let c1 = (0.01 * 255) * (0.01 * 255)
    let c2 = (0.03 * 255) * (0.03 * 255)
    let means = SIMD4<Double>(window) / count
    let squares = means.x * means.x + means.y * means.y
    let product = means.x * means.y
    let sampleFactor = count / (count - 1)
    let variances = sampleFactor * (means.z - squares)
    let covariance = sampleFactor * (means.w - product)
    return (2 * product + c1) * (2 * covariance + c2) / ((squares + c1) * (variances + c2))
  }
}
