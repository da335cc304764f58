import Testing

@testable import Expressions

@Suite("Dependence of formulas on names")
struct ExpressionDependenceTests {
  private func expression(_ text: String) throws -> Expression {
    try Expression(parsing: text, allowing: .model(["a", "b", "c", "x", "y"]))
  }

  private func dependence(_ text: String) throws -> Expression.Dependence {
    try expression(text).dependence(on: ["a", "b", "c"])
  }

  @Test(
    "Sums of terms with one name each are linear",
    arguments: [
      "a", "a + b", "a*(x**2) + (b*x) + c", "x*a - -b/2 + sin(x)",
      "(a + b*x)*exp(x) + c/(1 + x**2)",
      "a*x + a*y", "+a",
    ])
  func linear(_ text: String) throws {
    #expect(try dependence(text) == .linear)
  }

  @Test(
    "All else is not",
    arguments: [
      "a*b", "(a + x)*(b + 1)", "x/a", "a**2", "2**a", "x**a", "abs(a)*x", "relu(b - 10)",
      "a + b*x + abs(c)*x**4", "a*sin(b*x)", "a/b",
    ])
  func other(_ text: String) throws {
    #expect(try dependence(text) == .other)
  }

  @Test("What has none of the names depends on none")
  func none() throws {
    #expect(try dependence("exp(x)/y + x**2*y - 1") == .none)
  }

  @Test("Only what depends on them is computed again")
  func cost() throws {
    #expect(try expression("sin(x)**2 + x*y").cost(changing: ["a"]) == 0)
    #expect(try expression("a*sin(x)**2 + x*y").cost(changing: ["a"]) == 2)
    #expect(try expression("-a*sin(b*x)").cost(changing: ["a", "b"]) == 23)
    #expect(try expression("(a + x)**2/b").cost(changing: ["a", "b"]) == 22)
  }
}
