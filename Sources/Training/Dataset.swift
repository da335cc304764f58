/// What a model learns from: inputs, and the target value of each.
public struct Dataset: Equatable, Sendable {
  public let inputs: [Float]
  public let targets: [Float]

  /// There must be as many targets as inputs.
  public init(inputs: [Float], targets: [Float]) {
    precondition(inputs.count == targets.count, "a dataset needs one target for each input")
    self.inputs = inputs
    self.targets = targets
  }
}
