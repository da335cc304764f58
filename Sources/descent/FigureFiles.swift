import CairoRendering
import DescentFigures
import Experiments
import OutputFiles
import Plotting

/// Writes the figures of a run into a directory.
struct FigureFiles {
  let directory: OutputDirectory
  let renderer: CairoRenderer

  /// What a PDF says when it was made, in seconds since 1970.
  let creationDate: Int64?

  /// Whether files say where they came from.
  let carriesProvenance: Bool

  /// Draws and writes one figure in all formats.
  ///
  /// - Returns: the names of the files, in the order of the formats.
  /// - Throws: what the renderer or the file throws; files written before it are whole.
  func write(_ figure: PlannedFigure, of run: TrainingRun) throws -> [String] {
    let making = FigureMaking(
      request: figure.request, theme: try Theme.named(figure.theme), dpi: figure.dpi,
      creationDate: creationDate, renderer: renderer)
    let made = try making.made(of: run, carryingProvenance: carriesProvenance)
    return try figure.formats.compactMap { FigureFormat(rawValue: $0) }.map { format in
      let name = "\(figure.name).\(format.rawValue)"
      try directory.file(named: name).write(try making.file(made, as: format))
      return name
    }
  }
}
