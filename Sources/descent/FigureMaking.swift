import CairoRendering
import DescentFigures
import Experiments
import Plotting
import Provenance
import Scenes

/// A figure on its way from a run to the bytes of its files.
struct FigureMaking {
  let request: FigureRequest
  let theme: Theme
  let dpi: Double

  /// What a PDF says when it was made, in seconds since 1970.
  let creationDate: Int64?

  let renderer: CairoRenderer

  /// A figure that is laid out, and what its files carry.
  struct Made {
    let figure: LaidOutFigure

    /// Nil for a figure that does not move; else the figure is its last frame.
    var animation: AnimatedScene?

    /// Nil where files carry none.
    let provenance: String?
  }

  /// Lays the figure of a run out.
  func made(of run: TrainingRun, carryingProvenance: Bool) throws -> Made {
    let animation = theme.laidOutAnimation(measuring: renderer.fonts) {
      request.animation(of: run, theme: $0)
    }
    let figure =
      animation?.still
      ?? theme.laidOut(measuring: renderer.fonts) { request.figure(of: run, theme: $0) }
    guard carryingProvenance else {
      return Made(figure: figure, animation: animation?.scene, provenance: nil)
    }
    let provenance = FigureProvenance(
      tool: Version.current, libraries: renderer.libraries, experiment: run.experiment,
      figure: request, theme: theme.name, dpi: dpi, date: creationDate, scene: figure.summary)
    return Made(
      figure: figure, animation: animation?.scene, provenance: try provenance.jsonText())
  }

  /// The bytes of a file.
  func file(_ made: Made, as format: FigureFormat) throws -> [UInt8] {
    if let animation = made.animation {
      return try renderer.file(
        of: animation, as: format, dpi: dpi, creationDate: creationDate,
        provenance: made.provenance)
    }
    return try renderer.file(
      of: made.figure.scene, as: format, dpi: dpi, creationDate: creationDate,
      provenance: made.provenance)
  }
}
