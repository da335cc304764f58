import Experiments
import Plotting

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
  case lossCurve = "loss-curve"
  case fit
  case residuals
  case parameters
  case lossSurface = "loss-surface"
  case descentAnimation = "descent-animation"

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
    case .lossCurve: "the loss over the steps"
    case .fit: "the data and the trained model"
    case .residuals: "actual minus predicted values"
    case .parameters: "each parameter over the steps"
    case .lossSurface: "contours of the loss over two parameters, and the way down"
    case .descentAnimation: "the fit step by step beside the RMSE as it falls, moving"
    }
  }

  /// The ten of the article, in its order.
  public static let article: [FigureKind] = [
    .gradientDescent, .trainingLoop, .dataFormula, .data, .modelFormula, .mseFormula, .learningRate,
    .initialPredictions, .predictionStrip, .rmseCurve,
  ]
}
