import Suggestions

/// Reads a formula by recursive descent, after the grammar of Python's reference (section 6).
///
/// Recursion is as deep as the formula is nested, at most `Expression.depthLimit`.
struct ExpressionParser {
  private(set) var nodes: [Expression.Node] = []
  private(set) var positions: [Int] = []

  private let vocabulary: Expression.Vocabulary
  private var lexer: ExpressionLexer
  private var token: ExpressionLexer.Token

  /// The token before `token`, which is what an error stands after.
  private var previous: ExpressionLexer.Token?
  private var depth = 0

  init(_ text: String, vocabulary: Expression.Vocabulary) throws(ExpressionError) {
    self.vocabulary = vocabulary
    lexer = try ExpressionLexer(text)
    token = try lexer.next()
  }

  /// Reads the whole text into `nodes`.
  mutating func parse() throws(ExpressionError) {
    guard token.kind != .end else { throw .empty }
    _ = try sum()
    guard token.kind == .end else { throw unexpectedToken() }
  }

  /// Reads `product (("+" | "-") product)*`.
  private mutating func sum() throws(ExpressionError) -> Int {
    var left = try product()
    while true {
      let symbol: Expression.BinaryOperator
      switch token.kind {
      case .add: symbol = .add
      case .subtract: symbol = .subtract
      default: return left
      }
      let position = token.position
      try advance()
      let right = try product()
      left = try append(.binary(symbol, left, right), at: position)
    }
  }

  /// Reads `signed (("*" | "/") signed)*`.
  private mutating func product() throws(ExpressionError) -> Int {
    var left = try signed()
    while true {
      let symbol: Expression.BinaryOperator
      switch token.kind {
      case .multiply: symbol = .multiply
      case .divide: symbol = .divide
      default: return left
      }
      let position = token.position
      try advance()
      let right = try signed()
      left = try append(.binary(symbol, left, right), at: position)
    }
  }

  /// Reads `("+" | "-") signed | power`.
  private mutating func signed() throws(ExpressionError) -> Int {
    let symbol: Expression.UnaryOperator
    switch token.kind {
    case .add: symbol = .plus
    case .subtract: symbol = .minus
    default: return try power()
    }
    let position = token.position
    try enter()
    try advance()
    let operand = try signed()
    depth -= 1
    return try append(.unary(symbol, operand), at: position)
  }

  /// Reads `atom ["**" signed]`: a power binds tighter than a sign before it, not than one after it.
  private mutating func power() throws(ExpressionError) -> Int {
    let base = try atom()
    guard token.kind == .power else { return base }
    let position = token.position
    try enter()
    try advance()
    let exponent = try signed()
    depth -= 1
    return try append(.binary(.power, base, exponent), at: position)
  }

  /// Reads `number | name | name "(" arguments ")" | "(" sum ")"`.
  private mutating func atom() throws(ExpressionError) -> Int {
    let start = token
    switch start.kind {
    case .number(let value):
      try advance()
      return try append(.number(value), at: start.position)
    case .name:
      try advance()
      return token.kind == .leftParenthesis ? try call(of: start) : try name(start)
    case .leftParenthesis:
      try enter()
      try advance()
      let content = try sum()
      try close(start.text, at: start.position)
      depth -= 1
      return content
    case .rightParenthesis where previous == nil:
      throw .unexpected(start.text, position: start.position)
    default:
      throw missingOperand()
    }
  }

  private mutating func name(_ token: ExpressionLexer.Token) throws(ExpressionError) -> Int {
    if vocabulary.names.contains(token.text) {
      return try append(.name(token.text), at: token.position)
    }
    if let function = Expression.Function(rawValue: token.text) {
      throw .missingArguments(
        token.text, position: token.position, signature: function.signature)
    }
    throw .unknownName(
      token.shortText, position: token.position,
      nearest: nearest(to: token.text, among: vocabulary.names))
  }

