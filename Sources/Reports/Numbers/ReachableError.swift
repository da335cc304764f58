import Experiments

/// The least RMSE that was found for a model on its data, however it is trained.
///
/// No step of the run has a lower one.
public struct ReachableError: Equatable, Sendable {
  public let rmse: Double

  /// In the order of the experiment.
  public let parameters: [Double]

  public let search: Search

  /// How it was found, and so how much it says.
  public enum Search: Equatable, Sendable {
    /// By least squares, as the model is linear in its parameters: there is nothing better anywhere.
    case everywhere

    /// By least squares without some parameters, which others stand in for, but for rounding: what
    /// float32 does not show may be better.
    case without([Int])

    /// Downwards from a place of the run: there may be better elsewhere, and near it, too, where the
    /// search did not settle.
    case near(Start, isSettled: Bool)
  }

  /// Whether nothing near is better.
  var isSettled: Bool {
    switch search {
    case .everywhere, .without: true
    case .near(_, let isSettled): isSettled
    }
  }

  /// A place of a run where a search starts.
  public enum Start: Equatable, Sendable {
    /// The last parameters that are finite.
    case end

    /// The step with the lowest RMSE, 1 for the first.
    case step(Int)
  }

  /// Why there is none.
  public enum Failure: Error, Equatable, Sendable {
    /// It would take too long to find, or too much memory.
    case tooLarge

    /// The targets are not finite, or the model is not, neither at the run's end nor at its best step.
    case notFinite
  }

  init(rmse: Double, parameters: [Double], search: Search) {
    self.rmse = rmse
    self.parameters = parameters
    self.search = search
  }

  /// Finds it by least squares.
  ///
  /// A model that is linear in its parameters has one answer. Any other is followed downwards from
  /// where the run ended and from its best step, by the method of Levenberg and Marquardt.
  ///
  /// - Throws: why there is none.
  public init(of run: TrainingRun) throws(Failure) {
    try self.init(of: run, budget: .report)
  }

  init(of run: TrainingRun, budget: SearchBudget) throws(Failure) {
    let model = RunFunction(run: run)
    var budget = budget
    guard model.count > 0, run.targets.allSatisfy(\.isFinite) else { throw .notFinite }
    guard model.numbers <= budget.mostNumbers,
      !model.isLinear || budget.spend(LinearMinimum.cost(of: model))
    else { throw .tooLarge }
    // Roundings of the run may have come below what is least without any.
    let lowest = model.bestStep
    func better(_ found: Double, _ parameters: [Double]) -> (Double, [Double]) {
      guard let lowest, lowest.rmse < found else { return (found, parameters) }
      return (lowest.rmse, lowest.parameters)
    }
    if let linear = LinearMinimum(of: model) {
      (rmse, parameters) = better(linear.rmse, linear.parameters)
      search = linear.dropped.isEmpty ? .everywhere : .without(linear.dropped)
      return
    }
    let (minimum, start) = try Self.nonlinear(model, &budget)
    (rmse, parameters) = better(
      (minimum.squares / Double(model.count)).squareRoot(), minimum.parameters)
    search = .near(start, isSettled: minimum.isSettled)
  }

  private static func nonlinear(
    _ model: RunFunction, _ budget: inout SearchBudget
  ) throws(Failure) -> (LevenbergMarquardt.Minimum, Start) {
    let end = model.end
    let best = model.bestStep.flatMap { $0.parameters == end ? nil : $0 }
    let cost = model.cost + LevenbergMarquardt.roundCost(of: model)
    guard cost <= budget.work / (best == nil ? 1 : 2) else { throw .tooLarge }
    guard let best else {
      guard let found = LevenbergMarquardt.minimum(of: model, from: end, budget: &budget) else {
        throw .notFinite
      }
      return (found, .end)
    }
    let fromEnd = budget.lendHalf {
      LevenbergMarquardt.minimum(of: model, from: end, budget: &$0)
    }
    let fromBest = LevenbergMarquardt.minimum(of: model, from: best.parameters, budget: &budget)
    // Both often come to the same place, but for roundings.
    if let fromEnd, fromEnd.squares * (1 - 1e-6) <= fromBest?.squares ?? .infinity {
      return (fromEnd, .end)
    }
    guard let fromBest else { throw .notFinite }
    return (fromBest, .step(best.step))
  }
}
