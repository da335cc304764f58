import CairoRendering
import DescentFigures
import Experiments
import Plotting
import Rasters

/// Two pictures of one figure after different runs, in memory and as PNG files.
struct PicturePair {
  let baseline: Raster
  let actual: Raster
  let baselinePath: String
  let actualPath: String

  /// The article's fit after ten steps and after five, so many pixels large at 200 dpi.
  init(
    width: Int, height: Int, renderer: CairoRenderer, in workspace: Workspace
  ) throws {
    let dpi = 200.0
    func raster(steps: Int) throws -> Raster {
      var experiment = Experiment.article
      experiment.steps = steps
      var figure = FigureKind.fit.figure(of: try experiment.run(), theme: .matplotlib)
      figure.size = .inches(Double(width) / dpi, Double(height) / dpi)
      let scene = figure.scene(theme: .matplotlib, measuring: renderer.fonts)
      return try renderer.raster(scene, dpi: dpi)
    }
    baseline = try raster(steps: 10)
    actual = try raster(steps: 5)
    let name = "pair-\(width)"
    baselinePath = try workspace.write(PNGEncoder().encode(baseline), as: name + "-baseline.png")
    actualPath = try workspace.write(PNGEncoder().encode(actual), as: name + "-actual.png")
  }
}
