/// The room between neighbours in a row.
enum FormulaSpacing {
  /// The room between two classes, in em: the table in The TeXbook, chapter 18, where 1, 2 and 3 are a
  /// thin, a medium and a thick space, and those that scripts leave out are negative.
  static func between(
    _ left: Formula.AtomClass, _ right: Formula.AtomClass, isScript: Bool
  ) -> Double {
    let entry = table[row(left)][row(right)]
    if entry < 0 && isScript { return 0 }
    return widths[abs(entry)]
  }

  private static let widths = [
    0, Formula.Space.thin.width, Formula.Space.medium.width, Formula.Space.thick.width,
  ]

  private static let table = [
    [0, 1, -2, -3, 0, 0, 0, -1],
    [1, 1, 0, -3, 0, 0, 0, -1],
    [-2, -2, 0, 0, -2, 0, 0, -2],
    [-3, -3, 0, 0, -3, 0, 0, -3],
    [0, 0, 0, 0, 0, 0, 0, 0],
    [0, 1, -2, -3, 0, 0, 0, -1],
    [-1, -1, 0, -1, -1, -1, -1, -1],
    [-1, 1, -2, -3, -1, 0, -1, -1],
  ]

  private static func row(_ kind: Formula.AtomClass) -> Int {
    switch kind {
    case .ordinary: 0
    case .function: 1
    case .binary: 2
    case .relation: 3
    case .opening: 4
    case .closing: 5
    case .punctuation: 6
    case .inner: 7
    }
  }

  /// The class of a part in a row.
  static func kind(of formula: Formula) -> Formula.AtomClass {
    switch formula {
    case .variable, .number, .word, .bold, .row, .squareRoot, .accented, .space: .ordinary
    case .function, .largeOperator: .function
    case .symbol(_, let kind): kind
    case .scripts(let base, _, _): kind(of: base)
    case .fraction, .fenced: .inner
    }
  }

  /// The classes of a row's parts, nil for spaces; a binary operator that has nothing to join, as the
  /// sign in `-x`, is an ordinary symbol (The TeXbook, appendix G, rules 5 and 6).
  static func kinds(of parts: [Formula]) -> [Formula.AtomClass?] {
    var kinds: [Formula.AtomClass?] = []
    kinds.reserveCapacity(parts.count)
    var last: Int?
    for part in parts {
      if case .space = part {
        kinds.append(nil)
        continue
      }
      var kind = kind(of: part)
      let before = last.flatMap { kinds[$0] }
      switch kind {
      case .binary:
        switch before {
        case nil, .binary, .function, .relation, .opening, .punctuation: kind = .ordinary
        default: break
        }
      case .relation, .closing, .punctuation:
        if before == .binary, let last { kinds[last] = .ordinary }
      default: break
      }
      last = kinds.count
      kinds.append(kind)
    }
    if let last, kinds[last] == .binary { kinds[last] = .ordinary }
    return kinds
  }
}
