import CairoRendering
import DescentFigures
import ExperimentFiles
import Experiments
import OutputFiles
import Plotting

/// Writes the figures of a run into a directory.
struct FigureFiles {
  let directory: OutputDirectory
  let renderer: CairoRenderer

  /// What a PDF says when it was made, in seconds since 1970.
  let creationDate: Int64?

  /// Draws and writes one figure in all formats.
  ///
  /// - Returns: the names of the files, in the order of the formats.
  /// - Throws: what the renderer or the file throws; files written before it are whole.
  func write(
    _ figure: RequestedFigure, as output: OutputSettings, of run: TrainingRun
  ) throws -> [String] {
    let theme = try Theme.named(output.theme ?? "")
    let scene = figure.request.figure(of: run, theme: theme)
      .scene(theme: theme, measuring: renderer.fonts)
    // Each format once, always in the same order.
    let formats = FigureFormat.allCases.filter { output.formats?.contains($0.rawValue) ?? false }
    return try formats.map { format in
      let name = "\(figure.name).\(format.rawValue)"
      let bytes = try renderer.file(
        of: scene, as: format, dpi: output.dpi ?? 100, creationDate: creationDate)
      try directory.file(named: name).write(bytes)
      return name
    }
  }
}
