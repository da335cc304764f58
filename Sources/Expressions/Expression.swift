/// A formula in the notation of Python, read but not yet computed.
///
///     let curve = try Expression(
///       parsing: "a*(t**2) + (b*t) + c", allowing: .model(["a", "b", "c", "t"]))
///     curve.names        // ["a", "b", "c", "t"]
///     curve.description  // a * t**2 + b * t + c
///
/// It has `+ - * / **`, signs, parentheses, numbers, names and calls of `Function`s, with Python's
/// precedence: `-2**2` is -4, and `2**3**2` is 2**9. Equal expressions are the same tree, wherever
/// the parts stood in their texts.
public struct Expression: Sendable {
  /// The parts in the order in which Python computes them.
  ///
  /// Operands stand before their operator, left before right; the last part is the whole.
  let nodes: [Node]

  /// Where each part stood: of an operation its operator, otherwise its first character.
  let positions: [Int]

  /// A part; operands are indices of earlier parts.
  enum Node: Hashable, Sendable {
    case number(PythonNumber)
    case name(String)
    case unary(UnaryOperator, Int)
    case binary(BinaryOperator, Int, Int)
    case call(Function, [Int])
  }

  enum UnaryOperator: String, Sendable {
    case plus = "+"
    case minus = "-"
  }

  enum BinaryOperator: String, Sendable {
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
    case power = "**"
  }

  /// Parentheses, calls, signs and exponents may be this deep within each other.
  static let depthLimit = 100

  /// Numbers, names, operators and calls in one formula.
  static let partLimit = 1_000

  /// Bytes of UTF-8 in one formula.
  static let textLimit = 20_000

  /// Reads a formula.
  ///
  /// Throws an `ExpressionError` for the first mistake, among them a name or a function that the
  /// vocabulary does not have. Linear in the length of the text.
  public init(parsing text: String, allowing vocabulary: Vocabulary) throws(ExpressionError) {
    var parser = try ExpressionParser(text, vocabulary: vocabulary)
    try parser.parse()
    nodes = parser.nodes
    positions = parser.positions
  }

  /// The names in the formula, without those of functions, each once, in alphabetical order.
  public var names: [String] {
    var names: Set<String> = []
    for case .name(let name) in nodes {
      names.insert(name)
    }
    return names.sorted()
  }
}

extension Expression: Equatable {
  public static func == (left: Expression, right: Expression) -> Bool {
    left.nodes == right.nodes
  }
}
