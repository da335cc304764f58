import DescentFigures
import Documents

/// How the RMSE of a run went over its steps, in words.
struct ErrorCourse {
  /// Of each step.
  let errors: [Double]

  let isDiverged: Bool

  /// The first, the last, and the lowest where that is another.
  var rmse: Fact? {
    guard let first = errors.first, let last = errors.last else { return nil }
    let lowest = errors.enumerated().filter { $0.element.isFinite }
      .min { $0.element < $1.element }
    func number(_ error: Double) -> String {
      error.isFinite ? Wording.number(error) : "not finite"
    }
    var words = "\(number(first)) at step 1"
    guard errors.count > 1 else { return Fact("RMSE", [.text(words)]) }
    words += ", \(number(last)) at step \(errors.count)"
    if let lowest, lowest.element < last || !last.isFinite {
      words += ", lowest \(Wording.number(lowest.element)) at step \(lowest.offset + 1)"
    }
    return Fact("RMSE", [.text(words)])
  }

  /// When it came near its last value; nil for what diverged.
  var convergence: Fact? {
    guard !isDiverged, let convergence = Convergence(of: errors) else { return nil }
    let error = Wording.number(errors[convergence.step - 1])
    var words = "step \(convergence.step) was the first within 1 % of the last RMSE, with \(error)"
    if convergence.lastingFrom > convergence.step {
      words += "; it stayed there from step \(convergence.lastingFrom) on"
    }
    return Fact("Convergence", [.text(words)])
  }

  /// From the first to the last in a sentence that ends with some words.
  func sentence(ending: String = "") -> [Inline] {
    guard let first = errors.first, let last = errors.last else { return [] }
    let end = Inline.strong(Wording.numberOrInfinite(last))
    guard errors.count > 1 else { return ["The RMSE is ", end, " after the only step\(ending)."] }
    return [
      "The RMSE went from \(Wording.numberOrInfinite(first)) to ", end,
      " in \(Wording.count(errors.count, "step"))\(ending).",
    ]
  }
}
