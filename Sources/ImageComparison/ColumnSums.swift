/// For each column of two pictures, sums over the pixels inside the current row of windows.
struct ColumnSums {
  private let width: Int
  private let channelCount: Int

  /// All columns of red, then of green, of blue, and of alpha if it counts.
  private var columns: [Moments]

  /// Sums of a, b, a^2 + b^2 and ab over pairs of values.
  ///
  /// At most 2 * 255^2 * 49 in a window, which an Int32 holds.
  private typealias Moments = SIMD4<Int32>

  private static let side = StructuralSimilarity.windowSide

  init(width: Int, channelCount: Int) {
    self.width = width
    self.channelCount = channelCount
    columns = Array(repeating: .zero, count: channelCount * width)
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
          for channel in 0..<channelCount {
            columns[channel * width + x] &-= Self.moments(first[leaving], second[leaving], channel)
          }
        }
        for channel in 0..<channelCount {
          columns[channel * width + x] &+= Self.moments(first[entering], second[entering], channel)
        }
      }
    }
  }

  private static func moments(_ first: UInt32, _ second: UInt32, _ channel: Int) -> Moments {
    // Alpha, the fourth, lies above red.
    let shift = UInt32(truncatingIfNeeded: channel == 3 ? 24 : 16 - 8 * channel)
    let a = Int32(truncatingIfNeeded: (first &>> shift) & 0xff)
    let b = Int32(truncatingIfNeeded: (second &>> shift) & 0xff)
    return Moments(a, b, a &* a &+ b &* b, a &* b)
  }

  /// The sum of the similarities of all windows in this row and of all channels.
  func similaritySum() -> Double {
    columns.withUnsafeBufferPointer { columns in
      var sum = 0.0
      for channel in 0..<channelCount {
        let columns = UnsafeBufferPointer(
          rebasing: columns[(channel * width)..<((channel + 1) * width)])
        var window = Moments.zero
        for x in 0..<width {
          window &+= columns[x]
          let start = x - (Self.side - 1)
          guard start >= 0 else { continue }
          sum += Self.similarity(window)
          window &-= columns[start]
        }
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
