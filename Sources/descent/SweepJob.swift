import ArgumentParser
import JSONTexts
import OutputFiles
import Sweeps
import Workers

/// A sweep, or a shard of it, to be made in a directory.
struct SweepJob {
  let plan: SweepPlan
  let directory: SweepDirectory
  let shard: ShardChoice?
  let jobs: Int
  let stopsOnFailure: Bool
  let options: FigureOptions

  /// Makes what is missing, and where that is all, the table, the summary and the record.
  ///
  /// - Throws: what cannot be read or written; an exit code for failed runs and for a stop.
  func perform() throws {
    let signals = StopSignals()
    let start = try SweepStart(plan, in: directory, shard: shard)
    defer { withExtendedLifetime(start) {} }
    let progress = SweepProgress(isQuiet: options.quiet)
    var last = SweepWork.Status()
    var signal: Int32?
    let plan = plan
    let work = SweepWork(
      plan: plan, directory: directory, shard: shard, jobs: jobs, stopsOnFailure: stopsOnFailure)
    let ending = try work.run(
      makeDrawing: { try SweepDrawing(plan) },
      onlooker: { status in
        last = status
        progress.reached(status)
        if let number = signals.next() {
          // Asked twice, it does not finish the runs at hand; they are made again by the next call.
          if signal != nil { Console.leave(stoppedBy: number) }
          signal = number
        }
        return signal != nil
      })
    progress.clear()
    if let signal {
      Console.say(
        "stopped: \(last.kept + last.done) of \(last.total) runs are done; "
          + "the same command carries on")
      throw ExitCode(128 + signal)
    }
    guard ending == .complete else {
      Console.say(
        "error: a run failed and --on-failure is stop; \(last.kept + last.done) of \(last.total) "
          + "runs are done")
      throw ExitCode.difference
    }
    // What follows can be ended at any moment, and is made again by the next call.
    signals.release()
    if let shard { return try endShard(shard, last) }
    try finish(last)
  }

  private func endShard(_ shard: ShardChoice, _ status: SweepWork.Status) throws {
    if !options.quiet {
      Console.say(
        "shard \(shard.shard) of \(shard.plan.count) is complete: \(status.total) runs, "
          + "\(status.kept) of them from before; join all with descent merge")
    }
    if options.json {
      Console.show(
        try JSONText.text(
          of: ShardRecord(
            shard: shard.shard, shards: shard.plan.count, runs: status.total, kept: status.kept,
            failed: status.failed), layout: .lines))
    }
    guard status.failed > 0 else { return }
    try Console.finish()
    throw ExitCode.difference
  }

  private struct ShardRecord: Encodable {
    var schema = "descent.shard-result/1"
    var shard: Int
    var shards: Int
    var runs: Int
    var kept: Int
    var failed: Int
  }

  private func finish(_ status: SweepWork.Status) throws {
    let completion = try SweepCompletion(plan: plan, directory: directory)
    let isUnchanged = try status.done == 0 && completion.isFinished()
    try completion.report(
      to: directory, json: options.json, isQuiet: options.quiet, isUnchanged: isUnchanged,
      note: "\(status.done) runs made, \(status.kept) kept, in \(directory.path)")
  }
}

extension SweepCompletion {
  /// Finishes, unless that was done, and says what the sweep came to.
  func report(
    to directory: SweepDirectory, json: Bool, isQuiet: Bool, isUnchanged: Bool, note: String
  ) throws {
    let summary: SweepSummary
    if isUnchanged {
      summary = try self.summary()
      try clear()
    } else {
      summary = try finish { summary, write in
        try SweepDrawing(plan).drawSummary(summary, write: write)
      }
    }
    let report = SweepResult(
      plan: plan, summary: summary, directory: directory.path,
      failures: try failures(SweepResult.mostFailures))
    Console.show(json ? try report.jsonText() : report.table)
    if !isQuiet, !json { Console.say(note) }
    if report.failedCount > 0 {
      try Console.finish()
      throw ExitCode.difference
    }
  }
}
