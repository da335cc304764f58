/// The metric that the article prints as `loss ** 0.5`.
public enum RootMeanSquaredError {
  /// The root of a mean squared error, as Python computes it from a float32 loss.
  ///
  /// Python calls the C library's `pow`, whose last bit differs from the true root for about one
  /// loss in a thousand (glibc 2.36); so does this.
  public static func value(ofLoss loss: Float) -> Double {
    PythonPower.squareRoot(Double(loss))
  }
}
