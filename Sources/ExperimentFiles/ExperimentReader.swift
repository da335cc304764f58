import DescentFigures
import Experiments
import SettingFiles
import Suggestions
import TorchRandom
import Training

/// Makes an experiment of the settings of its file.
struct ExperimentReader {
  let settings: Setting

  /// The columns of a file that data come from, by its name in the settings.
  let loadColumns: (Setting, [DataFileColumn]) throws(ExperimentFileError) -> [[Float]]

  /// A column that is wanted of a file.
  struct DataFileColumn {
    let name: String
    let column: Setting
  }

  func file() throws(ExperimentFileError) -> ExperimentFile {
    _ = try settings.fields("", allowing: ExperimentKey.keys(below: ""))
    let experiment = Experiment(
      seed: try seed(),
      data: ExperimentData(
        try columns(), target: try settings["target"]?.string("target", "the name of a column")),
      labels: try labels(),
      model: try model(),
      loss: try loss(),
      optimizer: try optimizer(),
      steps: try settings["steps"]?.integer("steps", "a whole number, as in 100,") ?? 100,
      metrics: try metrics())
    let reader = FigureReader(experiment: experiment)
    return ExperimentFile(
      experiment: experiment,
      figures: try reader.figures(settings["figures"]),
      output: try reader.output(of: settings, key: ""),
      directory: try settings["out"]?.string("out", "a directory"),
      settings: settings)
  }

  private func missing(_ key: String, _ advice: String) -> ExperimentFileError {
    ExperimentFileError(key, "missing; \(advice)", at: settings.origin(of: key))
  }

  private func seed() throws(ExperimentFileError) -> TorchSeed {
    guard let setting = settings["seed"] else { return 0 }
    let text = try setting.string("seed", "an integer")
    do {
      return try TorchSeed(parsing: text)
    } catch {
      throw ExperimentFileError("seed", Self.withoutKey("\(error)"), at: setting.origin)
    }
  }

  /// Messages of values that name their key, without it.
  private static func withoutKey(_ message: String) -> String {
    guard let end = message.firstIndex(of: ":") else { return message }
    return String(message[end...].dropFirst(2))
  }

  // MARK: - Data

  private func columns() throws(ExperimentFileError) -> [DataColumn] {
    guard let data = settings["data"], !data.isMissing else {
      throw missing("data", "write columns as in t: arange(0, 20) below it")
    }
    guard let entries = data.entries else {
      throw data.unexpected("data", "columns as name: formula")
    }
    guard let file = data["file"] else {
      var columns: [DataColumn] = []
      for entry in entries { columns.append(try column(entry)) }
      return columns
    }
    let wanted = entries.filter { $0.key != "file" }
    guard !wanted.isEmpty else {
      throw ExperimentFileError(
        "data", "no column is taken from the file; name some as in x: time, y: speed",
        at: data.origin)
    }
    for entry in wanted {
      _ = try entry.value.string("data.\(entry.key)", "the header or the number of a column")
    }
    let fileName = try file.string("data.file", "the path of a CSV file")
    let values = try loadColumns(
      file, wanted.map { DataFileColumn(name: $0.key, column: $0.value) })
    return zip(wanted, values).map { entry, values in
      DataColumn(
        entry.key,
        .values(
          values, from: FileColumn(file: Self.publicName(fileName), column: entry.value.text)))
    }
  }

  /// A path as far as it says nothing of the machine: as written, or its last part.
  private static func publicName(_ path: String) -> String {
    let isPrivate = path.hasPrefix("/") || path.hasPrefix("~") || path.contains("..")
    return isPrivate ? String(path.split(separator: "/").last ?? "") : path
  }

  private func column(_ entry: Setting.Entry) throws(ExperimentFileError) -> DataColumn {
    let key = "data.\(entry.key)"
    guard case .list(let items) = entry.value.content else {
      return DataColumn(
        entry.key, formula: try entry.value.string(key, "a formula or a list of numbers"))
    }
    var values: [Float] = []
    for (index, item) in items.enumerated() {
      let text = try item.string("\(key)[\(index)]", "a number")
      guard let value = Float(text), value.isFinite else {
        throw item.unexpected("\(key)[\(index)]", "a number that float32 can hold")
      }
      values.append(value)
    }
    return DataColumn(entry.key, .values(values))
  }

  private func labels() throws(ExperimentFileError) -> [String: String] {
    var labels: [String: String] = [:]
    guard let setting = settings["labels"], !setting.isMissing else { return labels }
    guard let entries = setting.entries else {
      throw setting.unexpected("labels", "names and labels, as in t: time")
    }
    for entry in entries {
      labels[entry.key] = try entry.value.string("labels.\(entry.key)", "a label")
    }
    return labels
  }

