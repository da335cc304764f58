import Digests
import Experiments
import OutputFiles

/// Makes single runs of a sweep: trains, draws, writes.
struct RunMaker {
  let plan: SweepPlan
  let directory: SweepDirectory
  let drawing: any RunDrawing

  private var folders = Set<String>()

  /// The formulas of the last run's point of the grid.
  private var readings = (point: -1, formulas: FormulaReadings())

  init(plan: SweepPlan, directory: SweepDirectory, drawing: any RunDrawing) {
    self.plan = plan
    self.directory = directory
    self.drawing = drawing
  }

  /// Makes a run and its files.
  ///
  /// - Returns: its record, also where it failed.
  /// - Throws: `OutputError` where no other run can be written either.
  mutating func make(_ run: PlannedRun) throws -> JournalEntry {
    let names = plan.files(of: run)
    for name in names { try makeFolder(of: name) }
    do {
      let (outcome, files) = try made(run)
      var digests: [String] = []
      for (name, bytes) in zip(names, files) {
        try directory.file(name).write(bytes)
        digests.append(SHA256Digest.hex(of: bytes))
      }
      return entry(run, outcome, digests)
    } catch OutputError.noSpace(let path) {
      throw OutputError.noSpace(path: path)
    } catch {
      return entry(run, RunOutcome(failure: message(error)), [])
    }
  }

  /// Trains and draws a run.
  mutating func made(_ run: PlannedRun) throws -> (outcome: RunOutcome, files: [[UInt8]]) {
    if readings.point != run.pointIndex { readings = (run.pointIndex, FormulaReadings()) }
    let training = try run.experiment.prepared(readings: &readings.formulas).run()
    let files =
      run.point.figures.isEmpty
      ? [] : try drawing.files(of: training, figures: run.point.figures)
    return (RunOutcome(training), files)
  }

  func entry(_ run: PlannedRun, _ outcome: RunOutcome, _ digests: [String]) -> JournalEntry {
    JournalEntry(
      identity: plan.identity(of: run), output: plan.outputDigest(of: run), index: run.index,
      outcome: outcome, digests: digests)
  }

  /// A folder that cannot be made ends the sweep, as it is needed by other runs, too.
  private mutating func makeFolder(of name: String) throws {
    let folder = SweepDirectory.parts(of: name).folder
    if folders.insert(folder).inserted {
      _ = try OutputDirectory(creating: directory.path(of: folder))
    }
  }

  /// Without the directory's own path, so that the record is the same wherever the sweep stands.
  func message(_ error: any Error) -> String {
    let text = "\(error)"
    let prefix = directory.path(of: "")
    return text.hasPrefix(prefix) ? String(text.dropFirst(prefix.count)) : text
  }
}
