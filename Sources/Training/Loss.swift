/// How far predictions are from their targets, as one number to be made small.
///
/// Values and gradients are float32, rounded as PyTorch rounds them on x86-64. Both need as many
/// predictions as targets; without any, a value is not a number.
///
///     Loss.mse.value(predictions: [1, 2, 3, 8], targets: [0, 0, 0, 0])  // 19.5
public enum Loss: Equatable, Sendable {
  /// The mean squared error as the article writes it: `((predictions - targets) ** 2).mean()`.
  case mse

  /// PyTorch's `F.mse_loss`: the same value and, but for overflow, the same gradient.
  case mseLoss

  /// The mean absolute error; PyTorch's `F.l1_loss`.
  case mae

  /// PyTorch's `F.huber_loss`: squares up to a difference of `delta`, and lines beyond it.
  case huber(delta: Double = 1)

  /// The names of the losses, as users write them.
  public enum Kind: String, CaseIterable, Sendable {
    case mse
    case mseLoss = "mse-loss"
    case mae
    case huber
  }

  /// A loss by its name.
  ///
  /// Throws `LossError.deltaNotTaken` for a `delta` that it does not have; without one it has
  /// PyTorch's.
  public init(_ kind: Kind, delta: Double? = nil) throws(LossError) {
    guard delta == nil || kind == .huber else { throw .deltaNotTaken(kind) }
    switch kind {
    case .mse: self = .mse
    case .mseLoss: self = .mseLoss
    case .mae: self = .mae
    case .huber: self = delta.map { .huber(delta: $0) } ?? .huber()
    }
  }

  public var kind: Kind {
    switch self {
    case .mse: .mse
    case .mseLoss: .mseLoss
    case .mae: .mae
    case .huber: .huber
    }
  }

  /// Whether its value is the mean squared error.
  public var isMeanSquaredError: Bool {
    switch self {
    case .mse, .mseLoss: true
    case .mae, .huber: false
    }
  }

  /// The loss itself, if PyTorch would take it.
  ///
  /// Throws a `LossError` for a `delta` that is not greater than 0, or not in float32.
  @discardableResult
  public func validated() throws(LossError) -> Loss {
    if case .huber(let delta) = self {
      guard delta > 0 else { throw .deltaNotPositive(delta) }
      let rounded = Float(delta)
      guard rounded > 0, rounded.isFinite else { throw .deltaNotFloat(delta) }
    }
    return self
  }

  /// The loss of predictions.
  public func value(predictions: [Float], targets: [Float]) -> Float {
    switch self {
    case .mse: MeanSquaredError().value(predictions: predictions, targets: targets)
    case .mseLoss: MSELoss().value(predictions: predictions, targets: targets)
    case .mae: MeanAbsoluteError().value(predictions: predictions, targets: targets)
    case .huber(let delta):
      HuberLoss(delta: delta).value(predictions: predictions, targets: targets)
    }
  }

  /// The derivative of the loss by each prediction.
  public func gradient(predictions: [Float], targets: [Float]) -> [Float] {
    var gradient = [Float](repeating: 0, count: predictions.count)
    writeGradient(predictions: predictions, targets: targets, to: &gradient)
    return gradient
  }

  /// The same gradient, written over an array of as many values; allocates nothing.
  public func writeGradient(
    predictions: [Float], targets: [Float], to gradient: inout [Float]
  ) {
    switch self {
    case .mse:
      MeanSquaredError().writeGradient(predictions: predictions, targets: targets, to: &gradient)
    case .mseLoss:
      MSELoss().writeGradient(predictions: predictions, targets: targets, to: &gradient)
    case .mae:
      MeanAbsoluteError().writeGradient(predictions: predictions, targets: targets, to: &gradient)
    case .huber(let delta):
      HuberLoss(delta: delta).writeGradient(
        predictions: predictions, targets: targets, to: &gradient)
    }
  }
}
