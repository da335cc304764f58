import CairoRendering
import DescentFigures
import Experiments
import Plotting
import Rasters
import Scenes

/// How long each step from a run to a file takes for one figure, warm, in milliseconds.
struct StageTimes: Encodable, Equatable {
  let figure: String
  let theme: String

  /// From the run to a scene: the figure and its layout.
  let layout: Double

  /// From the scene to pixels.
  let draw: Double

  /// From pixels to a PNG.
  let encode: Double

  /// From the scene to an SVG.
  let svg: Double

  /// From the scene to a PDF.
  let pdf: Double

  let pngBytes: Int
}

/// Measures the stages, each by itself.
struct Stages {
  let run: TrainingRun
  let renderer: CairoRenderer
  let repeats: Int

  static let dpi = 100.0

  /// The median time of a training as the article does it.
  static func training(repeats: Int) throws -> Double {
    try Stopwatch.samples(repeats: repeats) { try Experiment.article.run() }.median
  }

  func times(of kind: FigureKind, theme: Theme) throws -> StageTimes {
    func median<Result>(_ body: () throws -> Result) rethrows -> Double {
      try Stopwatch.samples(repeats: repeats, body).median
    }
    func makeScene() -> Scene {
      kind.figure(of: run, theme: theme).scene(theme: theme, measuring: renderer.fonts)
    }
    let scene = makeScene()
    let raster = try renderer.raster(scene, dpi: Self.dpi)
    let encoder = PNGEncoder(dotsPerInch: Self.dpi)
    return StageTimes(
      figure: kind.rawValue, theme: theme.name,
      layout: median(makeScene),
      draw: try median { try renderer.raster(scene, dpi: Self.dpi) },
      encode: try median { try encoder.encode(raster) },
      svg: try median { try renderer.svg(scene) },
      pdf: try median { try renderer.pdf(scene) },
      pngBytes: try encoder.encode(raster).count)
  }

  /// One PNG of the prediction strip after the other, each from the run to its bytes.
  func strips() throws -> Samples {
    try Stopwatch.samples(repeats: repeats) {
      try png(FigureKind.predictionStrip.figure(of: run, theme: .matplotlib), dpi: Self.dpi)
    }
  }

  /// One PNG of a figure after the other, each from the figure to its bytes.
  func pictures(of figure: Figure, dpi: Double) throws -> Samples {
    try Stopwatch.samples(repeats: repeats) { try png(figure, dpi: dpi) }
  }

  private func png(_ figure: Figure, dpi: Double) throws -> [UInt8] {
    try renderer.file(
      of: figure.scene(theme: .matplotlib, measuring: renderer.fonts), as: .png, dpi: dpi)
  }
}
