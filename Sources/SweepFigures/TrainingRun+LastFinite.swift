import Experiments

extension TrainingRun {
  /// The parameters of the last step that is finite, whose RMSE the sweep counts; the initial ones of a
  /// run that has none.
  var lastFiniteParameters: [Float] { finiteSteps.last?.parameters ?? parameters.initial }
}
