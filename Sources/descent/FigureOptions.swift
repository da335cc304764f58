import ArgumentParser
import CairoRendering
import DescentFigures
import ExperimentFiles
import Plotting
import Suggestions

/// What every command that runs an experiment asks about its figures and about what it says.
///
/// All options are texts and are read later: each further type of option costs a tenth of a millisecond
/// at the start of the program.
struct FigureOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Directory for the files; made if missing. (default: out, for a sweep sweep, or as the experiment says)",
      valueName: "dir")
  )
  var out: String?

  @Option(
    name: .long, parsing: .upToNextOption,
    help: ArgumentHelp(
      "Kinds of file, from: \(names(FigureFormat.self)). (default: png,svg, for the runs of a sweep png, or as the experiment says)",
      valueName: "format"))
  var format: [String] = []

  @Option(
    name: .long, parsing: .upToNextOption,
    help: ArgumentHelp(
      "Figures to write, from: \(names(FigureKind.self)). (default: all of the article or experiment)",
      valueName: "name"))
  var only: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "How figures look: \(Theme.all.map(\.name).joined(separator: ", ")); an SVG of auto is clean or dark as its reader prefers, PNG and PDF of it are clean. (default: matplotlib, or as the experiment says)",
      valueName: "name"))
  var theme: String?

  @Option(
    name: .long,
    help: "Resolution of PNG files in dots per inch. (default: 100, or as the experiment says)")
  var dpi: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Seconds from one frame of descent-animation to the next. (default: 5 in all, at most 1 each, or as the experiment says)",
      valueName: "seconds"))
  var frameTime: String?

  @Option(
    name: .long, parsing: .unconditional,
    help:
      "How often descent-animation is shown before it stops; 0 for without end. (default: 1, or as the experiment says)"
  )
  var loops: String?

  @Flag(name: .long, help: "Do not say in the files where the figures came from.")
  var noProvenance = false

  @Flag(name: .long, help: "Print the result as JSON.")
  var json = false

  @Flag(name: .long, help: "Do not say what is written.")
  var quiet = false

  func validate() throws {
    _ = try output()
    _ = try moved([])
  }

  /// What is said here of how all figures are written.
  ///
  /// - Throws: a validation error for a value that is not known.
  func output() throws -> OutputSettings {
    let formats = try format.flatMap { try Self.list($0, of: FigureFormat.self, "format") }
    return OutputSettings(
      theme: try theme.map { try Theme.named($0).name }, dpi: try dpi.map(Self.resolution),
      formats: formats.isEmpty ? nil : formats.map(\.rawValue))
  }

  /// What is said here over an experiment's file.
  var overrides: [ExperimentOverride] {
    var overrides: [ExperimentOverride] = []
    for (key, value) in [("theme", theme), ("dpi", dpi), ("out", out)] {
      if let value {
        overrides.append(ExperimentOverride(key: key, value: value, option: "--\(key)"))
      }
    }
    if !format.isEmpty {
      let formats = "[\(format.joined(separator: ", "))]"
      overrides.append(ExperimentOverride(key: "formats", value: formats, option: "--format"))
    }
    return overrides
  }

  /// The figures with what is said here of how they move.
  ///
  /// - Throws: a validation error for what is no number.
  private func moved(_ figures: [RequestedFigure]) throws -> [RequestedFigure] {
    let seconds = try frameTime.map { text in
      guard let seconds = Double(text) else {
        throw ValidationError("frame-time: \(text) is no number of seconds, such as 0.5")
      }
      return seconds
    }
    let count = try loops.map { text in
      guard let count = Int(text) else {
        throw ValidationError("loops: \(text) is no whole number; 0 is without end")
      }
      return count
    }
    return figures.map { figure in
      var figure = figure
      guard figure.request.kind.isAnimated else { return figure }
      figure.request.frameTime = seconds ?? figure.request.frameTime
      figure.request.loops = count ?? figure.request.loops
      return figure
    }
  }

  /// Of some figures those that are asked for, in their order, and after them others by their kind.
  ///
  /// - Throws: a validation error for a name that is neither one of them nor a kind of figure, or for
  ///   options of what moves where nothing does.
  func chosen(of figures: [RequestedFigure]) throws -> [RequestedFigure] {
    let figures = try named(of: figures)
    let option = frameTime.map { _ in "frame-time" } ?? loops.map { _ in "loops" }
    if let option, !figures.contains(where: { $0.request.kind.isAnimated }) {
      let moving = FigureKind.allCases.filter(\.isAnimated).map(\.rawValue)
      throw ValidationError(
        "\(option): none of the figures moves; ask for \(moving.joined(separator: ", ")) with --only"
      )
    }
    return try moved(figures)
  }

  private func named(of figures: [RequestedFigure]) throws -> [RequestedFigure] {
    let names = only.flatMap {
      $0.split(separator: ",", omittingEmptySubsequences: false).map { String($0) }
    }
    guard !names.isEmpty else { return figures }
    for name in names
    where !figures.contains(where: { $0.name == name }) && FigureKind(rawValue: name) == nil {
      throw ValidationError(
        Self.unknown(
          "figure", name,
          among: FigureKind.allCases.map(\.rawValue)
            + figures.map(\.name)
            .filter { FigureKind(rawValue: $0) == nil }))
    }
    let others = FigureKind.allCases.filter { kind in
      names.contains(kind.rawValue)
        && !figures.contains { $0.name == kind.rawValue || $0.request.kind == kind }
    }
    return figures.filter { names.contains($0.name) || names.contains($0.request.kind.rawValue) }
      + others.map { RequestedFigure($0) }
  }

  private static func resolution(_ text: String) throws -> Double {
    guard let value = Double(text), OutputSettings.resolutions.contains(value) else {
      throw ValidationError("dpi: \(text) is not a number from 10 to 2400")
    }
    return value
  }

  private static func names<Name: CaseIterable & RawRepresentable>(_: Name.Type) -> String
  where Name.RawValue == String {
    Name.allCases.map(\.rawValue).joined(separator: ", ")
  }

  /// Names between commas, each of which must be known.
  static func list<Name: CaseIterable & RawRepresentable>(
    _ text: String, of _: Name.Type, _ noun: String
  ) throws -> [Name] where Name.RawValue == String {
    try text.split(separator: ",", omittingEmptySubsequences: false).map { part in
      guard let name = Name(rawValue: String(part)) else {
        throw ValidationError(
          unknown(noun, String(part), among: Name.allCases.map(\.rawValue)))
      }
      return name
    }
  }

  /// `unknown figure "strip"; did you mean prediction-strip?`, or all names where none is near.
  static func unknown(_ noun: String, _ text: String, among names: [String]) -> String {
    "unknown \(noun) \"\(text)\"; \(NearestName.advice(on: text, among: names))"
  }
}

extension Theme {
  /// - Throws: a validation error for a name that no theme has.
  static func named(_ name: String) throws -> Theme {
    guard let theme = all.first(where: { $0.name == name }) else {
      throw ValidationError(FigureOptions.unknown("theme", name, among: all.map(\.name)))
    }
    return theme
  }
}
