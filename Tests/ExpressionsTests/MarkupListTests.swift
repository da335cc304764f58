import Testing

@testable import Expressions

@Test(arguments: [
  ("arange(1)", "0"), ("arange(3)", "0, 1, 2"), ("arange(2, 6)", "2, 3, 4, 5"),
  ("arange(0, 20)", #"0, 1, \ldots, 19"#), ("arange(0, 2*10)", #"0, 1, \ldots, 19"#),
  ("arange(0, 1, 0.1)", #"0, 0.1, \ldots, 0.9"#), ("arange(5, -1, -1)", #"5, 4, \ldots, 0"#),
  ("arange(-5, 0)", #"-5, -4, \ldots, -1"#), ("arange(0, 5, 1/3)", #"0, \ldots, 4.6666665"#),
  ("linspace(0, 1, 5)", #"0, 0.25, \ldots, 1"#), ("linspace(0, 1, 4)", #"0, \ldots, 1"#),
  ("linspace(0, 1, 20)", #"0, \ldots, 1"#), ("linspace(2, 1, 2)", "2, 1"),
  ("linspace(3, 9, 1)", "3"), ("linspace(-1e6, 1e6, 2)", "-10^{6}, 10^{6}"),
  ("linspace(0, 1e300, 2)", #"0, \infty"#),
])
func valuesInARowAreShownByTheirEnds(text: String, markup: String) throws {
  let expression = try Expression(parsing: text, allowing: .data([String]()))
  #expect(expression.markup().formula == markup)
}

/// Calls that make nothing, or that have no value before there are data.
@Test(arguments: [
  ("arange(0)", #"\operatorname{arange}(0)"#), ("arange(5, 0)", #"\operatorname{arange}(5, 0)"#),
  ("arange(0, n)", #"\operatorname{arange}(0, n)"#),
  ("linspace(0, 1, 2.5)", #"\operatorname{linspace}(0, 1, 2.5)"#),
  ("arange(1/0)", #"\operatorname{arange}\!\left(\frac{1}{0}\right)"#),
])
func otherCallsAreShownAsTheyAre(text: String, markup: String) throws {
  let expression = try Expression(parsing: text, allowing: .data(["n"]))
  #expect(expression.markup().formula == markup)
}
