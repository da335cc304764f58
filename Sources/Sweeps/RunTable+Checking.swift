import Experiments

extension RunTable {
  /// Holds the cells after the status against what a run of that status has.
  ///
  /// - Parameters:
  ///   - numbers: the errors of all steps and then all parameters, as many as the table has.
  ///   - status: of the run.
  ///   - run: whose they are to be.
  /// - Throws: a ``RunTableRow/Mistake`` for what no run comes to.
  func check(
    _ numbers: ArraySlice<Substring>, _ status: RunStatus, of run: PlannedRun
  ) throws(RunTableRow.Mistake) {
    let experiment = run.point.experiment
    let own = experiment.model.parameters.names
    let (errors, finals) = (numbers.prefix(stepCount), numbers.dropFirst(stepCount))
    switch status {
    case .failed:
      try checkEmpty(errors, finals: finals, of: "a run that failed")
      return
    case .finished: break
    case .diverged(let step):
      guard 1...experiment.steps ~= step else {
        throw RunTableRow.Mistake(
          "diverged_at", "\(step)", "a step from 1 to \(experiment.steps)")
      }
    }
    try checkEmpty(
      errors.dropFirst(experiment.steps), finals: [], of: "a run of \(experiment.steps) steps")
    let isFiniteThere = try checkErrors(errors.prefix(experiment.steps), status, experiment)
    let areFinal = try checkFinals(finals, isFinished: status == .finished, own: own)
    if case .diverged(let step) = status, isFiniteThere, areFinal {
      throw RunTableRow.Mistake(
        reason: "it diverged at step \(step), but \(errorName(step)) and the final parameters are "
          + "finite")
    }
  }

  /// - Returns: whether the error at the step of the divergence is finite.
  private func checkErrors(
    _ cells: ArraySlice<Substring>, _ status: RunStatus, _ experiment: Experiment
  ) throws(RunTableRow.Mistake) -> Bool {
    // Another loss may be finite where the squares of the RMSE are too large.
    let mayBeInfinite = !experiment.loss.isMeanSquaredError
    var divergence = Int.max
    if case .diverged(let step) = status { divergence = step }
    var isFiniteThere = true
    for (index, cell) in cells.enumerated() {
      guard let kind = NumberKind(cell, of: Double.self, allowsMinus: false) else {
        throw RunTableRow.Mistake(
          errorName(index + 1), cell, "an error: a number from 0 up, inf or nan")
      }
      guard kind != .finite else { continue }
      if index + 1 < divergence, kind == .notANumber || !mayBeInfinite {
        throw RunTableRow.Mistake(
          errorName(index + 1), cell,
          status == .finished
            ? "finite, as in a run that finished"
            : "finite, as before step \(divergence), where the run diverged")
      }
      if index + 1 == divergence { isFiniteThere = false }
    }
    return isFiniteThere
  }

  /// - Returns: whether all are finite.
  private func checkFinals(
    _ cells: ArraySlice<Substring>, isFinished: Bool, own: [String]
  ) throws(RunTableRow.Mistake) -> Bool {
    let ownsAll = own == parameters
    var areFinite = true
    for (name, cell) in zip(parameters, cells) {
      guard ownsAll || own.contains(name) else {
        try checkEmpty([], finals: [cell], names: [name], of: "a run without this parameter")
        continue
      }
      guard let kind = NumberKind(cell, of: Float.self, allowsMinus: true) else {
        throw RunTableRow.Mistake("final_\(name)", cell, "a float32 number, inf, -inf or nan")
      }
      guard kind != .finite else { continue }
      guard !isFinished else {
        throw RunTableRow.Mistake("final_\(name)", cell, "finite, as in a run that finished")
      }
      areFinite = false
    }
    return areFinite
  }

  private func checkEmpty(
    _ errors: ArraySlice<Substring>, finals: ArraySlice<Substring>, names: [String]? = nil,
    of run: String
  ) throws(RunTableRow.Mistake) {
    // They are the last errors of the row, or all.
    let first = stepCount - errors.count + 1
    for (step, cell) in zip(first..., errors) where !cell.isEmpty {
      throw RunTableRow.Mistake(errorName(step), cell, "empty, as in \(run)")
    }
    for (name, cell) in zip(names ?? parameters, finals) where !cell.isEmpty {
      throw RunTableRow.Mistake("final_\(name)", cell, "empty, as in \(run)")
    }
  }

  private func errorName(_ step: Int) -> String { "rmse_\(step)" }
}

extension RunTableRow.Mistake {
  /// A cell that holds something else than what it should.
  init(_ name: String, _ cell: some StringProtocol, _ expected: String) {
    self.init(reason: "\(name) is \"\(Self.shortened(cell))\", not \(expected)")
  }

  /// The beginning of a long cell.
  static func shortened(_ cell: some StringProtocol) -> String {
    let limit = 60
    return cell.utf8.count <= limit
      ? String(cell) : String(String(cell).unicodeScalars.prefix(limit)) + "..."
  }
}
