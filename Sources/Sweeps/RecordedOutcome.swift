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
}

/// Records of all runs of a plan.
protocol RecordedOutcomes {
  associatedtype Outcome: RecordedOutcome

  var plan: SweepPlan { get }

  /// Throws where the record cannot be read.
  func outcome(of run: PlannedRun) throws -> Outcome
}

extension JournalEntry: RecordedOutcome {}

extension Ledger: RecordedOutcomes {
  func outcome(of run: PlannedRun) throws -> JournalEntry { try entry(of: run) }
}
