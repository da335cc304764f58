import CairoRendering
import DescentFigures
import ExperimentFiles
import Experiments

extension OutputSettings {
  /// The kinds of file, each once, always in the same order.
  var figureFormats: [FigureFormat] {
    FigureFormat.allCases.filter { formats?.contains($0.rawValue) ?? false }
  }
}

extension RequestedFigure {
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
