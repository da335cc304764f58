import Experiments
import Plotting
import Typesetting

extension FigureRequest {
  /// Makes the figure of a run.
  ///
  /// - Parameters:
  ///   - run: a run that has ended, for whose experiment the request is valid.
  ///   - theme: decides colours, and how much the figure says.
  /// - Returns: a figure that can be laid out in that theme; of what moves, the last frame.
  public func figure(of run: TrainingRun, theme: Theme) -> Figure {
    animation(of: run, theme: theme)?.still
      ?? adapted(usualFigure(of: run, theme: theme), of: run)
  }

  /// A figure in its usual form with what is to be different.
  func adapted(_ figure: Figure, of run: TrainingRun) -> Figure {
    var figure = figure
    if let size { figure.size = .inches(size.width, size.height) }
    // The article's figures stand where matplotlib puts them; others make room for their labels.
    if figure.margins == nil, size != nil || !FigureKind.article.contains(kind) {
      figure.margins = .fitted(padding: 8, gap: 12)
    }
    if let title { figure.title = .written(title) }
    // Beside the fit, of which labels speak, an animation has the RMSE, of which the scale does.
    for index in figure.axes.indices {
      let isRMSE = kind.isAnimated && index > 0
      if let xLabel, !isRMSE { figure.axes[index].x.label = .written(xLabel) }
      if let yLabel, !isRMSE { figure.axes[index].y.label = .written(yLabel) }
      if let yScale, isRMSE || !kind.isAnimated { figure.axes[index].y.scale = yScale }
    }
    if kind.showsTraining, let divergence = run.divergence {
      figure.description += " The run diverged \(divergence)."
      let words = "diverged at step \(divergence.step)"
      figure.title = .written((title.map { "\($0) — " } ?? "") + words)
    }
    return figure
  }

  private func usualFigure(of run: TrainingRun, theme: Theme) -> Figure {
    let parameter = parameters?.first.flatMap(run.parameters.names.firstIndex)
    return switch kind {
    case .gradientDescent:
      GradientDescentFigure(run: run, theme: theme, parameter: parameter).figure
    case .trainingLoop: TrainingLoopFigure(run: run, theme: theme).figure
    case .dataFormula: FormulaFigures(run: run).data
    case .data: ScatterFigures(run: run, theme: theme).data
    case .modelFormula: FormulaFigures(run: run).model
    case .mseFormula: FormulaFigures(run: run).meanSquaredError
    case .learningRate: LearningRateFigure(run: run, theme: theme, parameter: parameter).figure
    case .initialPredictions: ScatterFigures(run: run, theme: theme).initialPredictions
    case .predictionStrip:
      PredictionStrip(
        run: run, theme: theme, panels: panels ?? Self.usualPanels, choice: steps ?? .first
      ).figure
    case .rmseCurve: StepCurve(run: run, theme: theme, quantity: .rmse).figure
    case .lossCurve: StepCurve(run: run, theme: theme, quantity: .loss).figure
    case .fit: FitFigure(run: run, theme: theme, step: step).figure
    case .residuals: ResidualsFigure(run: run, theme: theme, step: step).figure
    case .parameters: ParametersFigure(run: run, theme: theme, names: parameters).figure
    case .lossSurface: LossSurfaceFigure(run: run, theme: theme, parameters: parameters).figure
    case .descentAnimation:
      preconditionFailure("what moves is made as an animation")
    }
  }
}

extension FigureKind {
  /// Whether it shows what training did, thus also that it went wrong.
  var showsTraining: Bool {
    switch self {
    case .trainingLoop, .dataFormula, .data, .modelFormula, .mseFormula, .initialPredictions,
      .learningRate:
      false
    case .gradientDescent, .predictionStrip, .rmseCurve, .lossCurve, .fit, .residuals, .parameters,
      .lossSurface, .descentAnimation:
      true
    }
  }

  /// Makes the figure in its usual form.
  public func figure(of run: TrainingRun, theme: Theme) -> Figure {
    FigureRequest(self).figure(of: run, theme: theme)
  }
}
