/// Nonlinear least squares: steps of linear least squares, shorter where those go astray (Marquardt, 1963).
enum LevenbergMarquardt {
  /// Where the errors are least, near a start; nil where the model is not finite there.
  ///
  /// Derivatives are central differences, as models compute in single precision; that bounds how exact
  /// the parameters are, and the error far less.
  static func minimum(
    of model: RunFunction, from start: [Double], rounds: Int
  ) -> (parameters: [Double], errors: [Double])? {
    var place = start
    guard var errors = model.errors(place) else { return nil }
    var damping = 1e-3
    for _ in 0..<rounds {
      guard let columns = columns(of: model, at: place) else { break }
      let size = sum(errors)
      var isBetter = false
      while damping < 1e10 {
        let step = step(columns, errors, damping)
        let next = zip(place, step).map { $0 + $1 }
        if let found = model.errors(next), sum(found) < size {
          (place, errors, isBetter) = (next, found, true)
          damping = max(damping / 10, 1e-12)
          break
        }
        damping *= 10
      }
      // What is left to gain is below the roundings of the model.
      guard isBetter, size - sum(errors) > 1e-12 * size else { break }
    }
    return (place, errors)
  }

  private static func sum(_ errors: [Double]) -> Double { errors.reduce(0) { $0 + $1 * $1 } }

  /// The cube root of float32's precision, the best distance for central differences.
  private static let distance = 5e-3

  private static func columns(of model: RunFunction, at place: [Double]) -> [[Double]]? {
    var columns: [[Double]] = []
    for index in place.indices {
      let step = distance * max(abs(place[index]), 0.01)
      var (below, above) = (place, place)
      // As float32 has them, so that the width is the true one.
      below[index] = Double(Float(place[index] - step))
      above[index] = Double(Float(place[index] + step))
      guard let low = model.values(below), let high = model.values(above) else { return nil }
      let width = above[index] - below[index]
      columns.append(zip(low, high).map { ($1 - $0) / width })
    }
    return columns
  }

  /// The step that makes the errors least, where the model is a plane and long steps cost.
  private static func step(
    _ columns: [[Double]], _ errors: [Double], _ damping: Double
  ) -> [Double] {
    // One more row a parameter, that pulls its step to 0 as strongly as its column is long.
    let scales = columns.map { (damping * sum($0)).squareRoot() }
    let extended = columns.enumerated().map { index, column in
      column + scales.indices.map { $0 == index ? scales[index] : 0 }
    }
    return LeastSquares.weights(
      of: extended, for: errors + [Double](repeating: 0, count: columns.count))
  }
}
