#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// matplotlib as it is installed, which draws the same pictures from numbers it is given.
struct Matplotlib {
  /// Names the Python that has matplotlib.
  static let variable = "DESCENT_PYTHON"

  let version: String
  private let interpreter: String
  private let workspace: Workspace
  private let numbers: String

  /// Nil where Python or matplotlib is missing.
  init?(numbers: StripNumbers, in workspace: Workspace) throws {
    interpreter = ProcessInfo.processInfo.environment[Self.variable] ?? "python3"
    self.workspace = workspace
    let output = workspace.path("matplotlib-version")
    let question = "import matplotlib, sys; sys.stdout.write(matplotlib.__version__)"
    guard (try? ChildProcess(running: [interpreter, "-c", question], output: output)) != nil else {
      return nil
    }
    let answer = FileManager.default.contents(atPath: output) ?? Data()
    version = String(decoding: answer, as: UTF8.self)
    self.numbers = try workspace.write(numbers.json, as: "numbers.json")
  }

  /// A whole process for one strip.
  func strip() throws -> WholeProcess.Contender {
    let script = try workspace.write(PackageResources.strip_py, as: "strip.py")
    let output = workspace.path("matplotlib.png")
    return WholeProcess.Contender(
      name: "matplotlib", command: [interpreter, script, numbers, output], output: output)
  }

  /// How long one strip of many takes in one process, by how the figure is reused.
  struct ManyStrips {
    /// Panels and dots are kept and moved.
    let moved: Samples

    /// Panels are kept, emptied and plotted into again.
    let cleared: Samples

    /// Every strip is a new figure.
    let new: Samples

    init(moved: Samples, cleared: Samples, new: Samples) {
      self.moved = moved
      self.cleared = cleared
      self.new = new
    }

    /// All runs of several batches.
    init(merging batches: [ManyStrips]) {
      moved = Samples(merging: batches.map(\.moved))
      cleared = Samples(merging: batches.map(\.cleared))
      new = Samples(merging: batches.map(\.new))
    }

    /// The fastest way that reuses the figure.
    var reused: Samples { moved.median < cleared.median ? moved : cleared }
  }

  func manyStrips(repeats: Int) throws -> ManyStrips {
    let samples = try times(
      PackageResources.many_strips_py, as: "many_strips.py", [numbers, "\(repeats)"], count: 3)
    return ManyStrips(moved: samples[0], cleared: samples[1], new: samples[2])
  }

  /// How long one strip of many takes with a process for each processor.
  func sweep(count: Int) throws -> Samples {
    let directory = workspace.path("matplotlib-sweep")
    try FileManager.default.createDirectory(
      atPath: directory, withIntermediateDirectories: true)
    return try times(
      PackageResources.sweep_py, as: "sweep.py", [numbers, "\(count)", directory], count: 1)[0]
  }

  /// How long a scatter plot takes in a process that has drawn before.
  func scatter(of cloud: PointCloud, repeats: Int) throws -> Samples {
    let points = try workspace.write(cloud.bytes, as: "points")
    return try times(
      PackageResources.scatter_py, as: "scatter.py", [points, "\(repeats)"], count: 1)[0]
  }

  /// How long two PNG files take to be compared in a process that has compared before.
  func comparison(_ baseline: String, _ actual: String, repeats: Int) throws -> Samples {
    try times(
      PackageResources.compare_images_py, as: "compare_images.py",
      [baseline, actual, "\(repeats)"], count: 1)[0]
  }

  /// Runs a script that times itself and prints `count` lines of milliseconds.
  private func times(
    _ source: [UInt8], as name: String, _ arguments: [String], count: Int
  ) throws -> [Samples] {
    let script = try workspace.write(source, as: name)
    let output = workspace.path(name + ".out")
    _ = try ChildProcess(running: [interpreter, script] + arguments, output: output)
    let answer = FileManager.default.contents(atPath: output) ?? Data()
    let lines = answer.split(separator: UInt8(ascii: "\n"))
    let samples = lines.compactMap { try? JSONDecoder().decode([Double].self, from: Data($0)) }
    guard samples.count == count, samples.allSatisfy({ !$0.isEmpty }) else {
      throw BenchmarkError.unreadable(
        command: name, output: String(decoding: answer, as: UTF8.self))
    }
    return samples.map { Samples(milliseconds: $0) }
  }
}
