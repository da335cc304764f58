import DescentFigures
import Training

/// A key of an experiment file: the one place that says what there is, for the reader, the help and
/// the README.
public struct ExperimentKey: Equatable, Sendable {
  /// Dotted; a part in capitals stands for a name of the author's own.
  public let path: String

  /// What it takes.
  public let takes: String

  /// What holds where nobody says anything; nil where somebody must.
  public let standard: String?

  public let meaning: String

  private init(_ path: String, _ takes: String, _ standard: String?, _ meaning: String) {
    self.path = path
    self.takes = takes
    self.standard = standard
    self.meaning = meaning
  }

  /// All keys, in the order in which a file usually has them.
  public static let all: [ExperimentKey] = [
    ExperimentKey(
      "seed", "integer", "0", "seed of PyTorch's generator, as torch.manual_seed takes it"),
    ExperimentKey(
      "data.NAME", "formula, or list of numbers", nil,
      "a column of the data; formulas may use columns before it, arange, linspace, rand and randn"),
    ExperimentKey(
      "data.file", "path", "no file",
      "a CSV file beside the experiment; then data.NAME is a header of it, or a column number"),
    ExperimentKey(
      "target", "name of a column", "y, else the last column", "what the model predicts"),
    ExperimentKey(
      "labels.NAME", "text", "NAME", "what figures call a column or a parameter"),
    ExperimentKey(
      "model.formula", "formula", nil, "the model, over columns and parameters"),
    ExperimentKey(
      "model.parameters.names", "list of names", nil,
      "the parameters; { a: 0, b: randn(1) } in place of names and initial says the same"),
    ExperimentKey(
      "model.parameters.initial", "formula, or list of formulas", "randn(n)",
      "where the n parameters start, drawn after the data"),
    ExperimentKey(
      "model.parameters.draw", "integer", "1",
      "how often the start is drawn; the last drawing counts"),
    ExperimentKey(
      "loss.kind", names(Loss.Kind.self), Loss.Kind.mse.rawValue,
      "what is made small; loss: mae is short for it"),
    ExperimentKey("loss.delta", "number", "1", "where huber turns from squares to lines"),
    ExperimentKey(
      "optimizer.kind", names(Optimizer.Kind.self), Optimizer.Kind.gradientDescent.rawValue,
      "the rule of the update; optimizer: adam is short for it"),
    ExperimentKey(
      "optimizer.learning-rate", "number", "0.001 for sgd and adam", "how far each update goes"),
    ExperimentKey("optimizer.momentum", "number", "0", "of sgd: the share of the last update"),
    ExperimentKey("optimizer.dampening", "number", "0", "of sgd: how much less of the gradient"),
    ExperimentKey("optimizer.nesterov", "true or false", "false", "of sgd: Nesterov's momentum"),
    ExperimentKey(
      "optimizer.weight-decay", "number", "0", "of sgd and adam: pulls parameters towards 0"),
    ExperimentKey(
      "optimizer.betas", "two numbers", "[0.9, 0.999]", "of adam: how long its means remember"),
    ExperimentKey("optimizer.eps", "number", "1e-8", "of adam: added to what it divides by"),
    ExperimentKey("steps", "integer", "100", "how often the parameters are updated"),
    ExperimentKey(
      "metrics", "list of mae, r2", "none", "what is measured at each step beside loss and RMSE"),
    ExperimentKey(
      "figures", "list of figures", "fit, rmse-curve, parameters, prediction-strip",
      "what is drawn: names, each alone or with options as in fit: { theme: clean }"),
    ExperimentKey(
      "figures.FIGURE.name", "file name", "FIGURE", "the files' name, to tell two apart"),
    ExperimentKey("figures.FIGURE.title", "label", "none", "above the figure; $a^2$ is a formula"),
    ExperimentKey("figures.FIGURE.x-label", "label", "the figure's own", "along the bottom"),
    ExperimentKey("figures.FIGURE.y-label", "label", "the figure's own", "along the left"),
    ExperimentKey(
      "figures.FIGURE.y-scale", "linear, logarithmic", "linear",
      "of rmse-curve, loss-curve and the RMSE of descent-animation: how the left axis is divided"),
    ExperimentKey(
      "figures.FIGURE.size", "[width, height]", "the figure's own", "the page in inches"),
    ExperimentKey(
      "figures.FIGURE.panels", "integer", "6, or 60 frames",
      "of prediction-strip: how many panels at most; of descent-animation: how many frames"),
    ExperimentKey(
      "figures.FIGURE.steps", "first, even, or list", "first, of frames even",
      "of prediction-strip and descent-animation: which steps have a panel, or a frame"),
    ExperimentKey(
      "figures.FIGURE.frame-time", "number", "5 in all, at most 1 each",
      "of descent-animation: seconds from one frame to the next"),
    ExperimentKey(
      "figures.FIGURE.loops", "integer", "1",
      "of descent-animation: how often it is shown before it stops; 0 for without end"),
    ExperimentKey(
      "figures.FIGURE.step", "integer", "the last", "of fit and residuals: whose parameters"),
    ExperimentKey(
      "figures.FIGURE.parameters", "list of names", "the first, or all",
      "of gradient-descent, learning-rate, loss-surface and parameters: which"),
    ExperimentKey(
      "figures.FIGURE.theme", "theme", "theme", "as theme, for this figure"),
    ExperimentKey("figures.FIGURE.dpi", "number", "dpi", "as dpi, for this figure"),
    ExperimentKey("figures.FIGURE.formats", "list", "formats", "as formats, for this figure"),
    ExperimentKey("theme", "matplotlib, clean, dark or auto", "matplotlib", "how figures look"),
    ExperimentKey("dpi", "number", "100", "resolution of PNG files in dots per inch"),
    ExperimentKey(
      "formats", "list of png, apng, svg, pdf", "png, svg; apng, svg where it moves",
      "kinds of file; apng is for descent-animation alone"),
    ExperimentKey("out", "directory", "out", "where files go; made if missing"),
  ]

  private static func names<Name: CaseIterable & RawRepresentable>(_: Name.Type) -> String
  where Name.RawValue == String {
    Name.allCases.map(\.rawValue).joined(separator: ", ")
  }

  /// The keys right below a path, each once, names of the author's own left out.
  static func keys(below prefix: String) -> [String] {
    var keys: [String] = []
    for key in all {
      guard prefix.isEmpty || key.path.hasPrefix(prefix + ".") else { continue }
      let rest = prefix.isEmpty ? key.path[...] : key.path.dropFirst(prefix.count + 1)
      let name = String(rest.prefix { $0 != "." })
      if name != name.uppercased(), !keys.contains(name) { keys.append(name) }
    }
    return keys
  }
}
