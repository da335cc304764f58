import DescentFigures
import Documents
import Experiments
import Plotting

/// The figures of a run in a report.
enum RunFigures {
  /// What is shown of a run whose record does not say what was asked for.
  static func usual(of experiment: Experiment) -> [PlannedFigure] {
    let kinds =
      experiment.isTheArticles
      ? FigureKind.article : [.data, .fit, .rmseCurve, .parameters, .residuals, .predictionStrip]
    return kinds.map { kind in
      PlannedFigure(
        name: kind.rawValue, request: FigureRequest(kind), theme: "", dpi: 100, formats: [])
    }.filter { (try? $0.request.validated(for: experiment)) != nil }
  }

  static func figure(
    _ planned: PlannedFigure, of run: TrainingRun, drawing: FigureDrawing
  ) -> DocumentFigure {
    let figure = drawing.laidOut { planned.request.figure(of: run, theme: $0) }
    // Set in the figure, the title is a formula; here it is words.
    let title = planned.request.title == nil ? nil : figure.summary.title
    return DocumentFigure(
      name: planned.name, scene: figure.scene,
      caption: caption(title ?? figure.scene.title, what(planned.request, run)))
  }

  /// What a figure is called, and what it shows unless that says the same.
  static func caption(_ title: String, _ words: String) -> [Inline] {
    func plain(_ text: String) -> String {
      let text = text.lowercased()
      return text.hasPrefix("the ") ? String(text.dropFirst(4)) : text
    }
    guard plain(title) != plain(words) else { return [.strong("\(title).")] }
    return [.strong("\(title)."), .text(" \(words.prefix(1).uppercased() + words.dropFirst()).")]
  }

  /// What the figure shows, in half a line; nothing moves on a page.
  private static func what(_ request: FigureRequest, _ run: TrainingRun) -> String {
    request.kind.isAnimated
      ? "the fit at the last step, beside the RMSE as it fell"
      : words(of: request, stepCount: run.steps.count)
  }

  /// What the figure of a request shows, in half a line.
  ///
  /// - Parameters:
  ///   - request: of a figure.
  ///   - stepCount: how many steps the run has.
  /// - Returns: `the data and the trained model`.
  static func words(of request: FigureRequest, stepCount: Int) -> String {
    let usual = FigureRequest(request.kind)
    switch request.kind {
    case .predictionStrip:
      let isUsual = (request.steps ?? .first, request.panels) == (.first, usual.panels)
      return isUsual && stepCount >= 6
        ? request.kind.summary : "actual and predicted values, a panel a step"
    case .fit:
      return request.step.map { "the data and the model at step \($0)" } ?? request.kind.summary
    default: return request.kind.summary
    }
  }
}
