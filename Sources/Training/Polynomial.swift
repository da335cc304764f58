/// A polynomial model of any degree up to 25: `a*t^2 + b*t + c` for degree 2.
///
/// Parameters go from the highest power of the input to the constant, and are named a, b, c and so
/// on. All arithmetic is float32, each operation rounded on its own, in the order in which PyTorch
/// computes `a*(t**2) + (b*t) + c`; degree 0 predicts its constant everywhere.
public struct Polynomial: Equatable, Sendable {
  /// There is one letter for each parameter.
  public static let degrees = 0...25

  public let degree: Int

  /// `degree` must be one of `degrees`.
  public init(degree: Int) {
    precondition(Self.degrees.contains(degree), "a polynomial's degree must be from 0 to 25")
    self.degree = degree
  }

  public var parameterCount: Int { degree + 1 }

  /// One letter for each parameter: `["a", "b", "c"]` for degree 2.
  public var parameterNames: [String] {
    "abcdefghijklmnopqrstuvwxyz".prefix(parameterCount).map { String($0) }
  }

  /// What the model predicts for each input.
  ///
  /// There must be `parameterCount` parameters.
  public func predictions(for inputs: [Float], parameters: [Float]) -> [Float] {
    DesignMatrix(self, inputs: inputs).predictions(parameters: parameters)
  }

  /// The derivative of a loss by each parameter, from its derivative by each prediction.
  public func gradient(for inputs: [Float], predictionGradient: [Float]) -> [Float] {
    DesignMatrix(self, inputs: inputs).gradient(predictionGradient: predictionGradient)
  }
}
