import Testing
import TorchRandom

@testable import Expressions

private let available = "they have + - * / ** ( ) numbers, names and functions"
private let example = "write one as in 12, 0.5, 1e-5 or 1_000"
private let large = "is too large; write an integer beyond 64 bits as in 1e20, up to 1.79e308"

/// The message for a formula, read and computed for data.
private func message(_ text: String, vocabulary: Expression.Vocabulary? = nil) -> String {
  let names: [String: Value] = [
    "a": .scalar(1), "b": .scalar(2), "time": .vector([1, 2, 3]), "t": .vector([1, 2]),
    "none": .vector([]),
  ]
  var generator = TorchGenerator(seed: 1)
  do throws(ExpressionError) {
    let expression = try Expression(
      parsing: text, allowing: vocabulary ?? .data(names.keys))
    return "\(try expression.evaluate(names: names, generator: &generator))"
  } catch {
    #expect((1...text.unicodeScalars.count + 1).contains(error.position), "\(text)")
    return error.description
  }
}

@Test(arguments: [
  ("", "column 1: there is no formula; write one, as in a*t + b"),
  (" \n", "column 1: there is no formula; write one, as in a*t + b"),
  ("a^2", "column 2: formulas have no ^; write **"),
  ("a × b", "column 3: formulas have no ×; write *"),
  ("a − b", "column 3: formulas have no −; write -"),
  ("a²", "column 2: formulas have no ²; write **2"),
  ("[a]", "column 1: formulas have no [; write ("),
  ("|a|", "column 1: formulas have no |; write abs(x)"),
  ("a = b", "column 3: formulas have no =; \(available)"),
  ("a\u{0}", "column 2: formulas have no character of code 0; \(available)"),
  ("2a", "column 2: an operator is missing before a; to multiply, write 2*a"),
  ("2 a", "column 3: an operator is missing before a; to multiply, write 2*a"),
  ("2(a)", "column 2: an operator is missing before (; to multiply, write 2*(...)"),
  ("a(b)", "column 2: an operator is missing before (; to multiply, write a*(...)"),
  ("(a)(b)", "column 4: an operator is missing before (; to multiply, write (...)*(...)"),
  ("(a b)", "column 4: an operator is missing before b; to multiply, write a*b"),
  ("a 2", "column 3: an operator is missing before 2; to multiply, write a*2"),
  ("exp(a)b", "column 7: an operator is missing before b; to multiply, write (...)*b"),
  ("a +", "column 3: a value is missing after +"),
  ("a + * b", "column 3: a value is missing after +"),
  ("*a", "column 1: unexpected *; remove it"),
  ("a // b", "column 3: unexpected //; remove it"),
  ("a *** b", "column 3: unexpected ***; remove it"),
  ("()", "column 1: a value is missing after ("),
  ("(a", "column 1: ( is not closed; add a )"),
  ("a*(b + exp(a)", "column 3: ( is not closed; add a )"),
  ("exp(a", "column 1: exp( is not closed; add a )"),
  ("a)", "column 2: unexpected ); nothing is open"),
  (")", "column 1: unexpected ); nothing is open"),
  ("1,5*a", "column 2: unexpected comma; write decimals with a point, as in 1.5"),
  ("(1,5)", "column 3: unexpected comma; write decimals with a point, as in 1.5"),
  ("1.2.3", "column 1: 1.2.3 is no number; \(example)"),
  ("1__0", "column 1: 1__0 is no number; \(example)"),
  ("1_", "column 1: 1_ is no number; \(example)"),
  ("1e", "column 1: 1e is no number; \(example)"),
  ("1e+", "column 1: 1e is no number; \(example)"),
  ("2j", "column 1: 2j is no number; \(example)"),
  ("007", "column 1: 007 is no number; \(example)"),
  ("0b12", "column 1: 0b12 is no number; \(example)"),
  ("1 2", "column 3: an operator is missing before 2; to multiply, write 1*2"),
  ("1e999", "column 1: 1e999 \(large)"),
  ("9223372036854775808", "column 1: 9223372036854775808 \(large)"),
  ("2**64*a", "column 2: 2 ** 64 \(large)"),
  ("a*tim", "column 3: unknown name tim; did you mean time?"),
  ("a*xyzzy", "column 3: unknown name xyzzy"),
  ("np.time", "column 1: unknown name np.time; did you mean time?"),
  ("torch.exp(a)", "column 1: unknown function torch.exp; did you mean exp?"),
  ("ln(a)", "column 1: unknown function ln; did you mean log?"),
  ("sinn(a)", "column 1: unknown function sinn; did you mean sin?"),
  ("exp*a", "column 1: exp is a function; write exp(x)"),
  ("exp()", "column 1: exp is given 0 values; write exp(x)"),
  ("exp(a, b)", "column 1: exp is given 2 values; write exp(x)"),
  ("linspace(0, 1)", "column 1: linspace is given 2 values; write linspace(start, end, steps)"),
  ("exp(,a)", "column 4: a value is missing after ("),
  ("rand(2.5)", "column 1: rand(2.5) cannot be made; it needs an integer count from 0 to 16777216"),
  ("rand(-1)", "column 1: rand(-1) cannot be made; it needs an integer count from 0 to 16777216"),
  ("rand(t)", "column 1: rand cannot be made; it needs numbers, not vectors"),
  ("1 + arange(0, 5, 0)", "column 5: arange(0, 5, 0) cannot be made; it needs a step other than 0"),
  (
    "arange(5, 0)",
    "column 1: arange(5, 0) cannot be made; it needs a stop on the side of the start where the step goes"
  ),
  (
    "arange(1e300)",
    "column 1: arange(1e+300) cannot be made; it needs finite numbers that make at most 16777216 values"
  ),
  ("1/0", "column 2: 1 / 0 has no value: it divides by zero"),
  ("a*(0**-1)", "column 5: 0 ** -1 has no value: it divides by zero"),
  ("(-8)**(1/3)", "column 5: -8 ** 0.3333333333333333 has no value: it would be complex"),
  ("log(0)", "column 1: log(0) has no value: the function is not defined there"),
  ("exp(1000)", "column 1: exp(1000) \(large)"),
  ("a + time*t", "column 9: * is between 3 and 2 values; give both the same length"),
  ("none*t", "column 5: * is between 0 and 2 values; give both the same length"),
])
func aMistakeIsNamedAndPlaced(text: String, expected: String) {
  #expect(message(text) == expected)
}

