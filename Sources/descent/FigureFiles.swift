import CairoRendering
import DescentFigures
import OutputFiles
import Plotting
import Training

/// Writes the figures of a run into a directory.
struct FigureFiles {
  let directory: OutputDirectory
  let theme: Theme
  let formats: [FigureFormat]
  let dpi: Double
  let renderer: CairoRenderer

  /// What a PDF says when it was made, in seconds since 1970.
  let creationDate: Int64?

  /// Draws and writes one figure in all formats.
  ///
  /// - Returns: the names of the files, in the order of the formats.
  /// - Throws: what the renderer or the file throws; files written before it are whole.
  func write(_ kind: FigureKind, of run: TrainingRun) throws -> [String] {
    let scene = kind.figure(of: run, theme: theme).scene(theme: theme, measuring: renderer.fonts)
    return try formats.map { format in
      let name = "\(kind.rawValue).\(format.rawValue)"
      let bytes = try renderer.file(of: scene, as: format, dpi: dpi, creationDate: creationDate)
      try directory.file(named: name).write(bytes)
      return name
    }
  }
}
