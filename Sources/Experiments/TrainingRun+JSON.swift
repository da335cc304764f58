import JSONTexts

extension TrainingRun {
  /// The run as JSON, in lines, with sorted keys and a newline at the end.
  ///
  ///     {"schema": "descent.run/1", "seed": 2021, "experiment": {...}, "inputs": [...],
  ///      "input": "t", "targets": [...], "parameters": {"names": ["a", "b", "c"], "initial": [...], "final": [...]},
  ///      "steps": [{"step": 1, "loss": 5619.293, "rmse": 74.96194346966999, "parameters": [...]}]}
  ///
  /// Each float32 value is the shortest decimal that gives it back, each RMSE the shortest for its
  /// Double. A value that is not finite is one of the strings `"inf"`, `"-inf"` and `"nan"`. So
  /// `init(json:)` makes an equal run of it.
  public func jsonText() throws -> String {
    try JSONText.text(of: self, layout: .lines) + "\n"
  }

  /// The run that a JSON text of the form of `jsonText()` holds.
  ///
  /// Throws a `TrainingRunError`, or an `ExperimentError` for an experiment that cannot be run.
  public init(json: String) throws {
    do {
      self = try JSONText.value(TrainingRun.self, of: json)
    } catch let error as DecodingError {
      let mistake = DecodingMistake(error)
      throw TrainingRunError.malformed(path: mistake.path, reason: mistake.reason)
    }
  }
}
