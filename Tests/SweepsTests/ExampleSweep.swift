import DescentFigures
import Experiments
import Foundation
import OutputFiles
import TorchRandom
import Workers

@testable import Sweeps

/// An empty directory that is removed when its owner goes.
final class ScratchDirectory: Sendable {
  let path: String

  var sweep: SweepDirectory { SweepDirectory(path) }

  init() throws {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("SweepsTests-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// A sweep's directory in it.
  func sweep(_ name: String) throws -> SweepDirectory {
    SweepDirectory(try OutputDirectory(creating: path + "/" + name).path)
  }
}

extension SweepDirectory {
  func bytes(of name: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: path(of: name)))
  }

  func text(of name: String) throws -> String {
    String(decoding: try bytes(of: name), as: UTF8.self)
  }

  /// Every file's bytes, by its name.
  func content() throws -> [String: Data] {
    var content: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: path) {
      var isDirectory: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: path(of: name), isDirectory: &isDirectory)
      if !isDirectory.boolValue { content[name] = try bytes(of: name) }
    }
    return content
  }
}

extension SweepPlan {
  /// The article's experiment with few steps; over learning rates where some are given.
  static func example(
    seeds: String = "0...6", rates: [String] = [], steps: Int = 3, draws: Bool = true,
    tool: String = "descent 1", naming: RunNaming = .standard, summary: PlannedSummary? = nil,
    libraries: [String: String] = ["cairo": "1"]
  ) throws -> SweepPlan {
    var experiment = Experiment.article
    experiment.steps = steps
    let figures =
      draws
      ? [
        PlannedFigure(
          name: "fit", request: FigureRequest(.fit), theme: "matplotlib", dpi: 100,
          formats: ["png", "svg"])
      ] : []
    let points =
      rates.isEmpty
      ? [GridPoint(values: [], experiment: experiment, figures: figures)]
      : rates.map { rate in
        var own = experiment
        own.optimizer = own.optimizer.withLearningRate(Double(rate) ?? .nan)
        return GridPoint(values: [rate], experiment: own, figures: figures)
      }
    return try SweepPlan(
      tool: tool, libraries: libraries, keys: rates.isEmpty ? [] : ["optimizer.learning-rate"],
      points: points, seeds: try SeedSelection(parsing: seeds), naming: naming, summary: summary)
  }
}

/// Draws texts instead of figures, and remembers of which seeds.
struct WordDrawing: RunDrawing {
  let drawn: DrawnSeeds

  /// What it throws, by the seed.
  var errors: [TorchSeed: any Error] = [:]

  func files(of run: TrainingRun, figures: [PlannedFigure]) throws -> [[UInt8]] {
    drawn.append(run.seed)
    if let error = errors[run.seed] { throw error }
    return figures.flatMap { figure in
      figure.formats.map { Array("\($0) of \(run.seed): \(run.parameters.final)".utf8) }
    }
  }
}

final class DrawnSeeds: Sendable {
  private let seeds = Locked<[TorchSeed]>([])

  func append(_ seed: TorchSeed) { seeds.withLock { $0.append(seed) } }

  /// In order, since the last time.
  func taken() -> [TorchSeed] {
    seeds.withLock { seeds in
      defer { seeds = [] }
      return seeds.sorted()
    }
  }
}

/// A figure that cannot be drawn.
struct NoFont: Error, CustomStringConvertible {
  let description = "no font\tfor\n\"é\\\""
}

extension SweepPlan {
  /// Makes a sweep as one call does; returns how it ended.
  @discardableResult
  func make(
    in directory: SweepDirectory, shard: ShardChoice? = nil, jobs: Int = 1, stops: Bool = false,
    drawn: DrawnSeeds = DrawnSeeds(), errors: [TorchSeed: any Error] = [:]
  ) throws -> SweepWork.Ending {
    let start = try SweepStart(self, in: directory, shard: shard)
    return try withExtendedLifetime(start) {
      try SweepWork(
        plan: self, directory: directory, shard: shard, jobs: jobs, stopsOnFailure: stops
      ).run(makeDrawing: { WordDrawing(drawn: drawn, errors: errors) })
    }
  }

  /// Makes a whole sweep.
  func finish(
    in directory: SweepDirectory, jobs: Int = 1, errors: [TorchSeed: any Error] = [:]
  ) throws {
    try make(in: directory, jobs: jobs, errors: errors)
    _ = try SweepCompletion(plan: self, directory: directory).finish { _, _ in }
  }

  /// An entry of a run with an outcome that was thought up.
  func entry(_ index: Int, _ outcome: RunOutcome, digests: [String] = []) -> JournalEntry {
    let run = run(index)
    return JournalEntry(
      identity: identity(of: run), output: outputDigest(of: run), index: index, outcome: outcome,
      digests: digests)
  }
}

extension RunOutcome {
  static func finished(_ rmse: [Double], _ parameters: [Float] = [1, 2, 3]) -> RunOutcome {
    RunOutcome(status: .finished, rmse: rmse, parameters: parameters)
  }
}

extension Ledger {
  /// The ledger of a plan whose journal has these lines.
  static func reading(
    _ text: String, _ plan: SweepPlan, in directory: SweepDirectory
  ) throws -> Ledger {
    let path = directory.path(of: SweepDirectory.journalName)
    try OutputFile(path: path).write(text)
    let ledger = Ledger(plan)
    try ledger.read(path)
    return ledger
  }
}

/// The error that something throws; nil where it throws none.
func sweepError(_ body: () throws -> Void) -> SweepError? {
  do {
    try body()
    return nil
  } catch {
    return error as? SweepError
  }
}
