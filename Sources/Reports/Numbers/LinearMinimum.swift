/// Where the error of a model that is linear in its parameters is least.
struct LinearMinimum {
  let parameters: [Double]
  let rmse: Double

  /// The parameters that count as 0, as others stand in for them, but for rounding.
  let dropped: [Int]

  /// Rounding in single precision changes predictions by no more than this share of what was added up.
  private static let precision = 1e-5

  /// Finds it by least squares; nil where the model is not linear, or not within float32.
  ///
  /// In double precision, as training in float32 has other roundings anyway.
  init?(of model: RunFunction) {
    guard var linear = model.linearColumns else { return nil }
    let count = Double(max(1, model.count))
    func size(_ values: [Double]) -> Double {
      (values.reduce(0) { $0 + $1 * $1 } / count).squareRoot()
    }
    let constant = size(linear.constant)
    let sizes = linear.columns.map { size($0) }
    for row in linear.constant.indices {
      linear.constant[row] = model.targets[row] - linear.constant[row]
    }
    let solution = LeastSquares.solution(reducing: &linear.columns, for: &linear.constant)
    parameters = solution.weights
    dropped = solution.dropped
    rmse = (solution.rest / count).squareRoot()
    // A column is a difference, which is as exact as what was subtracted.
    let added = zip(parameters, sizes).reduce(constant) { $0 + abs($1.0) * ($1.1 + 2 * constant) }
    // Numbers that float32 cannot hold make another model of a linear formula.
    guard rmse.isFinite, let errors = model.errors(parameters),
      abs(size(errors) - rmse) <= Self.precision * added,
      (model.bestStep?.rmse ?? .infinity) >= rmse - Self.precision * added
    else { return nil }
  }

  /// What it costs to find, in additions.
  static func cost(of model: RunFunction) -> Int {
    (model.parameterCount + 2) * model.cost
      + LeastSquares.cost(rows: model.count, columns: model.parameterCount)
  }
}
