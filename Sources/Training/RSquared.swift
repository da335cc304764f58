/// The coefficient of determination: the share of the targets' variance that predictions explain.
enum RSquared {
  /// `1 - sum((target - prediction)^2) / sum((target - mean target)^2)`, in double precision.
  ///
  /// 1 for perfect predictions, 0 for those no better than the mean target, negative for worse ones.
  /// Without variance there is no share of it: when all targets are equal, or there are none, the
  /// result is not a number, however good the predictions are. Sums go in the order of the targets,
  /// from float32 values taken as they are.
  static func value(predictions: [Float], targets: [Float]) -> Double {
    precondition(
      predictions.count == targets.count, "a metric needs as many predictions as targets")
    // Equal targets have their own value for mean exactly: double precision holds their sums.
    let mean = targets.reduce(into: 0.0) { $0 += Double($1) } / Double(targets.count)
    var (residual, total) = (0.0, 0.0)
    for (prediction, target) in zip(predictions, targets) {
      let (error, deviation) = (Double(target) - Double(prediction), Double(target) - mean)
      residual += error * error
      total += deviation * deviation
    }
    return total == 0 ? .nan : 1 - residual / total
  }
}
