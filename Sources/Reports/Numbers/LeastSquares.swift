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
  /// Of columns whose rest is smaller than this share of the largest only rounding is left: models
  /// compute in single precision.
  private static let negligible = 1e-6

  /// The weights of the columns whose sum comes nearest to `values`; columns that the others can stand
  /// in for have the weight 0.
  ///
  /// - Precondition: every column has as many numbers as there are values.
  static func weights(of columns: [[Double]], for values: [Double]) -> [Double] {
    precondition(columns.allSatisfy { $0.count == values.count }, "columns have a number a value")
    var (columns, values) = (columns, values)
    var order = Array(columns.indices)
    var diagonal: [Double] = []
    var largest = 0.0
    for place in 0..<min(columns.count, values.count) {
      let sizes = (place..<columns.count).map { size(columns[$0][place...]) }
      guard let best = sizes.indices.max(by: { sizes[$0] < sizes[$1] }) else { break }
      columns.swapAt(place, place + best)
      order.swapAt(place, place + best)
      largest = max(largest, sizes[best])
      guard sizes[best] > negligible * largest, sizes[best] > 0 else { break }
      diagonal.append(reflect(&columns, &values, at: place, size: sizes[best]))
    }
    // Backwards through the triangle that is left.
    var solution = [Double](repeating: 0, count: columns.count)
    for place in diagonal.indices.reversed() {
      let rest = (place + 1..<diagonal.count).reduce(values[place]) { sum, other in
        sum - columns[other][place] * solution[order[other]]
      }
      solution[order[place]] = rest / diagonal[place]
    }
    return solution
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
    let scale = mirror.reduce(0) { $0 + $1 * $1 }
    func turn(_ vector: inout [Double]) {
      let share = 2 * zip(mirror, vector[place...]).reduce(0) { $0 + $1.0 * $1.1 } / scale
      for index in mirror.indices { vector[place + index] -= share * mirror[index] }
    }
    for other in place + 1..<columns.count { turn(&columns[other]) }
    turn(&values)
    return diagonal
  }

  private static func size(_ values: ArraySlice<Double>) -> Double {
    values.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }
}
