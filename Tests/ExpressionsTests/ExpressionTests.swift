import Expressions
import Testing

private let vocabulary = Expression.Vocabulary.data(["a", "b", "c", "t"])

private func parsed(_ text: String) throws -> Expression {
  try Expression(parsing: text, allowing: vocabulary)
}

@Test(arguments: [
  ("a*(t**2) + (b*t) + c", "a * t**2 + b * t + c"),
  ("-2**2", "-2**2"),
  ("(-2)**2", "(-2)**2"),
  ("2**-1", "2**-1"),
  ("2**3**2", "2**3**2"),
  ("(2**3)**2", "(2**3)**2"),
  ("-a**-b**c", "-a**-b**c"),
  ("a-(b-c)", "a - (b - c)"),
  ("a-b-c", "a - b - c"),
  ("(a-b)-c", "a - b - c"),
  ("a/b*c", "a / b * c"),
  ("a/(b*c)", "a / (b * c)"),
  ("a*-b", "a * -b"),
  ("(-a)*b", "-a * b"),
  ("-(a*b)", "-(a * b)"),
  ("- + -a", "-+-a"),
  ("(a+b)**(c*t)", "(a + b)**(c * t)"),
  ("exp(-(a))*sin((b))", "exp(-a) * sin(b)"),
  ("arange(0,20,)", "arange(0, 20)"),
  ("\n a\t+ b\r\n", "a + b"),
  (
    "1_000 + .5 + 5. + 1e-5 + 1E+16 + 0x1F + 0b11 + 0o17 + 00",
    "1000 + 0.5 + 5.0 + 1e-05 + 1e+16 + 31 + 3 + 15 + 0"
  ),
])
func aFormulaReadsAsInPython(text: String, canonical: String) throws {
  let expression = try parsed(text)
  #expect(expression.description == canonical)
  #expect(try parsed(canonical) == expression)
}

@Test func namesAreThoseOfValuesOnly() throws {
  #expect(try parsed("b*exp(t) + a*t").names == ["a", "b", "t"])
  #expect(try parsed("rand(20)").names == [])
}

@Test func namesMayHaveAnyLetters() throws {
  let expression = try Expression(
    parsing: "α*t_1 + Größe", allowing: .model(["α", "t_1", "Größe"]))
  #expect(expression.description == "α * t_1 + Größe")
}

@Test func aNameMayBeThatOfAFunction() throws {
  let expression = try Expression(parsing: "exp(exp)", allowing: .model(["exp"]))
  #expect(expression.names == ["exp"])
}

@Test func differentTreesAreNotEqual() throws {
  #expect(try parsed("a + b") != parsed("b + a"))
  #expect(try parsed("1*a") != parsed("1.0*a"))
  #expect(try parsed("a+b") == parsed(" (a) + (b)"))
}

@Test func aFormulaMayBeDeepAndLongWithinItsLimits() throws {
  let deep = String(repeating: "(", count: 100) + "a" + String(repeating: ")", count: 100)
  #expect(try parsed(deep).description == "a")
  let long = Array(repeating: "a", count: 500).joined(separator: "+")
  #expect(try parsed(long).names == ["a"])
}
