/// What a record says that a run came to: a line of a journal, or a row of `runs.csv`.
protocol RecordedOutcome {
  var status: RunStatus { get }

  /// The errors, as they are written, one for each step; none of a run that failed.
  var rmseTexts: [Substring] { get }

  /// The final parameters, as they are written, in the order of the experiment.
  var parameterTexts: [Substring] { get }
}

extension RecordedOutcome {
  /// The numbers of the texts.
  var outcome: RunOutcome {
    RunOutcome(
      status: status, rmse: rmseTexts.map { Double($0) ?? .nan },
      parameters: parameterTexts.map { Float($0) ?? .nan })
  }

  /// The errors at some steps; empty ones where it is cut, and nil for a run that failed.
  func errorTexts(at steps: [Int]) -> [Substring]? {
    let texts = rmseTexts
    guard status.isComplete else { return nil }
    return steps.map { texts.indices.contains($0 - 1) ? texts[$0 - 1] : "" }
  }
}

/// Records of all runs of a plan.
protocol RecordedOutcomes {
  associatedtype Outcome: RecordedOutcome

  var plan: SweepPlan { get }

  /// Throws where the record cannot be read.
  func outcome(of run: PlannedRun) throws -> Outcome

  /// The errors of a run at some steps, in order, as they are written; nil for one that failed.
  ///
  /// Throws where the record cannot be read.
  func errorTexts(of run: PlannedRun, at steps: [Int]) throws -> [Substring]?
}

extension RecordedOutcomes {
  func errorTexts(of run: PlannedRun, at steps: [Int]) throws -> [Substring]? {
    try outcome(of: run).errorTexts(at: steps)
  }
}

extension JournalEntry: RecordedOutcome {}

extension Ledger: RecordedOutcomes {
  func outcome(of run: PlannedRun) throws -> JournalEntry { try entry(of: run) }
}
