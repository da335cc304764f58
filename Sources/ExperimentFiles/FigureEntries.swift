import DescentFigures
import Plotting
import SettingFiles

/// What a file says of its figures; what all of them have in common is said once.
struct FigureEntries {
  /// Nil leaves them to the program.
  let figures: [PlannedFigure]?

  /// What holds for all of them unless one says another; what is nil is what they have in common.
  let output: OutputSettings

  private typealias Entry = WrittenSetting.Entry

  var entries: [WrittenSetting.Entry] {
    let items = figures?.map { figure -> WrittenSetting in
      let options = options(of: figure)
      let kind = figure.request.kind.rawValue
      return options.isEmpty
        ? .scalar(kind)
        : .mapping([Entry(kind, .mapping(options, inLine: true))], inLine: false)
    }
    return
      [
        items.map { Entry("figures", .list($0, inLine: $0.isEmpty)) },
        theme.map { Entry("theme", .scalar($0)) }, dpi.map { Entry("dpi", Self.number($0)) },
        formats.map { Entry("formats", Self.list($0)) },
      ].compactMap { $0 }
  }

  private var theme: String? { output.theme ?? common(\.theme) }
  private var dpi: Double? { output.dpi ?? common(\.dpi) }
  private var formats: [String]? { output.formats ?? common(\.formats) }

  /// What all figures have; nil where they differ.
  private func common<Value: Equatable>(_ value: (PlannedFigure) -> Value) -> Value? {
    guard let figures, let first = figures.first.map(value) else { return nil }
    return figures.allSatisfy { value($0) == first } ? first : nil
  }

  private func options(of figure: PlannedFigure) -> [WrittenSetting.Entry] {
    let request = figure.request
    let usual = FigureRequest(request.kind)
    var options: [Entry] = []
    func add(_ key: String, _ value: WrittenSetting?) {
      if let value { options.append(Entry(key, value)) }
    }
    if figure.name != request.kind.rawValue { add("name", .scalar(figure.name)) }
    add("title", request.title.map { .scalar($0) })
    add("x-label", request.xLabel.map { .scalar($0) })
    add("y-label", request.yLabel.map { .scalar($0) })
    add("y-scale", request.yScale.map { .scalar($0.rawValue) })
    add(
      "size",
      request.size.map { .list([Self.number($0.width), Self.number($0.height)], inLine: true) })
    if request.panels != usual.panels { add("panels", request.panels.map { .scalar("\($0)") }) }
    switch request.steps {
    case nil: break
    case .first?: add("steps", .scalar("first"))
    case .even?: add("steps", .scalar("even"))
    case .listed(let steps)?: add("steps", Self.list(steps.map { "\($0)" }))
    }
    add("step", request.step.map { .scalar("\($0)") })
    add("parameters", request.parameters.map(Self.list))
    add("frame-time", request.frameTime.map(Self.number))
    add("loops", request.loops.map { .scalar("\($0)") })
    if theme != figure.theme { add("theme", .scalar(figure.theme)) }
    if dpi != figure.dpi { add("dpi", Self.number(figure.dpi)) }
    if formats != figure.formats { add("formats", Self.list(figure.formats)) }
    return options
  }

  private static func list(_ texts: [String]) -> WrittenSetting {
    .list(texts.map { .scalar($0) }, inLine: true)
  }

  /// A number, without the `.0` of a whole one.
  private static func number(_ value: Double) -> WrittenSetting {
    .scalar(Int(exactly: value).map { "\($0)" } ?? "\(value)")
  }
}
