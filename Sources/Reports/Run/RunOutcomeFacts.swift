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

  var facts: [Fact] {
    [rmse, divergence, convergence, reachable, gap].compactMap { $0 }
  }

  /// What matters most, in a sentence.
  var sentence: [Inline] {
    if let divergence = run.divergence {
      return ["The run diverged \("\(divergence)")."]
    }
    guard let first = errors.first, let last = errors.last else { return [] }
    let gap = best.map { best in
      last <= best.rmse * (1 + Convergence.share)
        ? ", within 1 % of the best that the model can reach"
        : "; the best that the model can reach is \(Wording.number(best.rmse))"
    }
    return [
      "The RMSE went from \(Wording.number(first)) to ", .strong(Wording.number(last)),
      " in \(Wording.count(run.steps.count, "step"))\(gap ?? "").",
    ]
  }

  private var rmse: Fact? {
    guard let first = errors.first, let last = errors.last else { return nil }
    let lowest = errors.enumerated().filter { $0.element.isFinite }
      .min { $0.element < $1.element }
    var words =
      "\(Wording.number(first)) at step 1, \(Wording.number(last)) at step \(errors.count)"
    if let lowest, lowest.element < last || !last.isFinite {
      words += ", lowest \(Wording.number(lowest.element)) at step \(lowest.offset + 1)"
    }
    return Fact("RMSE", [.text(words)])
  }

  private var divergence: Fact? {
    run.divergence.map { Fact("Divergence", [.text("diverged \($0)")]) }
  }

  private var convergence: Fact? {
    guard run.divergence == nil, let convergence = Convergence(of: errors) else { return nil }
    let error = Wording.number(errors[convergence.step - 1])
    var words = "step \(convergence.step) was the first within 1 % of the last RMSE, with \(error)"
    if convergence.lastingFrom > convergence.step {
      words += "; it stayed there from step \(convergence.lastingFrom) on"
    }
    return Fact("Convergence", [.text(words)])
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
