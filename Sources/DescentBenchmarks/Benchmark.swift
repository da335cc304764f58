import CairoRendering
import DescentFigures
import Experiments
import Plotting

/// Everything that is measured, in an order that keeps one measurement out of the next.
struct Benchmark {
  /// Whether a few runs of each must do.
  let isQuick: Bool

  /// The program to measure; nil for the one built together with this.
  let program: String?

  /// Is told what begins.
  let progress: (String) -> Void

  /// How often we and a peer take turns, so that a machine that gets busy slows both alike.
  private var turns: Int { isQuick ? 1 : 3 }

  func report() throws -> Report {
    let workspace = try Workspace()
    defer { workspace.remove() }
    let run = try Experiment.article.run()
    let numbers = StripNumbers(run)
    let program = try Program(at: self.program, in: workspace)
    let matplotlib = try Matplotlib(numbers: numbers, in: workspace)
    let gnuplot = try Gnuplot(numbers: numbers, in: workspace)

    // First, as long as this process is small: see ChildProcess.peakMemory.
    progress("whole processes")
    var contenders = [program.strip(format: "png"), program.strip(format: "svg")]
    if let matplotlib { contenders.append(try matplotlib.strip()) }
    if let gnuplot {
      contenders += [gnuplot.strip(terminal: "pngcairo"), gnuplot.strip(terminal: "svg")]
    }
    let costs = try WholeProcess.measure(contenders, rounds: isQuick ? 2 : 9)
    let memoryFloor = try ChildProcess(running: ["true"]).peakMemory

    progress("sweeps")
    let sweeps = try SweepSpeed(of: program, in: workspace, repeats: isQuick ? 1 : 5)
    let peerSweep = try matplotlib?.sweep(count: isQuick ? 10 : 40)

    progress("stages of each figure")
    let renderer = CairoRenderer(fonts: try FontLibrary())
    let stages = Stages(run: run, renderer: renderer, repeats: isQuick ? 5 : 25)
    let training = try Stages.training(repeats: isQuick ? 20 : 200)
    let stageTimes = try Theme.all.flatMap { theme in
      try FigureKind.allCases.map { try stages.times(of: $0, theme: theme) }
    }

    progress("training through formulas")
    let short = try TrainingSpeed(points: 20, steps: 1000, repeats: isQuick ? 3 : 15)
    let long = try TrainingSpeed(points: 1_000_000, steps: 5, repeats: isQuick ? 1 : 5)

    progress("many strips in one process")
    let many = Stages(run: run, renderer: renderer, repeats: isQuick ? 20 : 70)
    var strips: [Samples] = []
    var peerStrips: [Matplotlib.ManyStrips] = []
    for _ in 0..<turns {
      strips.append(try many.strips())
      if let times = try matplotlib?.manyStrips(repeats: 5) { peerStrips.append(times) }
    }

    progress("a million points")
    let cloud = PointCloud(count: 1_000_000)
    let few = Stages(run: run, renderer: renderer, repeats: isQuick ? 2 : 5)
    var points: [Samples] = []
    var peerPoints: [Samples] = []
    for _ in 0..<turns {
      points.append(try few.pictures(of: cloud.figure, dpi: Stages.dpi))
      if let times = try matplotlib?.scatter(of: cloud, repeats: 2) { peerPoints.append(times) }
    }

    progress("comparing pictures")
    let pixelmatch = Pixelmatch(in: workspace)
    if pixelmatch == nil { progress("nothing of pixelmatch: \(Pixelmatch.variable) names none") }
    let pictures = try PictureSpeed(
      repeats: isQuick ? 3 : 15, renderer: renderer, pixelmatch: pixelmatch,
      matplotlib: matplotlib, in: workspace)

    progress("growth")
    let growth = [
      try Growth.panels([1, 2, 3, 6, 12, 24, 48], in: few),
      try Growth.points([1000, 10_000, 100_000, 1_000_000], in: few),
      try Growth.pixels(dpi: [50, 100, 200, 400], in: few),
    ]
    return Report(
      matplotlib: matplotlib?.version, gnuplot: gnuplot?.version,
      comparisons: Comparison.all(
        costs: costs, strips: Samples(merging: strips),
        peerStrips: peerStrips.isEmpty ? nil : Matplotlib.ManyStrips(merging: peerStrips),
        points: Samples(merging: points),
        peerPoints: peerPoints.isEmpty ? nil : Samples(merging: peerPoints))
        + [short.comparison, long.comparison, long.throughput]
        + sweeps.comparisons(peer: peerSweep) + pictures.comparisons,
      memoryFloor: Double(memoryFloor) / 1_048_576, training: training, stages: stageTimes,
      growth: growth)
  }
}
