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

extension FigureKind {
  /// The kinds of file where nobody says which.
  var standardFormats: [FigureFormat] { isAnimated ? [.apng, .svg] : [.png, .svg] }
}

extension RequestedFigure {
  /// The figure with all that is to be known of its files.
  ///
  /// - Throws: a validation error for a theme that is not known, and an error with the place that asks
  ///   for the figure where it does not move and is to be written as if it did.
  func planned(as output: OutputSettings) throws -> PlannedFigure {
    try validate(as: output)
    return PlannedFigure(
      name: name, request: request, theme: try Theme.named(output.theme ?? "").name,
      dpi: output.dpi ?? 100, formats: output.figureFormats.map(\.rawValue))
  }

  /// Makes sure that a figure that does not move is not to be written as if it did.
  ///
  /// - Throws: an error with the place that asks for the figure.
  private func validate(as output: OutputSettings) throws(ExperimentFileError) {
    guard output.figureFormats.contains(.apng), !request.kind.isAnimated else { return }
    let moving = FigureKind.allCases.filter(\.isAnimated).map(\.rawValue).joined(separator: ", ")
    throw ExperimentFileError(
      "figures.\(request.kind.rawValue).formats",
      "apng is for what moves, and \(request.kind.rawValue) does not; write it as png, svg or pdf, "
        + "or draw \(moving) alone, as by --only \(moving)", at: origin)
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
