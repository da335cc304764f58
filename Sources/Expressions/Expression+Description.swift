extension Expression: CustomStringConvertible {
  /// The formula in its canonical form, which reads back as an equal expression.
  ///
  /// Parentheses stand only where Python needs them, spaces around `+ - * /` and after commas.
  public var description: String {
    // Operands come before their operator, so one pass with a stack is enough. Appending to the
    // left operand's text keeps long sums linear.
    var stack: [(text: String, rank: Rank)] = []
    for node in nodes {
      switch node {
      case .number(let value):
        stack.append((value.description, .atom))
      case .name(let name):
        stack.append((name, .atom))
      case .unary(let symbol, _):
        let operand = stack.removeLast()
        stack.append((symbol.rawValue + operand.text.inParentheses(operand.rank < .sign), .sign))
      case .binary(let symbol, _, _):
        let right = stack.removeLast()
        let left = stack.removeLast()
        let rule = Self.rule(of: symbol)
        var text = left.text.inParentheses(left.rank < rule.left)
        text += symbol == .power ? "**" : " \(symbol.rawValue) "
        text += right.text.inParentheses(right.rank < rule.right)
        stack.append((text, rule.result))
      case .call(let function, let arguments):
        let texts = stack.suffix(arguments.count).map { $0.text }
        stack.removeLast(arguments.count)
        stack.append(("\(function.rawValue)(\(texts.joined(separator: ", ")))", .atom))
      }
    }
    return stack.last?.text ?? ""
  }

  /// How tightly a part holds together; looser ones need parentheses as operands.
  private enum Rank: Int, Comparable {
    case sum, product, sign, power, atom

    static func < (left: Rank, right: Rank) -> Bool { left.rawValue < right.rawValue }
  }

  /// The rank of an operation, and the least that its operands need without parentheses.
  private static func rule(of symbol: BinaryOperator) -> (result: Rank, left: Rank, right: Rank) {
    switch symbol {
    case .add, .subtract: (.sum, .sum, .product)
    case .multiply, .divide: (.product, .product, .sign)
    case .power: (.power, .atom, .sign)
    }
  }
}

extension String {
  fileprivate func inParentheses(_ isNeeded: Bool) -> String {
    isNeeded ? "(\(self))" : self
  }
}