  private mutating func call(of name: ExpressionLexer.Token) throws(ExpressionError) -> Int {
    guard let function = Expression.Function(rawValue: name.text) else {
      if vocabulary.names.contains(name.text) { throw missingOperator() }
      throw .unknownFunction(
        name.shortText, position: name.position,
        nearest: nearest(to: name.text, among: vocabulary.functions.map { $0.rawValue }))
    }
    guard vocabulary.functions.contains(function) else {
      throw .functionNotAllowed(name.text, position: name.position)
    }
    try enter()
    try advance()
    var arguments: [Int] = []
    if token.kind != .rightParenthesis {
      arguments.append(try sum())
      while token.kind == .comma {
        try advance()
        // Python allows a comma after the last argument.
        guard token.kind != .rightParenthesis else { break }
        arguments.append(try sum())
      }
    }
    try close(name.text + "(", at: name.position)
    depth -= 1
    guard function.argumentCounts.contains(arguments.count) else {
      throw .argumentCount(
        name.text, position: name.position, given: arguments.count, signature: function.signature)
    }
    return try append(.call(function, arguments), at: name.position)
  }
}

// Steps.
extension ExpressionParser {
  private mutating func advance() throws(ExpressionError) {
    previous = token
    token = try lexer.next()
  }

  private mutating func append(_ node: Expression.Node, at position: Int) throws(ExpressionError)
    -> Int
  {
    guard nodes.count < Expression.partLimit else {
      throw .tooLong(
        previous?.shortText ?? token.shortText, position: position, limit: Expression.partLimit)
    }
    nodes.append(node)
    positions.append(position)
    return nodes.count - 1
  }

  /// One level deeper, at the current token.
  private mutating func enter() throws(ExpressionError) {
    depth += 1
    guard depth <= Expression.depthLimit else {
      throw .nestedTooDeep(token.text, position: token.position, limit: Expression.depthLimit)
    }
  }

  private mutating func close(_ opening: String, at position: Int) throws(ExpressionError) {
    switch token.kind {
    case .rightParenthesis: try advance()
    case .end: throw .unclosed(opening, position: position)
    default: throw unexpectedToken()
    }
  }
}

// Errors.
extension ExpressionParser {
  /// The current token stands where a value has just ended.
  private func unexpectedToken() -> ExpressionError {
    if token.startsOperand { return missingOperator() }
    return .unexpected(token.shortText, position: token.position)
  }

  /// Two values without an operator between them.
  private func missingOperator() -> ExpressionError {
    guard let previous else { return .unexpected(token.shortText, position: token.position) }
    if case .number = token.kind, case .number = previous.kind, token.followsDirectly {
      return .invalidNumber(previous.shortText + token.shortText, position: previous.position)
    }
    let end = token.kind == .leftParenthesis ? "(...)" : token.shortText
    let start = previous.kind == .rightParenthesis ? "(...)" : previous.shortText
    return .missingOperator(
      token.shortText, position: token.position, suggestion: "\(start)*\(end)")
  }

  /// The current token stands where a value should be.
  private func missingOperand() -> ExpressionError {
    guard let previous else {
      return .unexpected(token.shortText, position: token.position)
    }
    // `//` and the like are one mistake, not a missing value.
    let isOperator = [.multiply, .divide, .power].contains(token.kind)
    if isOperator, token.followsDirectly, [.multiply, .divide, .power].contains(previous.kind) {
      return .unexpected(previous.text + token.text, position: previous.position)
    }
    return .missingOperand(previous.shortText, position: previous.position)
  }

  /// The known name most like the one that was typed, without the module it was given.
  private func nearest(to typed: String, among known: some Sequence<String>) -> String? {
    let last = typed.split(separator: ".").last.map { String($0) } ?? typed
    let names = Set(known)
    if names.contains(last) { return last }
    if let synonym = Self.synonyms[last.lowercased()], names.contains(synonym) { return synonym }
    return NearestName.nearest(to: last, among: names)
  }

  /// Names that other languages have for a function.
  private static let synonyms = [
    "ln": "log", "fabs": "abs", "absolute": "abs", "logistic": "sigmoid", "expit": "sigmoid",
    "random": "rand", "normal": "randn", "gauss": "randn", "range": "arange", "uniform": "rand",
  ]
}
