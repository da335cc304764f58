import DescentFigures
import Digests
import Experiments
import JSONTexts
import TorchRandom

/// Everything a sweep is to do: which runs, in which order, and what is drawn of them.
///
/// Runs are ordered by the points of the grid, and of one point by the seeds. The plan of the same
/// request is the same at each call and on each machine; it says nothing of where and how its runs are
/// made.
public struct SweepPlan: Equatable, Sendable {
  /// The version of the program.
  public let tool: String

  /// The libraries that decide what is in figures, by name, with their versions; empty without figures.
  public let libraries: [String: String]

  /// What varies beside the seed.
  public let keys: [String]

  public let points: [GridPoint]
  public let seeds: SeedSelection
  public let naming: RunNaming

  /// Whether figures say where they came from.
  public let carriesProvenance: Bool

  /// What a PDF says when it was made, in seconds since 1970.
  public let date: Int64?

  /// Nil where nothing is drawn of all runs together.
  public let summary: PlannedSummary?

  private let identities: [RunIdentity]
  private let outputDigests: [String]

  /// - Parameters:
  ///   - tool: the version of the program.
  ///   - libraries: name and version of what draws figures.
  ///   - keys: what varies beside the seed.
  ///   - points: at least one, each with a value for each key.
  ///   - seeds: from which each point is run.
  ///   - naming: how the files of a run are called.
  ///   - carriesProvenance: whether figures say where they came from.
  ///   - date: what a PDF says when it was made.
  ///   - summary: what is drawn of all runs together.
  /// - Throws: what the encoding of an experiment throws, and ``SweepError/tooManyRuns(_:)``.
  public init(
    tool: String, libraries: [String: String], keys: [String], points: [GridPoint],
    seeds: SeedSelection, naming: RunNaming = .standard, carriesProvenance: Bool = true,
    date: Int64? = nil, summary: PlannedSummary? = nil
  ) throws {
    precondition(!points.isEmpty, "a sweep has at least one point")
    precondition(
      points.allSatisfy { $0.values.count == keys.count }, "a point has a value for each key")
    guard points.count <= SeedSelection.limit / seeds.count else {
      throw SweepError.tooManyRuns(points.count * seeds.count)
    }
    self.tool = tool
    self.libraries = libraries
    self.keys = keys
    self.points = points
    self.seeds = seeds
    self.naming = naming
    self.carriesProvenance = carriesProvenance
    self.date = date
    self.summary = summary
    identities = try points.map {
      RunIdentity(tool: tool, experimentDigest: try $0.experimentDigest())
    }
    outputDigests = try points.map { point in
      let output = PointOutput(
        figures: point.figures, libraries: point.figures.isEmpty ? [:] : libraries,
        carriesProvenance: carriesProvenance,
        date: carriesProvenance || point.figures.contains { $0.formats.contains("pdf") }
          ? date : nil)
      return SHA256Digest.hex(of: try JSONText.text(of: output, layout: .compact).utf8)
    }
  }

  /// What decides the bytes of a run's figures beside the run.
  private struct PointOutput: Encodable {
    let figures: [PlannedFigure]
    let libraries: [String: String]
    let carriesProvenance: Bool
    let date: Int64?
  }

  public var runCount: Int { points.count * seeds.count }

  /// The point and the seed of a run, by its place in the plan.
  public func run(_ index: Int) -> PlannedRun {
    precondition(index >= 0 && index < runCount, "run \(index) of \(runCount)")
    let (point, seed) = index.quotientAndRemainder(dividingBy: seeds.count)
    return PlannedRun(index: index, pointIndex: point, point: points[point], seed: seeds[seed])
  }

  /// What a run is known by: the digest of its experiment, its seed and the version of the program.
  public func identity(of run: PlannedRun) -> String {
    identities[run.pointIndex].text(seed: run.seed)
  }

  /// The digest of what is drawn of a run, and how.
  func outputDigest(of run: PlannedRun) -> String { outputDigests[run.pointIndex] }

  /// What tells a run from the others, such as `optimizer.learning-rate=1e-5, seed=7`.
  public func name(of run: PlannedRun) -> String {
    (zip(keys, run.point.values).map { "\($0)=\($1)" } + ["seed=\(run.seed)"])
      .joined(separator: ", ")
  }

  /// What tells the runs of a point from others; empty where no key varies.
  public func name(ofPoint index: Int) -> String {
    zip(keys, points[index].values).map { "\($0)=\($1)" }.joined(separator: ", ")
  }

  /// The keys that vary by the last of their parts, or whole where those are not distinct.
  public var shortKeys: [String] { Self.shortened(keys) }

  /// The values that a key takes, each once, in the order in which they first come.
  ///
  /// - Parameter place: of the key among ``keys``.
  /// - Returns: at least one.
  public func values(ofKey place: Int) -> [String] {
    var known = Set<String>()
    return points.map { $0.values[place] }.filter { known.insert($0).inserted }
  }

  static func shortened(_ keys: [String]) -> [String] {
    let last = keys.map { String($0.split(separator: ".").last ?? "") }
    return Set(last).count == keys.count ? last : keys
  }

  /// A name for files about a run that are not its figures, whatever those are called.
  public func fileName(of run: PlannedRun, in folder: String) -> String {
    RunNaming.standard.name(of: run, figure: folder, keys: keys)
  }

  /// The files of a run, relative to the sweep's directory, in the order in which they are written.
  public func files(of run: PlannedRun) -> [String] {
    run.point.figures.flatMap { files(of: run, figure: $0) }
  }

  /// The files of a figure of a run, one for each of its formats.
  public func files(of run: PlannedRun, figure: PlannedFigure) -> [String] {
    let stem = "figures/" + naming.name(of: run, figure: figure.name, keys: keys)
    return figure.formats.map { "\(stem).\($0)" }
  }
}

/// A run of a sweep before it is made.
public struct PlannedRun: Sendable {
  /// Its place in the plan, from 0.
  public let index: Int

  public let pointIndex: Int
  public let point: GridPoint
  public let seed: TorchSeed

  public var experiment: Experiment { point.experiment(seed: seed) }
}
