/// Writes a formula in TeX's notation.
///
/// Long sums and products are taken step by step; recursion is as deep as the formula is nested, at
/// most `Expression.depthLimit`.
struct MarkupWriter {
  let nodes: [Expression.Node]
  let symbols: MarkupSymbols

  /// How many numbers, names and calls without operands each part has.
  private let sizes: [Int]

  /// Where a part stands.
  struct Surroundings {
    /// How many braces and fences are around it.
    private(set) var depth = 0

    /// How many exponents it is in.
    private(set) var scripts = 0

    private var isInFraction = false

    /// Readers have a limit, and eyes have a lower one; what is deeper is written in one line.
    private static let depthLimit = 20

    var hasRoom: Bool { depth < Self.depthLimit }

    /// Whether a fraction may have a bar: in exponents and other fractions it would be too small.
    var hasRoomForFraction: Bool { hasRoom && scripts == 0 && !isInFraction }

    var inner: Surroundings {
      var inner = self
      inner.depth += 1
      return inner
    }

    var script: Surroundings {
      var script = inner
      script.scripts += 1
      return script
    }

    var fraction: Surroundings {
      var fraction = inner
      fraction.isInFraction = true
      return fraction
    }
  }

  init(_ expression: Expression, names: [String: String]) {
    nodes = expression.nodes
    symbols = MarkupSymbols(nodes, names: names)
    var sizes: [Int] = []
    for node in nodes {
      sizes.append(node.operands.isEmpty ? 1 : node.operands.reduce(0) { $0 + sizes[$1] })
    }
    self.sizes = sizes
  }

  var markup: Expression.Markup {
    Expression.Markup(
      formula: part(nodes.count - 1, Surroundings()).signed, clauses: symbols.clauses)
  }

  func part(_ index: Int, _ around: Surroundings) -> MarkupPart {
    switch nodes[index] {
    case .number(let value):
      let number = MarkupNumber(value.description)
      return MarkupPart(text: number.text, rank: number.rank, start: .digit, isNumeric: true)
    case .name(let name):
      let name = symbols.name(name)
      let edge: MarkupPart.Edge = name.isLetter ? .letter : .other
      return MarkupPart(text: name.text, rank: .atom, start: edge, end: edge)
    case .unary(.plus, let operand):
      return part(operand, around)
    case .unary(.minus, let operand):
      return part(operand, around).asTight(as: .quotient).negated
    case .binary(.add, _, _), .binary(.subtract, _, _):
      return sum(index, around)
    case .binary(.multiply, _, _), .binary(.divide, _, _):
      return product(index, around)
    case .binary(.power, let base, let exponent):
      return power(base, exponent, around)
    case .call(let function, let arguments):
      return call(function, arguments, at: index, around)
    }
  }

  /// The number of values that a part is made of.
  func size(_ index: Int) -> Int { sizes[index] }
}

// Sums.
extension MarkupWriter {
  /// A part without the signs before it, and whether they negate it.
  private func unsigned(_ index: Int) -> (index: Int, isNegated: Bool) {
    var (index, isNegated) = (index, false)
    while case .unary(let symbol, let operand) = nodes[index] {
      isNegated = isNegated != (symbol == .minus)
      index = operand
    }
    return (index, isNegated)
  }

  private func sum(_ index: Int, _ around: Surroundings) -> MarkupPart {
    var terms: [(isSubtracted: Bool, index: Int)] = []
    var index = index
    while case .binary(let symbol, let left, let right) = nodes[index],
      symbol == .add || symbol == .subtract
    {
      terms.append((symbol == .subtract, right))
      index = left
    }
    var sum = part(index, around).asTight(as: .sum)
    sum.rank = .sum
    for term in terms.reversed() {
      let (operand, isNegated) = unsigned(term.index)
      let isSubtracted = term.isSubtracted != isNegated
      // The sign of a sum is that of its first term only.
      let next = part(operand, around).asTight(as: isSubtracted ? .quotient : .sum)
      sum.text += next.isNegative == isSubtracted ? " + " : " - "
      sum.text += next.text
      sum.isTall = sum.isTall || next.isTall
      sum.isNumeric = sum.isNumeric && next.isNumeric
    }
    return sum
  }
}

