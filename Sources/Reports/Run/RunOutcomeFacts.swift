import DescentFigures
import Documents
import Experiments
import Plotting
import Training

/// What a run came to, in facts.
struct RunOutcomeFacts {
  let run: TrainingRun
  let best: ReachableError?

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
    let gap = best.map { best in
      last <= best.rmse * (1 + Convergence.share)
        ? ", within 1 % of the best that the model can reach"
        : "; the best that the model can reach is \(Wording.number(best.rmse))"
    }
    return course.sentence(ending: gap ?? "")
  }

  private var divergence: Fact? {
    run.divergence.map { Fact("Divergence", [.text("diverged \($0)")]) }
  }

  private var reachable: Fact? {
    guard let best else {
      return Fact("Best reachable RMSE", ["not found: least squares did not stay finite"])
    }
    let places = zip(run.parameters.names, best.parameters).map { name, value in
      "\(name) = \(DecimalText.general(value, digits: 5))"
    }.joined(separator: ", ")
    let how = best.isLeast ? "by least squares" : "by nonlinear least squares from where it ended"
    return Fact(
      "Best reachable RMSE",
      [.strong(DecimalText.general(best.rmse, digits: 5)), .text(" \(how), at \(places)")])
  }

  private var gap: Fact? {
    guard run.divergence == nil, let best, let last = errors.last else { return nil }
    let gap = last - best.rmse
    guard gap > Convergence.share * best.rmse else {
      return Fact(
        "Gap",
        [
          gap > 1e-6 * last
            ? "the last RMSE is within 1 % of the best, \(Wording.number(gap)) above it"
            : "none: the last RMSE is the best"
        ])
    }
    let times = best.rmse > 0 ? ", \(Wording.number(last / best.rmse)) times the best" : ""
    return Fact("Gap", [.text("the last RMSE is \(Wording.number(gap)) above the best\(times)")])
  }
}
