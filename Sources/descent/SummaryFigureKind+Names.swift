import ArgumentParser
import SweepFigures

extension SummaryFigureKind {
  /// Those that the values of an option name, in the order of their own.
  ///
  /// - Parameters:
  ///   - values: names between commas.
  ///   - known: which may be named.
  ///   - noun: what messages call one.
  ///   - others: words that stand alone in the option, for messages.
  /// - Returns: nil where the option is not given.
  /// - Throws: a validation error for a name that is not known.
  static func named(
    _ values: [String], among known: [Self], noun: String, or others: [String] = []
  ) throws -> [Self]? {
    guard !values.isEmpty else { return nil }
    let names = values.flatMap { value in
      value.split(separator: ",", omittingEmptySubsequences: false).map { String($0) }
    }
    for name in names where !known.contains(where: { $0.rawValue == name }) {
      throw ValidationError(
        FigureOptions.unknown(noun, name, among: known.map(\.rawValue) + others))
    }
    return known.filter { names.contains($0.rawValue) }
  }
}
