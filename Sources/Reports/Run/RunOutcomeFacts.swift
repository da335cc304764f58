import DescentFigures
import Documents
import Experiments
import Plotting
import Training

/// What a run came to, in facts.
struct RunOutcomeFacts {
  let run: TrainingRun
  let best: Result<ReachableError, ReachableError.Failure>

  private var errors: [Double] { run.steps.map(\.rmse) }

  private var course: ErrorCourse {
    ErrorCourse(errors: errors, isDiverged: run.divergence != nil)
  }

  var facts: [Fact] {
    [course.rmse, divergence, course.convergence, reachable, gap].compactMap { $0 }
  }

  /// What matters most, in a sentence.
  var sentence: [Inline] {
    if let divergence = run.divergence {
      return ["The run diverged \("\(divergence)")."]
    }
    guard let last = errors.last else { return [] }
    guard let best = try? best.get() else { return course.sentence() }
    let gap =
      last <= best.rmse * (1 + Convergence.share)
      ? ", within 1 % of \(name(of: best))"
      : "; \(name(of: best)) is \(Wording.number(best.rmse))"
    return course.sentence(
      ending: gap + (best.isSettled ? "" : ", in a search that did not settle"))
  }

  /// What it may be called: a search from a place of the run says nothing of other places.
  private func name(of best: ReachableError) -> String {
    switch best.search {
    case .everywhere: "the best that the model can reach"
    case .without: "the best found by least squares"
    case .near(let start, _): "the best found near \(place(of: start))"
    }
  }

  private func place(of start: ReachableError.Start) -> String {
    switch start {
    case .end: run.divergence == nil ? "where it ended" : "its last finite step"
    case .step(let step): "step \(step)"
    }
  }

  private var divergence: Fact? {
    run.divergence.map { Fact("Divergence", [.text("diverged \($0)")]) }
  }

  private var reachable: Fact? {
    let best: ReachableError
    switch self.best {
    case .success(let found): best = found
    case .failure(.tooLarge):
      return Fact(
        "Best reachable RMSE",
        ["not looked for: the data and the formula are too large for a search of a second or two"])
    case .failure(.notFinite):
      return Fact(
        "Best reachable RMSE",
        ["not found: the targets are not finite, or the model is not where the run ended"])
    }
    let places = zip(run.parameters.names, best.parameters).map { name, value in
      "\(name) = \(DecimalText.general(value, digits: 5))"
    }.joined(separator: ", ")
    let rmse = Inline.strong(DecimalText.general(best.rmse, digits: 5))
    switch best.search {
    case .everywhere:
      return Fact("Best reachable RMSE", [rmse, .text(" by least squares, at \(places)")])
    case .without(let dropped):
      let names = dropped.map { run.parameters.names[$0] }.joined(separator: ", ")
      return Fact(
        "Best RMSE found",
        [
          rmse,
          .text(
            " by least squares, at \(places); within rounding, the others stand in for \(names)"),
        ])
    case .near(let start, let isSettled):
      let end = isSettled ? "" : "; the search did not settle, so there may be better near that"
      return Fact(
        "Best RMSE found",
        [rmse, .text(" by nonlinear least squares from \(place(of: start)), at \(places)\(end)")])
    }
  }

  private var gap: Fact? {
    guard run.divergence == nil, let best = try? best.get(), let last = errors.last else {
      return nil
    }
    let name = best.search == .everywhere ? "the best" : "the best found"
    guard last.isFinite else { return Fact("Gap", ["without end: the last RMSE is infinite"]) }
    let gap = last - best.rmse
    guard gap > Convergence.share * best.rmse else {
      return Fact(
        "Gap",
        [
          gap > 1e-6 * last
            ? .text("the last RMSE is within 1 % of \(name), \(Wording.number(gap)) above it")
            : .text("none: the last RMSE is \(name)")
        ])
    }
    let times = best.rmse > 0 ? ", \(Wording.number(last / best.rmse)) times \(name)" : ""
    return Fact("Gap", [.text("the last RMSE is \(Wording.number(gap)) above \(name)\(times)")])
  }
}
