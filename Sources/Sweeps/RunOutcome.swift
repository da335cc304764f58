import Experiments
import Training

/// What one run of a sweep came to: its row of `runs.csv`, without what tells which run it is.
public struct RunOutcome: Equatable, Sendable {
  public let status: RunStatus

  /// The root mean squared error of each step; empty for a run that failed.
  public let rmse: [Double]

  /// The parameters after the last step, in the order of the experiment; empty for a run that failed.
  public let parameters: [Float]

  public init(status: RunStatus, rmse: [Double], parameters: [Float]) {
    self.status = status
    self.rmse = rmse
    self.parameters = parameters
  }

  /// The error at the last step; nil for a run that failed or did not stay finite.
  public var finalRMSE: Double? {
    guard status == .finished, let last = rmse.last, last.isFinite else { return nil }
    return last
  }
}

extension RunOutcome {
  public init(_ run: TrainingRun) {
    self.init(
      status: run.divergence.map { .diverged(step: $0.step) } ?? .finished,
      rmse: run.steps.map(\.rmse), parameters: run.parameters.final)
  }

  /// A run that could not be made, drawn or written.
  public init(failure message: String) {
    self.init(status: .failed(message), rmse: [], parameters: [])
  }

  /// Whether both came to the same ending and the same numbers, where what is no number is like itself.
  public func agrees(with other: RunOutcome) -> Bool {
    func agree<Number: BinaryFloatingPoint>(_ one: [Number], _ other: [Number]) -> Bool {
      one.count == other.count && zip(one, other).allSatisfy { $0 == $1 || $0.isNaN && $1.isNaN }
    }
    return status == other.status && agree(rmse, other.rmse)
      && agree(parameters, other.parameters)
  }

  /// Whether its numbers can be used: it finished or diverged.
  public var isComplete: Bool { status.isComplete }
}

/// How a run of a sweep ended.
public enum RunStatus: Equatable, Sendable {
  case finished

  /// Its numbers stopped being finite at this step; it has all its steps nevertheless.
  case diverged(step: Int)

  /// Why it could not be made, drawn or written.
  case failed(String)

  /// Whether it came to numbers: it finished or diverged.
  public var isComplete: Bool {
    if case .failed = self { false } else { true }
  }
}
