import CairoRendering
import DescentFigures
import ExperimentFiles
import Experiments
import Plotting

extension OutputSettings {
  /// The kinds of file, each once, always in the same order.
  var figureFormats: [FigureFormat] {
    FigureFormat.allCases.filter { formats?.contains($0.rawValue) ?? false }
  }
}

extension RequestedFigure {
  /// The figure with all that is to be known of its files.
  ///
  /// - Throws: a validation error for a theme that is not known.
  func planned(as output: OutputSettings) throws -> PlannedFigure {
    PlannedFigure(
      name: name, request: request, theme: try Theme.named(output.theme ?? "").name,
      dpi: output.dpi ?? 100, formats: output.figureFormats.map(\.rawValue))
  }

  /// Makes sure that the figure can be drawn of an experiment.
  ///
  /// - Throws: an error with the place that asks for the figure.
  func validate(for experiment: Experiment) throws(ExperimentFileError) {
    do {
      try request.validated(for: experiment)
    } catch {
      throw ExperimentFileError(
        "figures.\(request.kind.rawValue).\(error.option)", error.message, at: origin)
    }
  }
}