@Test func aModelCannotDrawNumbers() throws {
  #expect(
    message("rand(3)*a", vocabulary: .model(["a"]))
      == "column 1: rand makes data; a model cannot call it")
}

@Test func deepAndLongFormulasAreErrors() {
  #expect(
    message(String(repeating: "(", count: 101))
      == "column 101: ( is more than 100 levels deep; make the formula simpler")
  for opening in ["(", "-", "exp(", "2**", "+"] {
    let text = String(repeating: opening, count: 100_000)
    #expect(message(text).hasSuffix("the formula is too long; its limit is 20000 bytes"))
    #expect(message(String(text.prefix(20_000))).contains("more than 100 levels deep"))
  }
  #expect(
    message(Array(repeating: "a", count: 501).joined(separator: "+"))
      .hasSuffix("its limit is 1000 numbers, names, operators and calls"))
}

@Test func offendingTextIsShortened() {
  let name = String(repeating: "x", count: 5_000)
  #expect(
    message(name) == "column 1: unknown name " + String(repeating: "x", count: 60) + "...")
}

@Test func aFormulaMakesABoundedNumberOfValues() throws {
  let expression = try Expression(
    parsing: "arange(10) + 3*arange(10)", allowing: .data([String]()))
  var generator = TorchGenerator(seed: 1)
  let limited = Evaluator(limit: 29)
  #expect(throws: ExpressionError.tooManyValues("*", position: 15, limit: 29)) {
    try expression.evaluate(names: [:], generator: &generator, evaluator: limited)
  }
}

@Test func aNameWithoutAValueIsAnError() throws {
  let expression = try Expression(parsing: "1 + tt", allowing: .data(["tt"]))
  var generator = TorchGenerator(seed: 1)
  #expect(throws: ExpressionError.unknownName("tt", position: 5, nearest: nil)) {
    try expression.evaluate(names: [:], generator: &generator)
  }
}
