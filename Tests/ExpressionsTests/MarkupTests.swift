import Scenes
import Testing
import Typesetting

@testable import Expressions

private let names = [
  "a", "b", "c", "d", "t", "m", "s", "x", "pi", "omega", "x1", "w_out", "speed", "time",
]

private func expression(_ text: String) throws -> Expression {
  try Expression(parsing: text, allowing: .data(names))
}

@Test(arguments: [
  // Sums and signs.
  ("a*(t**2) + (b*t) + c", #"a t^{2} + b t + c"#, "a t² + b t + c"),
  ("a + (b - c)", "a + b - c", "a + b − c"),
  ("a - (b - c)", "a - (b - c)", "a − (b − c)"),
  ("a - -b", "a + b", "a + b"),
  ("a + -b*c", "a - b c", "a − b c"),
  ("a - -(b + c)", "a + b + c", "a + b + c"),
  ("a + -(b + c)", "a - (b + c)", "a − (b + c)"),
  ("-(a - b)", "-(a - b)", "−(a − b)"),
  ("+a - + -b", "a + b", "a + b"),
  ("-a + b", "-a + b", "−a + b"),
  // Products.
  ("t*5", #"5\,t"#, "5 t"),
  ("2*3*t", #"2 \cdot 3\,t"#, "2 ⋅ 3 t"),
  ("t*2**a", #"t \cdot 2^{a}"#, "t ⋅ 2 to the power of a"),
  ("t*2**3", #"2^{3}\,t"#, "2³ t"),
  ("a*(b*c)", "a b c", "a b c"),
  ("a*-b", "-a b", "−a b"),
  ("(-a)*(-2)", #"2\,a"#, "2 a"),
  ("-(a*b)*(c*-d)", "a b c d", "a b c d"),
  ("a*(b + c)*d", #"a\,(b + c)\,d"#, "a (b + c) d"),
  ("speed*time*a", #"\mathrm{speed}\,\mathrm{time}\,a"#, "speed time a"),
  ("(a + 1)*(b/c + 1)", #"(a + 1) \left(\frac{b}{c} + 1\right)"#, "(a + 1)(b over c + 1)"),
  // Quotients.
  ("a/b", #"\frac{a}{b}"#, "a over b"),
  ("a*b/c", #"\frac{a b}{c}"#, "(a b) over c"),
  ("a/b*c", #"\frac{a}{b} c"#, "a over b times c"),
  ("a/b/c", #"\frac{a}{b c}"#, "a over (b c)"),
  ("a/b*c/d*t", #"\frac{a c}{b d} t"#, "(a c) over (b d) times t"),
  ("a/(b/c)", #"\frac{a}{b/c}"#, "a over (b / c)"),
  ("a*(b/c)", #"a \frac{b}{c}"#, "a times b over c"),
  ("t*(1/2)", #"\frac{1}{2} t"#, "1 over 2 times t"),
  ("-a/b", #"-\frac{a}{b}"#, "−a over b"),
  ("a/-b", #"-\frac{a}{b}"#, "−a over b"),
  ("-(a + b)/c", #"-\frac{a + b}{c}"#, "−(a + b) over c"),
  ("(-a + b)/(c - d)", #"\frac{-a + b}{c - d}"#, "(−a + b) over (c − d)"),
  ("1/(1 + a/b)", #"\frac{1}{1 + a/b}"#, "1 over (1 + a / b)"),
  ("1/(a*(b + c)/(c*d)*t)", #"\frac{1}{(a\,(b + c)/(c d))\,t}"#, "1 over ((a (b + c) / (c d)) t)"),
  // Powers.
  ("-2**2", "-2^{2}", "−2²"),
  ("(-2)**2", "(-2)^{2}", "(−2)²"),
  ("2**-1", "2^{-1}", "2 to the power of −1"),
  ("2**3**a", "2^{3^{a}}", "2 to the power of 3 to the power of a"),
  ("(2**3)**a*b", #"(2^{3})^{a}\,b"#, "(2³) to the power of a times b"),
  ("(a*b)**2", "(a b)^{2}", "(a b)²"),
  ("(a + b)**1.5*c", #"(a + b)^{1.5}\,c"#, "(a + b) to the power of 1.5 times c"),
  ("x**(1/3)", "x^{1/3}", "x to the power of (1 / 3)"),
  ("(a/b)**2", #"\left(\frac{a}{b}\right)^{2}"#, "(a over b)²"),
  ("x1**2", "x_{1}^{2}", "x sub 1 squared"),
  // Functions.
  ("exp(-t)", "e^{-t}", "e to the power of −t"),
  ("a*exp(-b*t)*c", #"a e^{-b t}\,c"#, "a times e to the power of (−b t) times c"),
  ("exp(exp(exp(t)))", #"e^{e^{\exp(t)}}"#, "e to the power of e to the power of exp(t)"),
  ("exp(a*t*t + b*t*t + c)", #"\exp(a t t + b t t + c)"#, "exp(a t t + b t t + c)"),
  ("exp(t)**2", "(e^{t})^{2}", "(e to the power of t)²"),
  (
    "exp(-(t - m)**2/(2*s**2))/(s*sqrt(2*pi))",
    #"\frac{e^{-(t - m)^{2}/(2\,s^{2})}}{s\,\sqrt{2\,\pi}}"#,
    "e to the power of (−(t − m)² / (2 s²)) over (s times square root of (2 π))"
  ),
  ("log(t)*a", #"\log(t)\,a"#, "log(t) a"),
  ("sin(omega*t)**2", #"\sin^{2}(\omega t)"#, "sin²(ω t)"),
  (
    "a*cos(t/2)**a", #"a \left(\cos\!\left(\frac{t}{2}\right)\right)^{a}"#,
    "a(cos(t over 2)) to the power of a"
  ),
  ("tanh(t)**-1", #"(\tanh(t))^{-1}"#, "(tanh(t)) to the power of −1"),
  ("sqrt(a)*b", #"\sqrt{a}\,b"#, "square root of a times b"),
  ("a*abs(-t)", #"a \left|-t\right|"#, "a |−t|"),
  ("abs(t)**3", #"\left|t\right|^{3}"#, "|t|³"),
  ("a*sigmoid(b*t)", #"a\,\sigma(b t)"#, "a σ(b t)"),
  ("relu(t - 1)", #"\max(0, t - 1)"#, "the maximum of (0, t − 1)"),
  // Numbers.
  (
    "1e-5*t + 2.50e-7", #"10^{-5}\,t + 2.5 \cdot 10^{-7}"#,
    "10 to the power of −5 times t + 2.5 ⋅ 10 to the power of −7"
  ),
  ("2e-5*3*t", #"2 \cdot 10^{-5} \cdot 3\,t"#, "2 ⋅ 10 to the power of −5 ⋅ 3 t"),
  ("2e-5**t", #"(2 \cdot 10^{-5})^{t}"#, "(2 ⋅ 10 to the power of −5) to the power of t"),
  // Vectors.
  ("arange(0, 20)", #"0, 1, \ldots, 19"#, "0, 1, …, 19"),
  ("2*arange(0, 20)**2", #"2\,(0, 1, \ldots, 19)^{2}"#, "2 (0, 1, …, 19)²"),
  ("sin(linspace(0, 1, 3))", #"\sin((0, 0.5, 1))"#, "sin((0, 0.5, 1))"),
])
func aFormulaIsWrittenAsMathematiciansWriteIt(text: String, markup: String, reading: String)
  throws
{
  let result = try expression(text).markup()
  #expect(result.text == markup)
  #expect(try FormulaParser.parse(result.text).reading == reading)
}

@Test(arguments: [
  ("rand(20)", "u", [#"u \sim U[0, 1)"#]),
  ("randn(20)*5", #"5\,z"#, [#"z \sim N(0, 1)"#]),
  (
    "randn(9) + a*rand(9) + rand(9)", "z + a u_{1} + u_{2}",
    [#"z \sim N(0, 1)"#, #"u_{1}, u_{2} \sim U[0, 1)"#]
  ),
  (
    "rand(9)*rand(9)*rand(9)*rand(9)", "u_{1} u_{2} u_{3} u_{4}",
    [#"u_{1}, \ldots, u_{4} \sim U[0, 1)"#]
  ),
])
func randomQuantitiesAreNamedAndExplained(text: String, formula: String, clauses: [String]) throws {
  let markup = try expression(text).markup()
  #expect(markup.formula == formula)
  #expect(markup.clauses == clauses)
  #expect(markup.text == ([formula] + clauses).joined(separator: #",\quad "#))
}

@Test func lettersThatTheFormulaHasAreNotUsedTwice() throws {
  let vocabulary = Expression.Vocabulary.data(["u", "v1", "e", "sigma", "z", "w"])
  let markup = try Expression(
    parsing: "u + v1*rand(3) + exp(e)*sigmoid(sigma) + z*randn(3) + w", allowing: vocabulary
  ).markup()
  #expect(
    markup.text
      == #"u + v_{1} r + \exp(e) \operatorname{sigmoid}(\sigma) + z \xi + w,"#
      + #"\quad r \sim U[0, 1),\quad \xi \sim N(0, 1)"#)
  // Also not a letter that stands beside the formula.
  #expect(try expression("rand(3)*t").markup(names: ["speed": "u"]).formula == "v t")
}

@Test func namesAreShownByTheirLabels() throws {
  let markup = try expression("a*t**2 + x*time").markup(
    names: ["t": "time", "x": "dose in %", "time": "", "b": "unused"])
  #expect(markup.text == #"a\,\mathrm{time}^{2} + \text{dose in \%}\,\mathrm{time}"#)
  #expect(try FormulaParser.parse(markup.text).reading == "a time² + dose in % time")
}

/// The formulas that the article shows, as their figures write them.
@Test func theArticlesFormulasAreSetTheSame() throws {
  let data = try expression("rand(20)*5 + 0.8*(t - 7.5)**2 + 1").markup(names: ["t": "time"])
  let model = try expression("a*(t**2) + (b*t) + c").markup()
  for (markup, article) in [
    (
      Expression.markup(ofName: "speed") + " = " + data.text,
      #"\mathrm{speed} = 5\,u + 0.8\,(\mathrm{time} - 7.5)^2 + 1,\quad u \sim U[0, 1)"#
    ),
    (#"f(t;\, a, b, c) = "# + model.text, #"f(t;\, a, b, c) = a t^{2} + b t + c"#),
  ] {
    func layout(_ text: String) throws -> FormulaLayout {
      FormulaLayout(
        try FormulaParser.parse(text), font: Font(size: 20), measuring: FixedTextMetrics())
    }
    #expect(try layout(markup) == layout(article), "\(markup)")
    #expect(try FormulaParser.parse(markup) == FormulaParser.parse(article))
  }
}

@Test func whatIsNestedDeeplyStaysReadable() throws {
  for (opening, closing) in [
    ("exp(", ")"), ("sqrt(", ")"), ("abs(", ")"), ("2**(", ")"), ("1/(1 + ", ")"), ("(1 + ", ")/a"),
    ("(1 + ", ")*a"), ("-(1 - ", ")"), ("sin(a/", ")"), ("relu(t + a/sqrt(", "))"),
    ("(a/", ")**2"),
  ] {
    // Some are two levels deep.
    let text = String(repeating: opening, count: 49) + "t" + String(repeating: closing, count: 49)
    let markup = try expression(text).markup()
    #expect(throws: Never.self, "\(opening)") { try FormulaParser.parse(markup.text) }
  }
}

@Test func longSumsAndProductsAreWritten() throws {
  for sign in ["+", "-", "*", "/", "/a*"] {
    let count = sign.count == 1 ? 500 : 250
    let text = Array(repeating: "t", count: count).joined(separator: sign)
    let markup = try expression(text).markup()
    #expect(throws: Never.self, "\(sign)") { try FormulaParser.parse(markup.text) }
  }
}
