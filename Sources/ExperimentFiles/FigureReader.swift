import DescentFigures
import Experiments
import Plotting
import ReportNames
import SettingFiles
import Suggestions

/// Reads what a file asks of figures.
struct FigureReader {
  let experiment: Experiment

  /// What is drawn where a file does not say.
  static let standard: [FigureKind] = [.fit, .rmseCurve, .parameters, .predictionStrip]

  static let formats = ["png", "apng", "svg", "pdf"]
  private static let options = ExperimentKey.keys(below: "figures.FIGURE")

  /// The figures of a file, no two of one name.
  func figures(_ setting: Setting?) throws(ExperimentFileError) -> [RequestedFigure] {
    guard let setting, !setting.isMissing else {
      return Self.standard.map { RequestedFigure($0) }
    }
    var figures: [RequestedFigure] = []
    for (index, item) in try setting.items("figures", "a list of figures").enumerated() {
      let figure = try figure(item, key: "figures[\(index)]")
      if figures.contains(where: { $0.name == figure.name }) {
        throw ExperimentFileError(
          "figures[\(index)]",
          "\(figure.name) is asked for twice, and one file would replace the other; "
            + "give one a name of its own, as in \(figure.request.kind.rawValue): { name: other }",
          at: figure.origin)
      }
      figures.append(figure)
    }
    return figures
  }

  private func figure(
    _ item: Setting, key: String
  ) throws(ExperimentFileError) -> RequestedFigure {
    switch item.content {
    case .scalar:
      var figure = RequestedFigure(try item.name(key, of: FigureKind.self))
      figure.origin = item.origin
      return figure
    case .mapping(let entries) where entries.count == 1:
      let entry = entries[0]
      let name = Setting(content: .scalar(entry.key, isQuoted: true), origin: entry.origin)
      var figure = RequestedFigure(try name.name(key, of: FigureKind.self))
      figure.origin = entry.origin
      if !entry.value.isMissing { try read(entry.value, "figures.\(entry.key)", into: &figure) }
      return figure
    case .mapping, .list:
      throw item.unexpected(key, "a figure's name, alone or as in fit: { theme: clean },")
    }
  }

  private func read(
    _ options: Setting, _ key: String, into figure: inout RequestedFigure
  ) throws(ExperimentFileError) {
    _ = try options.fields(key, allowing: Self.options)
    if let name = options["name"] {
      figure.name = try fileName(name, "\(key).name")
    }
    var request = figure.request
    request.title = try options["title"]?.string("\(key).title", "a label")
    request.xLabel = try options["x-label"]?.string("\(key).x-label", "a label")
    request.yLabel = try options["y-label"]?.string("\(key).y-label", "a label")
    request.yScale = try options["y-scale"]?.name("\(key).y-scale", of: AxisScale.self)
    request.size = try size(options["size"], "\(key).size")
    request.panels =
      try options["panels"]?.integer("\(key).panels", "a whole number") ?? request.panels
    request.steps = try steps(options["steps"], "\(key).steps")
    request.step = try options["step"]?.integer("\(key).step", "the number of a step")
    request.frameTime = try options["frame-time"]?.number("\(key).frame-time", "seconds")
    request.loops = try options["loops"]?.integer("\(key).loops", "a whole number")
    if let parameters = options["parameters"] {
      var names: [String] = []
      for item in try parameters.items("\(key).parameters", "a list of parameters") {
        names.append(try item.string("\(key).parameters", "the name of a parameter"))
      }
      request.parameters = names
    }
    do {
      figure.request = try request.validated(for: experiment)
    } catch {
      throw ExperimentFileError(
        "\(key).\(error.option)", error.message,
        at: options[error.option]?.origin ?? figure.origin)
    }
    figure.output = try output(of: options, key: key)
  }

  /// A file name without directories, so that every figure stays in the directory asked for.
  private func fileName(_ setting: Setting, _ key: String) throws(ExperimentFileError) -> String {
    let name = try setting.string(key, "a file name")
    guard PlannedFigure.isFileName(name) else {
      throw setting.unexpected(key, "a file name without / and without a dot at its start")
    }
    guard !ReportName.isReserved(name) else {
      throw setting.unexpected(
        key,
        "a name that is none of those of descent report (report, report-..., "
          + ReportName.sections.joined(separator: ", ") + ")")
    }
    return name
  }

  private func size(
    _ setting: Setting?, _ key: String
  ) throws(ExperimentFileError) -> FigureRequest.PageSize? {
    guard let setting else { return nil }
    let expected = "width and height in inches, as in [6.4, 4.8],"
    let items = try setting.items(key, expected)
    guard items.count == 2 else { throw setting.unexpected(key, expected) }
    return FigureRequest.PageSize(
      width: try items[0].number(key, expected), height: try items[1].number(key, expected))
  }

  private func steps(_ setting: Setting?, _ key: String) throws(ExperimentFileError) -> StepChoice?
  {
    guard let setting else { return nil }
    switch setting.content {
    case .scalar("first", _): return .first
    case .scalar("even", _): return .even
    default: break
    }
    var steps: [Int] = []
    for item in try setting.items(key, "first, even, or a list of steps") {
      steps.append(try item.integer(key, "first, even, or the number of a step"))
    }
    return .listed(steps)
  }

  /// What is said of how figures are written.
  func output(of setting: Setting, key: String) throws(ExperimentFileError) -> OutputSettings {
    func path(_ name: String) -> String { key.isEmpty ? name : "\(key).\(name)" }
    var output = OutputSettings()
    if let theme = setting["theme"] {
      let names = Theme.all.map(\.name)
      let name = try theme.string(path("theme"), "one of \(names.joined(separator: ", "))")
      guard names.contains(name) else { throw theme.unknown(path("theme"), name, among: names) }
      output.theme = name
    }
    if let dpi = setting["dpi"] {
      let value = try dpi.number(path("dpi"), "a number from 10 to 2400")
      guard OutputSettings.resolutions.contains(value) else {
        throw dpi.unexpected(path("dpi"), "a number from 10 to 2400")
      }
      output.dpi = value
    }
    if let formats = setting["formats"] {
      var names: [String] = []
      for item in try formats.items(path("formats"), "a list of \(Self.formats)") {
        let name = try item.string(path("formats"), "a format")
        guard Self.formats.contains(name) else {
          throw item.unknown(path("formats"), name, among: Self.formats)
        }
        if !names.contains(name) { names.append(name) }
      }
      guard !names.isEmpty else {
        throw formats.unexpected(
          path("formats"), "at least one of \(Self.formats.joined(separator: ", "))")
      }
      output.formats = names
    }
    return output
  }
}
