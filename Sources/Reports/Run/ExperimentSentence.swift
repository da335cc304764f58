import DescentFigures
import Documents
import Experiments
import Training

/// What an experiment does, in sentences.
struct ExperimentSentence {
  let experiment: Experiment

  /// What people call the column that the model takes; nil where it takes none, or several.
  var inputLabel: String?

  /// How many values the model is fitted to; nil where that is not known.
  var count: Int?

  /// Whether it is one run, and not many from different seeds.
  var isOfOneSeed = true

  var line: [Inline] {
    let target = experiment.label(experiment.data.target)
    let from = inputLabel.map { " from \($0)" } ?? ""
    let points = count.map { " over \(Wording.count($0, "point"))" } ?? ""
    return [
      "The model ", .code(experiment.model.formula), " predicts \(target)\(from). ",
    ] + start + [
      .text(
        " \(steps) of \(Self.words(experiment.optimizer)) down the "
          + "\(Self.words(experiment.loss))\(points)"),
      isOfOneSeed ? ", all from seed \("\(experiment.seed)")." : ".",
    ]
  }

  private var steps: String { Wording.count(experiment.steps, "step") }

  /// Where the parameters start, up to the verb that the steps follow.
  private var start: [Inline] {
    let parameters = experiment.model.parameters
    let names = Self.list(parameters.names)
    let isOne = parameters.names.count == 1
    let drawing = parameters.draw == 1 ? "" : "drawing \(parameters.draw) of "
    let subject: Inline = .text(isOne ? "Its parameter \(names)" : "Its parameters \(names)")
    let verb = isOne ? "starts" : "start"
    switch parameters.initial {
    case .together(let text):
      return [subject, " \(verb) at \(drawing)", .code(text), isOne ? " and takes" : " and take"]
    case .each(let texts):
      let values = texts.enumerated().flatMap { index, text -> [Inline] in
        [.text(Self.separator(before: index, of: texts.count)), .code(text)]
      }
      return [subject, " \(verb) at \(drawing)"] + values + [isOne ? " and takes" : " and take"]
    }
  }

  /// `a, b and c`.
  static func list(_ names: [String]) -> String {
    names.enumerated().map { separator(before: $0, of: names.count) + $1 }.joined()
  }

  private static func separator(before index: Int, of count: Int) -> String {
    index == 0 ? "" : index == count - 1 ? " and " : ", "
  }

  /// What an optimiser is called, with the options that are not its usual ones.
  static func words(_ optimizer: Optimizer) -> String {
    var options = ["learning rate \(number(optimizer.learningRate))"]
    switch optimizer {
    case .gradientDescent:
      return "gradient descent with " + list(options)
    case .sgd(let sgd):
      if sgd.momentum != 0 {
        options.append((sgd.nesterov ? "Nesterov's momentum " : "momentum ") + number(sgd.momentum))
      }
      if sgd.dampening != 0 { options.append("dampening \(number(sgd.dampening))") }
      if sgd.weightDecay != 0 { options.append("weight decay \(number(sgd.weightDecay))") }
      return "stochastic gradient descent with " + list(options)
    case .adam(let adam):
      let standard = Adam()
      if (adam.beta1, adam.beta2) != (standard.beta1, standard.beta2) {
        options.append("betas \(number(adam.beta1)) and \(number(adam.beta2))")
      }
      if adam.eps != standard.eps { options.append("eps \(number(adam.eps))") }
      if adam.weightDecay != 0 { options.append("weight decay \(number(adam.weightDecay))") }
      return "Adam with " + list(options)
    }
  }

  /// What a loss is called in a sentence.
  private static func words(_ loss: Loss) -> String {
    guard case .huber(let delta) = loss else { return Wording.name(of: loss) }
    return "Huber loss with delta \(number(delta))"
  }

  private static func number(_ value: Double) -> String {
    Int(exactly: value).map { "\($0)" } ?? "\(value)"
  }
}
