import Expressions
import Scenes
import TestSupport
import Testing
import TorchRandom
import Typesetting

private let values: [String: Double] = [
  "a": 1.25, "b": -0.75, "t": 2.5, "x1": 0.375, "omega": -1.5, "speed": 3.25,
]

/// A formula of random parts; what has one operand is as likely as what has two.
private func text(_ depth: Int, _ random: inout SeededGenerator) -> String {
  let names = values.keys.sorted()
  let numbers = ["2", "3", "0.5", "1.5", "1e-5", "2.5e-6"]
  guard depth > 0 else {
    return (Bool.random(using: &random) ? names : numbers).randomElement(using: &random) ?? "1"
  }
  let functions = Expression.Function.allCases.filter(\.isElementwise)
  let inner = text(depth - Int.random(in: 1...2, using: &random), &random)
  switch Int.random(in: 0..<10, using: &random) {
  case 0: return "-(\(inner))"
  case 1, 2: return "\(functions.randomElement(using: &random) ?? .abs)(\(inner))"
  case 3: return "(\(inner))**\(["2", "3", "-1", "0.5", "a"].randomElement(using: &random) ?? "2")"
  default:
    let operation = ["+", "-", "*", "/", "*", "/"].randomElement(using: &random) ?? "+"
    return "(\(inner))\(operation)(\(text(depth - 1, &random)))"
  }
}

/// The formula and its markup have the same value: no parenthesis is missing, no sign is lost.
@Test func markupMeansWhatItsFormulaDoes() throws {
  var random = SeededGenerator(seed: 2021)
  let reader = FormulaValue(
    values: [
      "a": 1.25, "b": -0.75, "t": 2.5, "x sub 1": 0.375, "ω": -1.5, "speed": 3.25,
    ])
  var generator = TorchGenerator(seed: 1)
  var compared = 0
  for _ in 0..<1_000 {
    let text = text(Int.random(in: 1...6, using: &random), &random)
    let expression = try Expression(parsing: text, allowing: .model(values.keys))
    let markup = expression.markup()
    #expect(markup.clauses.isEmpty)
    let formula = try FormulaParser.parse(markup.text)
    let layout = FormulaLayout(formula, font: Font(size: 10), measuring: FixedTextMetrics())
    #expect(layout.advance > 0 && layout.advance.isFinite)
    #expect(!formula.reading.isEmpty)
    // What has no value in real numbers, or only by the order of computation, cannot be compared.
    guard
      case .number(let value)? = try? expression.evaluate(
        names: values.mapValues { .number(.real($0)) }, generator: &generator),
      value.double.isFinite, value.double.magnitude < 1e6
    else { continue }
    compared += 1
    let meant = try reader.value(of: formula)
    let error = (meant - value.double).magnitude / (1 + value.double.magnitude)
    #expect(error < 1e-6, "\(expression)  \(markup.text)  \(value.double)  \(meant)")
  }
  #expect(compared > 300)
}
