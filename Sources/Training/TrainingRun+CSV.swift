extension TrainingRun {
  /// The error of each step as comma-separated values: `step,rmse`, then a line a step.
  ///
  /// Each RMSE is the shortest decimal that gives back its Double, or `inf` or `nan`. Lines end in a
  /// line feed alone, which every reader of RFC 4180 takes and shell tools need.
  public var rmseCSV: String {
    steps.reduce(into: "step,rmse\n") { text, step in
      text += "\(step.step),\(step.rmse.isNaN ? "nan" : "\(step.rmse)")\n"
    }
  }
}
