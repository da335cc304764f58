import DescentFigures
import Experiments
import Foundation

@testable import Sweeps

/// Draws nothing: a file holds the run's parameters as text, and the name of its format.
struct TextDrawing: RunDrawing {
  /// Seeds whose drawing fails, and how.
  var failing: [Int: any Error & Sendable] = [:]

  struct Trouble: Error, CustomStringConvertible {
    var description: String { "no glyph for it" }
  }

  func files(of run: TrainingRun, figures: [PlannedFigure]) throws -> [[UInt8]] {
    if let error = Int("\(run.seed)").flatMap({ failing[$0] }) { throw error }
    return figures.flatMap { figure in
      figure.formats.map { Array("\($0) \(run.parameters.final) \(figure.dpi)".utf8) }
    }
  }
}

/// A directory that is gone with the test.
final class Place {
  let directory: SweepDirectory

  init() throws {
    let path = NSTemporaryDirectory() + "sweeps-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    directory = SweepDirectory(path)
  }

  deinit { try? FileManager.default.removeItem(atPath: directory.path) }

  func text(_ name: String) throws -> String {
    try String(contentsOfFile: directory.path(of: name), encoding: .utf8)
  }

  func content() throws -> [String: String] {
    let names =
      FileManager.default.enumerator(atPath: directory.path)?.allObjects as? [String] ?? []
    var content: [String: String] = [:]
    for name in names {
      var isDirectory: ObjCBool = false
      FileManager.default.fileExists(
        atPath: directory.path(of: name), isDirectory: &isDirectory)
      if !isDirectory.boolValue { content[name] = try text(name) }
    }
    return content
  }
}

func plan(
  seeds: String = "0...9", steps: [Int] = [3], dpi: Double = 100, figures: Bool = true
) throws -> SweepPlan {
  try SweepPlan(
    tool: "test", libraries: [:], keys: ["steps"],
    points: steps.map { steps in
      var experiment = Experiment.article
      experiment.steps = steps
      return GridPoint(
        values: ["\(steps)"], experiment: experiment,
        figures: figures
          ? [
            PlannedFigure(
              name: "fit", request: FigureRequest(.fit), theme: "clean", dpi: dpi,
              formats: ["png", "svg"])
          ] : [])
    }, seeds: SeedSelection(parsing: seeds))
}

/// Makes the runs of a plan, and what follows from them.
@discardableResult
func make(
  _ plan: SweepPlan, in place: Place, shard: ShardChoice? = nil, jobs: Int = 2,
  stopsOnFailure: Bool = false,
  failing: [Int: any Error & Sendable] = [:]
) throws -> SweepWork.Status {
  let start = try SweepStart(plan, in: place.directory, shard: shard)
  defer { withExtendedLifetime(start) {} }
  var last = SweepWork.Status()
  let work = SweepWork(
    plan: plan, directory: place.directory, shard: shard, jobs: jobs,
    stopsOnFailure: stopsOnFailure)
  let ending = try work.run(
    makeDrawing: { TextDrawing(failing: failing) },
    onlooker: { status in
      last = status
      return false
    })
  if ending == .complete, shard == nil {
    _ = try SweepCompletion(plan: plan, directory: place.directory).finish { _, _ in }
  }
  return last
}
