import Experiments
import Plotting
import Training

extension FigureProvenance {
  /// What made the figure, in lines for people.
  public var summary: String {
    var lines = [
      "figure      \(figure.kind.rawValue), theme \(theme)",
      "made by     descent \(tool) with "
        + libraries.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        .joined(separator: ", "),
      "seed        \(experiment.seed)",
    ]
    lines += Self.lines(of: experiment)
    lines += sceneLines
    return lines.joined(separator: "\n")
  }

  /// What is trained on what, and how; without the seed.
  static func lines(of experiment: Experiment) -> [String] {
    var lines: [String] = []
    for column in experiment.data.columns {
      lines.append("data        \(column.name) = \(Self.words(column.source))")
    }
    let parameters = experiment.model.parameters
    lines.append("model       \(modelWords(of: experiment))")
    lines.append("parameters  \(Self.words(parameters))")
    lines.append("training    \(trainingWords(of: experiment))")
    return lines
  }

  /// What predicts what.
  static func modelWords(of experiment: Experiment) -> String {
    "\(experiment.data.target) is predicted by \(experiment.model.formula)"
  }

  /// How many steps of what.
  static func trainingWords(of experiment: Experiment) -> String {
    "\(experiment.steps) steps of \(words(experiment.optimizer)) on \(words(experiment.loss))"
  }

  private var sceneLines: [String] {
    var lines: [String] = []
    if let title = scene.title { lines.append("title       \(title)") }
    for (index, panel) in scene.panels.enumerated() {
      let name = scene.panels.count > 1 ? "panel \(index + 1)" : "panel"
      let padding = String(repeating: " ", count: max(1, 12 - name.count))
      lines.append(
        name + padding
          + [panel.title.map { "\"\($0)\"" }, Self.words(panel.x, "x"), Self.words(panel.y, "y")]
          .compactMap { $0 }.joined(separator: ", "))
      for series in panel.series {
        let label = series.label.map { " \"\($0)\"" } ?? ""
        let color = series.color.map { ", \($0)" } ?? ""
        lines.append(
          "            \(series.kind.rawValue)\(label): \(series.count) values\(color), \(series.digest)"
        )
      }
    }
    return lines
  }

  private static func words(_ axis: FigureSummary.Axis, _ name: String) -> String {
    func rounded(_ value: Double) -> String { DecimalText.general(value, digits: 4) }
    return "\(name) \(rounded(axis.limits.lower))...\(rounded(axis.limits.upper))"
      + (axis.label.map { " (\($0))" } ?? "")
  }

  private static func words(_ source: DataColumn.Source) -> String {
    switch source {
    case .formula(let text): text
    case .values(let values, let file):
      "\(values.count) values" + (file.map { ", column \($0.column) of \($0.file)" } ?? "")
    }
  }

  private static func words(_ parameters: InitialParameters) -> String {
    let draw = parameters.draw == 1 ? "" : ", drawing \(parameters.draw)"
    switch parameters.initial {
    case .together(let text):
      return parameters.names.joined(separator: ", ") + " from \(text)\(draw)"
    case .each(let texts):
      return zip(parameters.names, texts).map { "\($0) = \($1)" }.joined(separator: ", ") + draw
    }
  }

  private static func words(_ loss: Loss) -> String {
    if case .huber(let delta) = loss { return "huber with delta \(delta)" }
    return loss.kind.rawValue
  }

  private static func words(_ optimizer: Optimizer) -> String {
    var options = ["learning-rate \(optimizer.learningRate)"]
    switch optimizer {
    case .gradientDescent:
      break
    case .sgd(let sgd):
      if sgd.momentum != 0 { options.append("momentum \(sgd.momentum)") }
      if sgd.dampening != 0 { options.append("dampening \(sgd.dampening)") }
      if sgd.nesterov { options.append("nesterov") }
      if sgd.weightDecay != 0 { options.append("weight-decay \(sgd.weightDecay)") }
    case .adam(let adam):
      options.append("betas \(adam.beta1), \(adam.beta2)")
      options.append("eps \(adam.eps)")
      if adam.weightDecay != 0 { options.append("weight-decay \(adam.weightDecay)") }
    }
    return "\(optimizer.kind.rawValue) (\(options.joined(separator: ", ")))"
  }
}
