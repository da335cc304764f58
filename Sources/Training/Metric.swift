/// A measure of how good predictions are, for people to read; training does not use it.
///
///     Metric.mae.value(predictions: [1, 2, 3, 8], targets: [0, 0, 0, 0])  // 3.5
public enum Metric: String, CaseIterable, Codable, Sendable {
  /// The root mean squared error, in units of the targets.
  ///
  /// The mean is float32 as in PyTorch, its root is Python's `** 0.5` in double precision.
  case rmse

  /// The mean absolute error, in units of the targets; float32 as in PyTorch, then widened.
  case mae

  /// The coefficient of determination R^2: 1 is perfect, 0 no better than the mean target.
  ///
  /// `1 - sum((target - prediction)^2) / sum((target - mean target)^2)`, in double precision. Not a
  /// number when all targets are equal.
  case rSquared = "r2"

  /// The metric of predictions, of which there must be as many as targets.
  ///
  /// Not a number without any.
  public func value(predictions: [Float], targets: [Float]) -> Double {
    switch self {
    case .rmse:
      RootMeanSquaredError.value(
        ofLoss: MeanSquaredError().value(predictions: predictions, targets: targets))
    case .mae:
      Double(MeanAbsoluteError().value(predictions: predictions, targets: targets))
    case .rSquared:
      RSquared.value(predictions: predictions, targets: targets)
    }
  }
}
