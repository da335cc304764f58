/// Every step of a training, and the parameters after the last.
public struct Trajectory: Sendable {
  /// In order, the first one with the initial parameters.
  public let steps: [TrainingStep]

  public let finalParameters: [Float]

  init(steps: [TrainingStep], finalParameters: [Float]) {
    self.steps = steps
    self.finalParameters = finalParameters
  }

  /// Where its numbers stopped being finite; nil if they are to the end.
  public var divergence: Divergence? {
    Divergence.first(in: steps, finalParameters: finalParameters)
  }
}

extension Trajectory: Equatable {
  /// Compares values by sign and magnitude; one that is not a number equals another such.
  public static func == (one: Trajectory, other: Trajectory) -> Bool {
    one.steps == other.steps && one.finalParameters.isIdentical(to: other.finalParameters)
  }
}