// Products and quotients.
extension MarkupWriter {
  /// A chain of products and divisions: a fraction and what it is multiplied by, or only factors;
  /// none with a sign before it.
  private struct Chain {
    var isNegative = false
    var numerator: [Int] = []
    var denominator: [Int] = []
    var factors: [Int] = []
  }

  private func chain(_ index: Int) -> Chain {
    var steps: [(isDivision: Bool, index: Int)] = []
    var index = index
    while case .binary(let symbol, let left, let right) = nodes[index],
      symbol == .multiply || symbol == .divide
    {
      steps.append((symbol == .divide, right))
      index = left
    }
    var chain = Chain()
    chain.factors = factors(index, negating: &chain.isNegative)
    for step in steps.reversed() {
      let factors = factors(step.index, negating: &chain.isNegative)
      if step.isDivision {
        // What stood before is divided as a whole: `a*b/c*d/e` is one fraction.
        chain.numerator += chain.factors
        chain.factors = []
        chain.denominator += factors
      } else {
        chain.factors += factors
      }
    }
    return chain
  }

  /// The factors of a product within a product; of anything else, itself.
  private func factors(_ index: Int, negating isNegative: inout Bool) -> [Int] {
    let (index, isNegated) = unsigned(index)
    isNegative = isNegative != isNegated
    guard case .binary(.multiply, _, _) = nodes[index] else { return [index] }
    let inner = chain(index)
    guard inner.denominator.isEmpty else { return [index] }
    isNegative = isNegative != inner.isNegative
    return inner.factors
  }

  private func product(_ index: Int, _ around: Surroundings) -> MarkupPart {
    let chain = chain(index)
    var factors = chain.factors.map { part($0, around.inner) }
    if !chain.denominator.isEmpty {
      let hasBar = around.hasRoomForFraction
      let surroundings = hasBar ? around.fraction : around.inner
      let numerator = MarkupPart.product(chain.numerator.map { part($0, surroundings) })
      let denominator = MarkupPart.product(chain.denominator.map { part($0, surroundings) })
      let quotient = hasBar ? fraction(numerator, denominator) : slashed(numerator, denominator)
      factors.insert(quotient, at: 0)
    }
    let product = MarkupPart.product(factors)
    return chain.isNegative ? product.asTight(as: .quotient).negated : product
  }

  private func fraction(_ numerator: MarkupPart, _ denominator: MarkupPart) -> MarkupPart {
    // A sum keeps its signs; that of a product goes before the fraction.
    let (above, isNegativeAbove) = Self.signTaken(from: numerator.asTight(as: .sum))
    let (below, isNegativeBelow) = Self.signTaken(from: denominator.asTight(as: .sum))
    return MarkupPart(
      text: #"\frac{\#(above)}{\#(below)}"#, rank: .product,
      isNegative: isNegativeAbove != isNegativeBelow, start: .spaced, end: .spaced,
      isNumeric: numerator.isNumeric && denominator.isNumeric, isTall: true)
  }

  private static func signTaken(from part: MarkupPart) -> (text: String, isNegative: Bool) {
    part.rank == .sum ? (part.signed, false) : (part.text, part.isNegative)
  }

  private func slashed(_ numerator: MarkupPart, _ denominator: MarkupPart) -> MarkupPart {
    let above = numerator.asTight(as: .product)
    let below = denominator.asTight(as: .power)
    let isNegative = above.isNegative != below.isNegative
    return MarkupPart(
      text: "\(above.text)/\(below.text)", rank: .quotient, isNegative: isNegative,
      start: above.start, end: below.end, isNumeric: above.isNumeric && below.isNumeric,
      isTall: above.isTall || below.isTall)
  }
}

// Powers.
extension MarkupWriter {
  private func power(_ base: Int, _ exponent: Int, _ around: Surroundings) -> MarkupPart {
    guard around.hasRoom else {
      return call(#"\operatorname{pow}"#, [base, exponent], around)
    }
    let raised = part(exponent, around.script).asTight(as: .sum)
    if case .number(.integer(2...)) = nodes[exponent],
      case .call(let function, let arguments) = nodes[base],
      let name = Self.powerNames[function]
    {
      return call("\(name)^{\(raised.signed)}", arguments, around)
    }
    var power = part(base, around.inner)
    if power.isNegative || power.rank < .atom { power = power.inParentheses }
    power.text += "^{\(raised.signed)}"
    power.rank = .power
    power.isNumeric = power.isNumeric && raised.isNumeric
    return power
  }
}
