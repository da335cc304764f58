#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Linear least squares, by Householder reflections with the columns in the order of what is left of
/// them (Golub and Van Loan, Matrix Computations, 5.4.2).
enum LeastSquares {
  /// Of columns of whose size no more than this share is left there is only rounding: models compute in
  /// single precision.
  private static let negligible = 1e-6

  struct Solution: Equatable {
    /// One of each column.
    let weights: [Double]

    /// The sum of the squares of what the columns leave of the values.
    let rest: Double

    /// The columns that have no weight as the others stand in for them, but for rounding.
    let dropped: [Int]
  }

  /// What it costs to solve for columns of some length, in additions.
  static func cost(rows: Int, columns: Int) -> Int { rows * columns * (columns + 8) }

  /// The weights of the columns whose sum comes nearest to `values`; columns that the others can stand
  /// in for have the weight 0.
  ///
  /// - Precondition: every column has as many numbers as there are values.
  static func weights(of columns: [[Double]], for values: [Double]) -> [Double] {
    var (columns, values) = (columns, values)
    return solution(reducing: &columns, for: &values).weights
  }

  /// The same weights, and what is left, in the memory of the columns and the values: they are many.
  ///
  /// - Precondition: every column has as many numbers as there are values.
  static func solution(
    reducing columns: inout [[Double]], for values: inout [Double]
  ) -> Solution {
    precondition(columns.allSatisfy { $0.count == values.count }, "columns have a number a value")
    var order = Array(columns.indices)
    let whole = columns.map { size($0[...]) }
    var diagonal: [Double] = []
    var dropped: [Int] = []
    for place in 0..<min(columns.count, values.count) {
      let sizes = (place..<columns.count).map { size(columns[$0][place...]) }
      // Columns have units of their own, so each is held against what it was.
      let shares = sizes.indices.map { index in
        sizes[index] > 0 ? sizes[index] / whole[order[place + index]] : 0
      }
      guard let best = shares.indices.max(by: { shares[$0] < shares[$1] }),
        shares[best] > negligible
      else {
        dropped = shares.indices.filter { shares[$0] > 0 }.map { order[place + $0] }.sorted()
        break
      }
      columns.swapAt(place, place + best)
      order.swapAt(place, place + best)
      diagonal.append(reflect(&columns, &values, at: place, size: sizes[best]))
    }
    // Backwards through the triangle that is left.
    var weights = [Double](repeating: 0, count: columns.count)
    for place in diagonal.indices.reversed() {
      let rest = (place + 1..<diagonal.count).reduce(values[place]) { sum, other in
        sum - columns[other][place] * weights[order[other]]
      }
      weights[order[place]] = rest / diagonal[place]
    }
    return Solution(
      weights: weights, rest: squares(values[diagonal.count...]), dropped: dropped)
  }

  /// Turns columns and values so that there is one row a column, and nothing below the diagonal: the sums
  /// of columns that come near to the values are the same.
  ///
  /// - Precondition: every column has as many numbers as there are values.
  static func makeTriangle(of columns: inout [[Double]], for values: inout [Double]) {
    precondition(columns.allSatisfy { $0.count == values.count }, "columns have a number a value")
    let rows = min(columns.count, values.count)
    for place in 0..<rows {
      let size = size(columns[place][place...])
      guard size > 0 else { continue }
      let diagonal = reflect(&columns, &values, at: place, size: size)
      columns[place][place] = diagonal
    }
    for place in columns.indices {
      columns[place] = (0..<rows).map { $0 <= place ? columns[place][$0] : 0 }
    }
    values = Array(values.prefix(rows))
  }

  /// Makes a column zero below its diagonal, and turns the others and the values along.
  ///
  /// - Returns: what stands on the diagonal.
  private static func reflect(
    _ columns: inout [[Double]], _ values: inout [Double], at place: Int, size: Double
  ) -> Double {
    let first = columns[place][place]
    let diagonal = first > 0 ? -size : size
    var mirror = Array(columns[place][place...])
    mirror[0] = first - diagonal
    let scale = squares(mirror[...])
    func turn(_ vector: inout [Double]) {
      let share = 2 * zip(mirror, vector[place...]).reduce(0) { $0 + $1.0 * $1.1 } / scale
      for index in mirror.indices { vector[place + index] -= share * mirror[index] }
    }
    for other in place + 1..<columns.count { turn(&columns[other]) }
    turn(&values)
    return diagonal
  }

  private static func squares(_ values: ArraySlice<Double>) -> Double {
    values.reduce(0) { $0 + $1 * $1 }
  }

  private static func size(_ values: ArraySlice<Double>) -> Double {
    squares(values).squareRoot()
  }
}
