import DescentFigures
import Experiments
import Plotting
import SettingFiles
import Training

/// An experiment as a file that asks for it, for people to read, keep and change.
///
/// What holds without being said is left out.
public struct ExperimentText: Sendable {
  private let experiment: Experiment
  private let figures: [PlannedFigure]?
  private let output: OutputSettings

  /// - Parameters:
  ///   - experiment: what is to be done.
  ///   - figures: what is to be drawn; nil leaves that to the program.
  ///   - output: the look that the file says for all figures, over which one may have its own; what is nil
  ///     is that which they have in common.
  public init(
    _ experiment: Experiment, figures: [PlannedFigure]?, output: OutputSettings = OutputSettings()
  ) {
    self.experiment = experiment
    self.figures = figures
    self.output = output
  }

  /// YAML, with a newline at the end: `ExperimentFile.read` makes an equal experiment and the same figures of it.
  ///
  /// Values that came from a CSV file are named by that file, which must then lie beside this one, if all
  /// columns came from it; else they are listed.
  public var yaml: String {
    get throws { try WrittenSetting.mapping(entries, inLine: false).yamlText }
  }

  /// The CSV file that must lie beside the file; nil where it needs none.
  public var dataFile: String? {
    let files = Set(
      experiment.data.columns.map { column -> String? in
        if case .values(_, let from) = column.source { from?.file } else { nil }
      })
    return files.count == 1 ? files.first.flatMap { $0 } : nil
  }

  private typealias Entry = WrittenSetting.Entry

  private var entries: [Entry] {
    var entries = [Entry("seed", .scalar("\(experiment.seed)")), Entry("data", data)]
    let standard = ExperimentData(experiment.data.columns).target
    if experiment.data.target != standard {
      entries.append(Entry("target", .scalar(experiment.data.target)))
    }
    if !experiment.labels.isEmpty {
      let labels = experiment.labels.sorted { $0.key < $1.key }
        .map { Entry($0.key, .scalar($0.value)) }
      entries.append(Entry("labels", .mapping(labels, inLine: true)))
    }
    entries += [
      Entry("model", model), Entry("loss", loss), Entry("optimizer", optimizer),
      Entry("steps", .scalar("\(experiment.steps)")),
    ]
    if !experiment.metrics.isEmpty {
      let names = experiment.metrics.map { WrittenSetting.scalar($0.rawValue) }
      entries.append(Entry("metrics", .list(names, inLine: true)))
    }
    return entries + FigureEntries(figures: figures, output: output).entries
  }

  private var data: WrittenSetting {
    var entries: [Entry] = []
    let dataFile = dataFile
    if let dataFile { entries.append(Entry("file", .scalar(dataFile))) }
    for column in experiment.data.columns {
      let value: WrittenSetting =
        switch column.source {
        case .formula(let text): .scalar(text)
        case .values(_, let from?) where dataFile != nil: .scalar(from.column)
        case .values(let values, _): .list(values.map { .scalar("\($0)") }, inLine: true)
        }
      entries.append(Entry(column.name, value))
    }
    return .mapping(entries, inLine: false)
  }

  private var model: WrittenSetting {
    .mapping(
      [
        Entry("formula", .scalar(experiment.model.formula)),
        Entry("parameters", parameters),
      ], inLine: false)
  }

  private var parameters: WrittenSetting {
    let parameters = experiment.model.parameters
    let draw = parameters.draw == 1 ? [] : [Entry("draw", .scalar("\(parameters.draw)"))]
    let initial: WrittenSetting
    switch parameters.initial {
    case .together(let text): initial = .scalar(text)
    case .each(let texts):
      // Keys of their own meaning cannot be names of parameters there.
      guard Set(parameters.names).isDisjoint(with: ["names", "draw"]) else {
        initial = .list(texts.map { .scalar($0) }, inLine: true)
        break
      }
      let each = zip(parameters.names, texts).map { Entry($0, .scalar($1)) }
      return .mapping(each + draw, inLine: true)
    }
    let names = WrittenSetting.list(parameters.names.map { .scalar($0) }, inLine: true)
    return .mapping([Entry("names", names), Entry("initial", initial)] + draw, inLine: true)
  }

  private var loss: WrittenSetting {
    guard case .huber(let delta) = experiment.loss, delta != 1 else {
      return .scalar(experiment.loss.kind.rawValue)
    }
    return .mapping(
      [
        Entry("kind", .scalar(experiment.loss.kind.rawValue)), Entry("delta", .scalar("\(delta)")),
      ], inLine: true)
  }

  private var optimizer: WrittenSetting {
    let optimizer = experiment.optimizer
    var entries = [
      Entry("kind", .scalar(optimizer.kind.rawValue)),
      Entry(Optimizer.Option.learningRate.rawValue, .scalar("\(optimizer.learningRate)")),
    ]
    func add(_ option: Optimizer.Option, _ value: Double, unless standard: Double) {
      if value != standard { entries.append(Entry(option.rawValue, .scalar("\(value)"))) }
    }
    switch optimizer {
    case .gradientDescent: break
    case .sgd(let options):
      let standard = StochasticGradientDescent()
      add(.momentum, options.momentum, unless: standard.momentum)
      add(.dampening, options.dampening, unless: standard.dampening)
      if options.nesterov {
        entries.append(Entry(Optimizer.Option.nesterov.rawValue, .scalar("true")))
      }
      add(.weightDecay, options.weightDecay, unless: standard.weightDecay)
    case .adam(let options):
      let standard = Adam()
      if (options.beta1, options.beta2) != (standard.beta1, standard.beta2) {
        let betas = [options.beta1, options.beta2].map { WrittenSetting.scalar("\($0)") }
        entries.append(Entry(Optimizer.Option.betas.rawValue, .list(betas, inLine: true)))
      }
      add(.eps, options.eps, unless: standard.eps)
      add(.weightDecay, options.weightDecay, unless: standard.weightDecay)
    }
    return .mapping(entries, inLine: true)
  }
}
