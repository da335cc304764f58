import Training

extension TrainingRun {
  /// The error of each step as comma-separated values: `step,rmse`, then a line a step.
  ///
  /// Metrics that the experiment asks for have a column each, too. Each value is the shortest decimal
  /// that gives back its Double, or `inf` or `nan`. Lines end in a line feed alone, which every reader
  /// of RFC 4180 takes and shell tools need.
  public var rmseCSV: String {
    let metrics = Metric.allCases.filter { $0 == .rmse || experiment.metrics.contains($0) }
    let header = "step," + metrics.map(\.rawValue).joined(separator: ",") + "\n"
    return steps.reduce(into: header) { text, step in
      text += "\(step.step)"
      for metric in metrics { text += "," + (step[metric] ?? .nan).fullDecimal }
      text += "\n"
    }
  }
}
