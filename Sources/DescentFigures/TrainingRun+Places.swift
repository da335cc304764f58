import Experiments
import Training

extension TrainingRun {
  /// The parameters of a step, 1 for the first; those after the last finite step if nil.
  ///
  /// A run that is finite to its end has parameters that no step has used yet. One that diverged has
  /// those of its last step that can be drawn.
  package func parameters(ofStep step: Int?) -> [Float] {
    if let step, steps.indices.contains(step - 1) { return steps[step - 1].parameters }
    guard divergence != nil else { return parameters.final }
    return finiteSteps.last?.parameters ?? parameters.initial
  }

  /// Which step that is, in words; a run that diverged is shown at its last finite step.
  func place(ofStep step: Int?) -> String {
    if let step { return "step \(step)" }
    return divergence == nil
      ? "after \(Wording.count(steps.count, "step"))" : "step \(finiteSteps.count)"
  }

  /// When that is, in words: `at step 3`.
  func moment(ofStep step: Int?) -> String {
    let place = place(ofStep: step)
    return place.hasPrefix("step") ? "at \(place)" : place
  }

  /// The root mean squared error with some parameters; nil where it is not finite.
  func rmse(parameters: [Float]) -> Double? {
    let value = Metric.rmse.value(
      predictions: predictions(parameters: parameters), targets: targets)
    return value.isFinite ? value : nil
  }
}
