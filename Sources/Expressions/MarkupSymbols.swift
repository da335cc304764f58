/// The letters that a formula's markup adds to those of its names.
struct MarkupSymbols {
  /// The names as they are shown.
  private let names: [String: MarkupName]

  /// What each call of `rand` and `randn` is shown as, by its place among the formula's parts.
  private(set) var draws: [Int: String] = [:]

  /// What they are, in the order in which they appear.
  private(set) var clauses: [String] = []

  /// Whether `e` and `\sigma` are free to be the exponential and the sigmoid function.
  let hasExponentialBase: Bool
  let hasSigmoidLetter: Bool

  init(_ nodes: [Expression.Node], names shown: [String: String]) {
    var names: [String: MarkupName] = [:]
    for case .name(let name) in nodes where names[name] == nil {
      names[name] = MarkupName(shown[name].flatMap { $0.isEmpty ? nil : $0 } ?? name)
    }
    self.names = names
    var taken = Set(names.values.map(\.base) + shown.values.map { MarkupName($0).base })
    hasExponentialBase = !taken.contains("e")
    hasSigmoidLetter = !taken.contains(#"\sigma"#)

    var calls: [(function: Expression.Function, places: [Int])] = []
    for (place, node) in nodes.enumerated() {
      guard case .call(let function, _) = node, Self.letters[function] != nil else { continue }
      if let index = calls.firstIndex(where: { $0.function == function }) {
        calls[index].places.append(place)
      } else {
        calls.append((function, [place]))
      }
    }
    for (function, places) in calls {
      let letter =
        Self.letters[function]?.first { !taken.contains($0) } ?? #"\mathrm{\#(function.rawValue)}"#
      taken.insert(letter)
      let symbols = places.indices.map { places.count == 1 ? letter : "\(letter)_{\($0 + 1)}" }
      for (place, symbol) in zip(places, symbols) { draws[place] = symbol }
      let listed =
        symbols.count > 3 ? [symbols[0], #"\ldots"#, symbols[symbols.count - 1]] : symbols
      clauses.append(
        listed.joined(separator: ", ") + (function == .rand ? #" \sim U[0, 1)"# : #" \sim N(0, 1)"#)
      )
    }
  }

  func name(_ name: String) -> MarkupName { names[name] ?? MarkupName(name) }

  /// The usual letters of random quantities, the most usual first.
  private static let letters: [Expression.Function: [String]] = [
    .rand: ["u", "v", "w", "r"], .randn: ["z", "w", "v", #"\xi"#],
  ]
}
