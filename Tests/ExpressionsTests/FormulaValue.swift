import Foundation
import Testing
import Typesetting

/// Computes what a formula says, read as a mathematician reads it: side by side is a product, and a
/// slash divides what is before it in its term by the one thing after it.
struct FormulaValue {
  let values: [String: Double]

  private var parts: [Formula] = []
  private var index = 0

  init(values: [String: Double]) { self.values = values }

  func value(of formula: Formula) throws -> Double {
    var reader = self
    reader.parts = if case .row(let parts) = formula { parts } else { [formula] }
    // Spaces say nothing.
    reader.parts.removeAll { if case .space = $0 { true } else { false } }
    reader.index = 0
    let value = try reader.sum()
    try #require(reader.next == nil, "left over: \(reader.parts[reader.index...])")
    return value
  }

  private var next: Formula? { index < parts.count ? parts[index] : nil }

  private mutating func take(_ symbol: String) -> Bool {
    guard case .symbol(symbol, _) = next else { return false }
    index += 1
    return true
  }

  private mutating func sum() throws -> Double {
    var sum = take("\u{2212}") ? -(try product()) : try product()
    while true {
      if take("+") {
        sum += try product()
      } else if take("\u{2212}") {
        sum -= try product()
      } else {
        return sum
      }
    }
  }

  private mutating func product() throws -> Double {
    var product = try factor()
    while let next {
      switch next {
      case .symbol("+", _), .symbol("\u{2212}", _), .symbol(",", _), .symbol(")", _): return product
      case .scripts(base: .symbol(")", _), _, _): return product
      case .symbol("/", _):
        index += 1
        product /= try factor()
      case .symbol("⋅", _):
        index += 1
        product *= try factor()
      default: product *= try factor()
      }
    }
    return product
  }

  private mutating func factor() throws -> Double {
    let part = try #require(next, "nothing where a value should be")
    index += 1
    switch part {
    case .number(let text): return try #require(Double(text))
    case .variable("σ"): return 1 / (1 + exp(-(try argument())))
    case .row: return try value(of: part)
    case .fraction(let above, let below): return try value(of: above) / value(of: below)
    case .squareRoot(let content): return try value(of: content).squareRoot()
    case .fenced(.bar, let content, .bar): return abs(try value(of: content))
    case .fenced(.leftParenthesis, let content, .rightParenthesis): return try value(of: content)
    case .symbol("(", _): return try parenthesis()
    case .function(let name): return try Self.function(name, argument())
    case .scripts(.function(let name), let exponent?, nil):
      return pow(try Self.function(name, argument()), try value(of: exponent))
    case .largeOperator(.maximum, nil, nil): return try maximum()
    case .scripts(.variable("e"), let exponent?, nil): return exp(try value(of: exponent))
    case .scripts(let base, let exponent?, nil):
      return pow(try value(of: base), try value(of: exponent))
    case .scripts(let base, let exponent?, let script?):
      let indexed = Formula.scripts(base: base, superscript: nil, subscript: script)
      return pow(try value(of: indexed), try value(of: exponent))
    default: return try #require(values[part.reading], "no value: \(part)")
    }
  }

  /// What stands after an opening parenthesis, up to its end and with the exponent there.
  private mutating func parenthesis() throws -> Double {
    let content = try sum()
    if take(")") { return content }
    let end = try #require(next, "not closed")
    guard case .scripts(.symbol(")", _), let exponent?, nil) = end else {
      throw FormulaError.unexpected(end.reading, position: index)
    }
    index += 1
    return pow(content, try value(of: exponent))
  }

  private mutating func argument() throws -> Double {
    switch next {
    case .fenced(.leftParenthesis, let content, .rightParenthesis):
      index += 1
      return try value(of: content)
    default:
      try #require(take("("))
      let value = try sum()
      try #require(take(")"))
      return value
    }
  }

  private mutating func maximum() throws -> Double {
    if case .fenced(.leftParenthesis, .row(let parts), .rightParenthesis) = next {
      index += 1
      let zero: [Formula] = [.number("0"), .symbol(",", .punctuation)]
      try #require(Array(parts.prefix(2)) == zero)
      return max(0, try value(of: .row(Array(parts.dropFirst(2)))))
    }
    try #require(take("(") && next == .number("0"))
    index += 1
    try #require(take(","))
    let value = try sum()
    try #require(take(")"))
    return max(0, value)
  }

  private static func function(_ name: String, _ x: Double) throws -> Double {
    switch name {
    case "exp": exp(x)
    case "log": log(x)
    case "sin": sin(x)
    case "cos": cos(x)
    case "tanh": tanh(x)
    default: throw FormulaError.unexpected(name, position: 1)
    }
  }
}
