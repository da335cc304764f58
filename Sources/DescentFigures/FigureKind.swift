import Plotting
import Training

/// The figures that a training run has, by the names people ask for them with.
public enum FigureKind: String, CaseIterable, Codable, Sendable {
  case gradientDescent = "gradient-descent"
  case trainingLoop = "training-loop"
  case dataFormula = "data-formula"
  case data
  case modelFormula = "model-formula"
  case mseFormula = "mse-formula"
  case learningRate = "learning-rate"
  case initialPredictions = "initial-predictions"
  case predictionStrip = "prediction-strip"
  case rmseCurve = "rmse-curve"

  /// What it shows, in half a line.
  public var summary: String {
    switch self {
    case .gradientDescent: "the loss over one parameter, the steps down it, and the gradient"
    case .trainingLoop: "a flow chart: initialise, predict, loss, gradient, step, repeat, stop"
    case .dataFormula: "the formula that makes the data"
    case .data: "a scatter plot of the data"
    case .modelFormula: "the formula of the model"
    case .mseFormula: "the formula of the mean squared error"
    case .learningRate: "steps with a learning rate that is too small, right and too large"
    case .initialPredictions: "actual and predicted values before training"
    case .predictionStrip: "actual and predicted values at each of the first six steps"
    case .rmseCurve: "the root mean squared error over the steps"
    }
  }

  /// Makes the figure of a run.
  ///
  /// - Parameters:
  ///   - run: a run that has ended.
  ///   - theme: decides colours, and how much the figure says.
  /// - Returns: a figure that can be laid out in that theme.
  public func figure(of run: TrainingRun, theme: Theme) -> Figure {
    switch self {
    case .gradientDescent: GradientDescentFigure(run: run, theme: theme).figure
    case .trainingLoop: TrainingLoopFigure(run: run, theme: theme).figure
    case .dataFormula: FormulaFigures(run: run).data
    case .data: ScatterFigures(run: run, theme: theme).data
    case .modelFormula: FormulaFigures(run: run).model
    case .mseFormula: FormulaFigures(run: run).meanSquaredError
    case .learningRate: LearningRateFigure(run: run, theme: theme).figure
    case .initialPredictions: ScatterFigures(run: run, theme: theme).initialPredictions
    case .predictionStrip: PredictionStrip(run: run, theme: theme).figure
    case .rmseCurve: RMSECurve(run: run, theme: theme).figure
    }
  }
}
