import ArgumentParser
import CairoRendering
import DescentFigures
import Plotting
import Suggestions

/// What every command that writes figures asks about them.
struct FigureOptions: ParsableArguments {
  @Option(
    name: .long, help: ArgumentHelp("Directory for the files; made if missing.", valueName: "dir"))
  var out = "out"

  @Option(
    name: .long, parsing: .upToNextOption,
    help: ArgumentHelp(
      "Kinds of file, from: \(names(FigureFormat.self)). (default: png,svg)", valueName: "format"),
    transform: { try list($0, of: FigureFormat.self, "format") })
  var format: [[FigureFormat]] = []

  @Option(
    name: .long, parsing: .upToNextOption,
    help: ArgumentHelp(
      "Figures to write, from: \(names(FigureKind.self)). (default: all)", valueName: "name"),
    transform: { try list($0, of: FigureKind.self, "figure") })
  var only: [[FigureKind]] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "How figures look: \(Theme.all.map(\.name).joined(separator: " or ")). (default: matplotlib)",
      valueName: "name"),
    transform: { try Theme.named($0) })
  var theme = Theme.matplotlib

  @Option(
    name: .long, help: "Resolution of PNG files in dots per inch. (default: 100)",
    transform: resolution)
  var dpi = 100.0

  /// The formats asked for, each once, in the order of the enumeration.
  var formats: [FigureFormat] {
    let asked = format.flatMap { $0 }
    return asked.isEmpty ? [.png, .svg] : FigureFormat.allCases.filter(asked.contains)
  }

  /// The figures asked for, each once, in the article's order.
  var figures: [FigureKind] {
    let asked = only.flatMap { $0 }
    return asked.isEmpty ? FigureKind.allCases : FigureKind.allCases.filter(asked.contains)
  }

  private static let resolutions = 10.0...2400.0

  private static func resolution(_ text: String) throws -> Double {
    guard let value = Double(text), resolutions.contains(value) else {
      throw ValidationError("dpi: \(text) is not a number from 10 to 2400")
    }
    return value
  }

  private static func names<Name: CaseIterable & RawRepresentable>(_: Name.Type) -> String
  where Name.RawValue == String {
    Name.allCases.map(\.rawValue).joined(separator: ", ")
  }

  /// Names between commas, each of which must be known.
  private static func list<Name: CaseIterable & RawRepresentable>(
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
    let advice =
      NearestName.nearest(to: text, among: names).map { "did you mean \($0)?" }
      ?? "known are \(names.joined(separator: ", "))"
    return "unknown \(noun) \"\(text)\"; \(advice)"
  }
}

extension Theme {
  fileprivate static func named(_ name: String) throws -> Theme {
    guard let theme = all.first(where: { $0.name == name }) else {
      throw ValidationError(FigureOptions.unknown("theme", name, among: all.map(\.name)))
    }
    return theme
  }
}
