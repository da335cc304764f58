import OutputFiles
import Workers

/// Deals runs out to the workers of a sweep and records what they made.
final class RunQueue: Sendable {
  private struct State {
    var next = 0
    var status: SweepWork.Status
    var error: (any Error)?
    var isStopped = false
    var hasFailed = false
    let journal: AppendedFile
    var synchronized = ContinuousClock.now
  }

  private let indices: [Int32]
  private let stopsOnFailure: Bool
  private let state: Locked<State>

  /// So many runs are dealt out at a time, at most, and recorded together.
  private let largestBatch: Int

  /// Seconds after which records are to be on the disk, to outlive a power cut.
  private static let syncInterval = 10.0

  /// - Parameters:
  ///   - journal: takes the records.
  ///   - indices: the runs to be made, in order.
  ///   - total: these and those that were made before.
  ///   - batch: how many runs may be recorded together.
  ///   - stops: whether a run that fails ends the sweep.
  init(
    journal: sending AppendedFile, indices: [Int32], total: Int, batch: Int, stops: Bool
  ) {
    self.indices = indices
    largestBatch = batch
    stopsOnFailure = stops
    var status = SweepWork.Status()
    (status.total, status.kept) = (total, total - indices.count)
    state = Locked(State(status: status, journal: journal))
  }

  /// The next runs to be made, few where few are left; nil where none are or someone asked to stop.
  func next() -> [Int]? {
    state.withLock { state in
      guard !state.isStopped, state.next < indices.count else { return nil }
      let left = indices.count - state.next
      let count = max(1, min(largestBatch, left / 16))
      defer { state.next += count }
      return indices[state.next..<(state.next + count)].map { Int($0) }
    }
  }

  /// Whether workers are to end after the run they are at.
  var isStopped: Bool { state.withLock { $0.isStopped } }

  func stop() {
    state.withLock { $0.isStopped = true }
  }

  /// Records runs that are made.
  func finish(_ entries: [JournalEntry], plan: SweepPlan) throws {
    let bytes = entries.flatMap { Array($0.line.utf8) }
    let stops = try state.withLock { state in
      try state.journal.append(bytes)
      if state.synchronized.duration(to: .now) > .seconds(Self.syncInterval) {
        try state.journal.synchronize()
        state.synchronized = .now
      }
      state.status.done += entries.count
      for entry in entries {
        guard case .failed(let message) = entry.status else { continue }
        state.status.failed += 1
        state.status.failures.append((plan.name(of: plan.run(entry.index)), message))
        if stopsOnFailure { state.hasFailed = true }
      }
      return state.hasFailed
    }
    if stops { stop() }
  }

  /// Ends the sweep with an error that every other run would meet, too.
  func fail(_ error: any Error) {
    state.withLock { state in
      if state.error == nil { state.error = error }
    }
    stop()
  }

  /// How far it has come; failures are told once.
  func status() -> SweepWork.Status {
    state.withLock { state in
      defer { state.status.failures = [] }
      return state.status
    }
  }

  /// - Throws: what ended the sweep.
  func ending() throws -> SweepWork.Ending {
    try state.withLock { state in
      try state.journal.synchronize()
      if let error = state.error { throw error }
      if state.hasFailed { return .failed }
      return state.status.kept + state.status.done < state.status.total ? .stopped : .complete
    }
  }
}
