import Testing
import Typesetting

private let readings: [(String, String)] = [
  ("f(t; a, b, c) = a t^2 + b t + c", "f(t; a, b, c) = a t² + b t + c"),
  (
    #"\mathrm{speed} = 5\,\mathrm{rand} + 0.8\,(\mathrm{time} - 7.5)^2 + 1"#,
    "speed = 5 rand + 0.8 (time − 7.5)² + 1"
  ),
  (
    #"\mathrm{MSE} = \frac{1}{n}\sum_{i=1}^{n}\left(\hat{y}_i - y_i\right)^2"#,
    "MSE = 1 over n times the sum over i from 1 to n of (y hat sub i − y sub i)²"
  ),
  (#"\sqrt{a + b}"#, "square root of (a + b)"),
  (#"\frac{a+b}{2}"#, "(a + b) over 2"),
  (#"\frac{\partial L}{\partial a}"#, "∂L over ∂a"),
  (#"a \leftarrow a - \eta g"#, "a ← a − η g"),
  ("-x", "−x"),
  ("(-x)", "(−x)"),
  ("x = -1", "x = −1"),
  ("y_i^2", "y sub i squared"),
  ("e^{-x}", "e to the power of −x"),
  ("e^{x+1}", "e to the power of (x + 1)"),
  ("e^{-x} a", "e to the power of −x times a"),
  ("a x^{1.5}", "a times x to the power of 1.5"),
  ("(a + b)^{n} c", "(a + b) to the power of n times c"),
  ("x^{1/3}", "x to the power of (1 / 3)"),
  ("a/(b c)", "a / (b c)"),
  (#"\log x"#, "log x"),
  (#"\log\!\left(\frac{a}{b}\right)"#, "log(a over b)"),
  (#"\sin^{2}(x)"#, "sin²(x)"),
  (#"\sin^2 x"#, "sin² x"),
  (#"a \left|x\right|"#, "a |x|"),
  (#"a \left|x\right|^2"#, "a |x|²"),
  (#"\min_{a} f(a)"#, "the minimum over a of f(a)"),
  (#"\lim_{x \to 0}"#, "the limit as x → 0 of"),
  ("1{,}000", "1,000"),
]

@Test(arguments: readings)
func formulasCanBeReadAloud(source: String, expected: String) throws {
  #expect(try FormulaParser.parse(source).reading == expected)
}

@Test func labelsReadAsTheirTextAndFormulas() throws {
  #expect(try Label(parsing: #"loss at $a^2$ for \$5"#).reading == "loss at a² for $5")
}
