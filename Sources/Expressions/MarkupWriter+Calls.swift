// Functions.

extension MarkupWriter {
  /// Functions whose powers are written before their arguments: `\sin^{2}(x)`.
  static let powerNames: [Expression.Function: String] = [
    .sin: #"\sin"#, .cos: #"\cos"#, .tanh: #"\tanh"#, .log: #"\log"#,
  ]

  /// An exponent of more values is hard to read, being small.
  private static let largestExponent = 6

  func call(
    _ function: Expression.Function, _ arguments: [Int], at index: Int, _ around: Surroundings
  ) -> MarkupPart {
    switch function {
    case .exp:
      let isShort = size(arguments[0]) <= Self.largestExponent && around.scripts < 2
      guard isShort, around.hasRoom, symbols.hasExponentialBase else {
        return call(#"\exp"#, arguments, around)
      }
      let exponent = part(arguments[0], around.script).asTight(as: .sum)
      return MarkupPart(text: "e^{\(exponent.signed)}", rank: .power, start: .letter)
    case .sqrt:
      guard around.hasRoom else { return call(#"\operatorname{sqrt}"#, arguments, around) }
      let radicand = part(arguments[0], around.inner)
      return MarkupPart(
        text: #"\sqrt{\#(radicand.signed)}"#, rank: .atom, isTall: radicand.isTall)
    case .abs:
      guard around.hasRoom else { return call(#"\operatorname{abs}"#, arguments, around) }
      let content = part(arguments[0], around.inner)
      return MarkupPart(
        text: #"\left|\#(content.signed)\right|"#, rank: .atom, start: .spaced, end: .spaced,
        isTall: content.isTall)
    case .sigmoid:
      guard symbols.hasSigmoidLetter else {
        return call(#"\operatorname{sigmoid}"#, arguments, around)
      }
      return call(#"\sigma"#, arguments, around, start: .other)
    case .relu: return call(#"\max"#, arguments, around, first: "0")
    case .log, .sin, .cos, .tanh:
      return call(Self.powerNames[function] ?? "", arguments, around)
    case .rand, .randn:
      return MarkupPart(text: symbols.draws[index] ?? "", rank: .atom, start: .letter, end: .letter)
    case .arange, .linspace:
      if let text = MarkupList(function, arguments.map { constant($0) })?.text {
        return MarkupPart(text: text, rank: .list)
      }
      return call(#"\operatorname{\#(function.rawValue)}"#, arguments, around)
    }
  }

  /// A name and its arguments in parentheses.
  func call(
    _ name: String, _ arguments: [Int], _ around: Surroundings,
    start: MarkupPart.Edge = .spaced, first: String? = nil
  ) -> MarkupPart {
    let parts = arguments.map { part($0, around.inner).asTight(as: .sum) }
    let isTall = parts.contains { $0.isTall }
    let list = ([first].compactMap { $0 } + parts.map(\.signed)).joined(separator: ", ")
    return MarkupPart(
      // The thin space takes away what the typesetter puts before a tall fence.
      text: name + (isTall ? #"\!\left(\#(list)\right)"# : "(\(list))"), rank: .power,
      start: start, end: isTall ? .spaced : .other, isTall: isTall)
  }

  /// The value of a part without names and calls, if it has one.
  private func constant(_ index: Int) -> PythonNumber? {
    switch nodes[index] {
    case .number(let value): return value
    case .unary(.plus, let operand): return constant(operand)
    case .unary(.minus, let operand): return try? constant(operand)?.negated()
    case .binary(let symbol, let left, let right):
      guard let left = constant(left), let right = constant(right) else { return nil }
      return try? symbol.numberResult(left, right)
    case .name, .call: return nil
    }
  }
}
