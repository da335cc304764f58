/// Nonlinear least squares: steps of linear least squares, shorter where those go astray (Marquardt, 1963).
enum LevenbergMarquardt {
  /// Where a search came to.
  struct Minimum: Equatable {
    fileprivate(set) var parameters: [Double]

    /// The sum of the squares of the errors there.
    fileprivate(set) var squares: Double

    /// Whether nothing near is better; the search may also have ended for its cost, or where slopes say
    /// nothing.
    fileprivate(set) var isSettled: Bool
  }

  private static let mostRounds = 200

  /// Follows the errors downwards from a start; nil where the model is not finite there.
  ///
  /// Derivatives are central differences, as models compute in single precision; that bounds how exact
  /// the parameters are, and the error far less.
  static func minimum(
    of model: RunFunction, from start: [Double], budget: inout SearchBudget
  ) -> Minimum? {
    guard budget.spend(model.cost), var errors = model.errors(start) else { return nil }
    var minimum = Minimum(parameters: start, squares: sum(errors), isSettled: false)
    var damping = 1e-3
    for round in 1...mostRounds {
      if minimum.squares == 0 { break }
      guard budget.spend(roundCost(of: model)),
        var columns = columns(of: model, at: minimum.parameters)
      else { return minimum }
      let before = minimum.squares
      LeastSquares.makeTriangle(of: &columns, for: &errors)
      while damping < 1e10 {
        guard budget.spend(stepCost(of: model)) else { return minimum }
        let next = zip(minimum.parameters, step(columns, errors, damping)).map { $0 + $1 }
        if let found = model.errors(next), sum(found) < before {
          (minimum.parameters, minimum.squares, errors) = (next, sum(found), found)
          break
        }
        damping *= 10
      }
      guard minimum.squares < before else {
        minimum.isSettled = isFlat(columns, errors, of: before, model)
        return minimum
      }
      // What is left to gain is below the roundings of the model; short steps gain little anywhere.
      if damping < 1, before - minimum.squares <= 1e-12 * before { break }
      damping = max(damping / 10, 1e-12)
      if round == mostRounds { return minimum }
    }
    minimum.isSettled = true
    return minimum
  }

  private static func sum(_ errors: [Double]) -> Double { errors.reduce(0) { $0 + $1 * $1 } }

  /// What a round costs, in additions: a search that cannot have one says nothing.
  static func roundCost(of model: RunFunction) -> Int {
    2 * model.parameterCount * model.cost
      + LeastSquares.cost(rows: model.count, columns: model.parameterCount)
  }

  private static func stepCost(of model: RunFunction) -> Int {
    let columns = model.parameterCount
    return model.cost + LeastSquares.cost(rows: 2 * columns, columns: columns)
  }

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
  ///
  /// Of columns and errors that were made a triangle, so that a shorter step is soon found.
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

  /// Whether the slopes, too, say that there is nothing to gain; else they are not to be trusted.
  private static func isFlat(
    _ columns: [[Double]], _ errors: [Double], of squares: Double, _ model: RunFunction
  ) -> Bool {
    let step = step(columns, errors, 1e-3)
    let rest = errors.indices.map { row in
      zip(step, columns).reduce(errors[row]) { $0 - $1.0 * $1.1[row] }
    }
    let gain = sum(errors) - sum(rest)
    // Of a good fit nothing is left but the roundings of the model.
    return gain <= max(1e-6 * squares, 1e-12 * sum(model.targets))
  }
}
