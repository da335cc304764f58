extension TrainingRun {
  /// The error of each step as comma-separated values (RFC 4180): `step,rmse`, then a line a step.
  ///
  /// Each RMSE is the shortest decimal that gives back its Double, or `inf` or `nan`. Lines end in
  /// CR LF, as the standard has it.
  public var rmseCSV: String {
    steps.reduce(into: "step,rmse\r\n") { text, step in
      text += "\(step.step),\(step.rmse.isNaN ? "nan" : "\(step.rmse)")\r\n"
    }
  }
}