  // MARK: - Model

  private func model() throws(ExperimentFileError) -> ModelFormula {
    guard let model = settings["model"], !model.isMissing else {
      throw missing("model", "write formula and parameters below it")
    }
    _ = try model.fields("model", allowing: ExperimentKey.keys(below: "model"))
    guard let formula = model["formula"] else {
      throw missing("model.formula", "write one as in a*t + b")
    }
    return ModelFormula(
      formula: try formula.string("model.formula", "a formula"), parameters: try parameters(model))
  }

  private func parameters(_ model: Setting) throws(ExperimentFileError) -> InitialParameters {
    let key = "model.parameters"
    guard let setting = model["parameters"], !setting.isMissing else {
      throw missing(key, "write them as in { a: 0, b: 1 }, or { names: [a, b], initial: randn(2) }")
    }
    if setting.entries == nil { return try named(setting, key: key, rest: nil) }
    if let names = setting["names"] {
      _ = try setting.fields(key, allowing: ExperimentKey.keys(below: key))
      return try named(names, key: "\(key).names", rest: setting)
    }
    var names: [String] = []
    var texts: [String] = []
    var draw = 1
    for entry in setting.entries ?? [] {
      if entry.key == "draw" {
        draw = try entry.value.integer("\(key).draw", "a whole number")
        continue
      }
      names.append(entry.key)
      texts.append(try entry.value.string("\(key).\(entry.key)", "a number or a formula"))
    }
    return InitialParameters(names: names, initial: .each(texts), draw: draw)
  }

  private func named(
    _ list: Setting, key: String, rest: Setting?
  ) throws(ExperimentFileError) -> InitialParameters {
    var names: [String] = []
    for item in try list.items(key, "a list of names") {
      names.append(try item.string(key, "a name"))
    }
    let initialKey = "model.parameters.initial"
    var initial = InitialParameters.Initial.together("randn(\(names.count))")
    if let setting = rest?["initial"] {
      if case .list(let items) = setting.content {
        var texts: [String] = []
        for item in items { texts.append(try item.string(initialKey, "a number or a formula")) }
        initial = .each(texts)
      } else {
        initial = .together(try setting.string(initialKey, "a formula or a list"))
      }
    }
    return InitialParameters(
      names: names, initial: initial,
      draw: try rest?["draw"]?.integer("model.parameters.draw", "a whole number") ?? 1)
  }

  // MARK: - Training

  private func loss() throws(ExperimentFileError) -> Loss {
    guard let setting = settings["loss"] else { return .mse }
    let kind: Loss.Kind
    var delta: Double?
    if setting.entries == nil {
      kind = try setting.name("loss", of: Loss.Kind.self)
    } else {
      _ = try setting.fields("loss", allowing: ExperimentKey.keys(below: "loss"))
      kind = try setting["kind"]?.name("loss.kind", of: Loss.Kind.self) ?? .mse
      delta = try setting["delta"]?.number("loss.delta", "a number")
    }
    do {
      return try Loss(kind, delta: delta).validated()
    } catch {
      throw located("\(error)")
    }
  }

  private func optimizer() throws(ExperimentFileError) -> Optimizer {
    guard let setting = settings["optimizer"], !setting.isMissing else {
      throw missing("optimizer", "write one as in { kind: gradient-descent, learning-rate: 1e-3 }")
    }
    var options = OptimizerOptions()
    let kind: Optimizer.Kind
    if setting.entries == nil {
      kind = try setting.name("optimizer", of: Optimizer.Kind.self)
    } else {
      _ = try setting.fields("optimizer", allowing: ExperimentKey.keys(below: "optimizer"))
      kind =
        try setting["kind"]?.name("optimizer.kind", of: Optimizer.Kind.self) ?? .gradientDescent
      for option in Optimizer.Option.allCases {
        guard let value = setting[option.rawValue] else { continue }
        try options.read(option, value)
      }
    }
    do {
      return try options.optimizer(kind).validated()
    } catch {
      throw located("\(error)")
    }
  }

  /// An error that names its key first, with the place of that key.
  private func located(_ message: String) -> ExperimentFileError {
    let key = String(message.prefix { $0 != ":" })
    return ExperimentFileError(key, Self.withoutKey(message), at: settings.origin(of: key))
  }

  private func metrics() throws(ExperimentFileError) -> [Metric] {
    guard let setting = settings["metrics"], !setting.isMissing else { return [] }
    var metrics: [Metric] = []
    for item in try setting.items("metrics", "a list of mae, r2") {
      let metric = try item.name("metrics", of: Metric.self)
      if metric != .rmse, !metrics.contains(metric) { metrics.append(metric) }
    }
    return metrics
  }
}
