extension Expression {
  /// Whether formulas can tell a text as a name: letters, digits and `_`, and no function's.
  public static func isName(_ text: String) -> Bool {
    guard Function(rawValue: text) == nil,
      let expression = try? Expression(
        parsing: text, allowing: Vocabulary(names: [text], functions: [])),
      case .name(let name)? = expression.nodes.first
    else { return false }
    return expression.nodes.count == 1 && name == text
  }
}
