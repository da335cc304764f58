/// Where a training went wrong: the step at which its numbers stopped being finite, and which did.
///
/// A step starts from parameters, takes their loss, and updates them.
public struct Divergence: Codable, Equatable, Sendable {
  /// What stopped being finite.
  public enum Cause: String, Codable, Sendable {
    /// The initial parameters, so at step 1.
    case start

    /// The loss, while the step's parameters were still finite.
    case loss

    /// The parameters that the step's update made, while its loss was still finite.
    case update
  }

  /// 1 for the first.
  public let step: Int

  public let cause: Cause

  public init(step: Int, cause: Cause) {
    self.step = step
    self.cause = cause
  }

  /// The last step whose parameters and loss are finite, thus can be drawn; 0 if there is none.
  public var lastFiniteStep: Int {
    cause == .update ? step : step - 1
  }

  /// The first divergence of a training; nil if all its losses and parameters are finite.
  ///
  /// The steps must be in order, and the final parameters those after the last.
  public static func first(in steps: [TrainingStep], finalParameters: [Float]) -> Divergence? {
    for (index, step) in steps.enumerated() {
      guard isFinite(step.parameters) else {
        return index == 0
          ? Divergence(step: step.step, cause: .start)
          : Divergence(step: steps[index - 1].step, cause: .update)
      }
      guard step.loss.isFinite else { return Divergence(step: step.step, cause: .loss) }
    }
    guard let last = steps.last, !isFinite(finalParameters) else { return nil }
    return Divergence(step: last.step, cause: .update)
  }

  private static func isFinite(_ values: [Float]) -> Bool {
    values.allSatisfy(\.isFinite)
  }
}

extension Divergence: CustomStringConvertible {
  /// A clause to follow "diverged", such as `at step 8: the loss is not finite`.
  public var description: String {
    switch cause {
    case .start: "at step \(step): its initial parameters are not finite"
    case .loss: "at step \(step): the loss is not finite"
    case .update: "at step \(step): the update made parameters that are not finite"
    }
  }
}
