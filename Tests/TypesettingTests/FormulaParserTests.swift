import Testing
import Typesetting

private let two = Formula.number("2")

private let notations: [(String, Formula)] = [
  ("x", Formula.variable("x")),
  ("0.8", .number("0.8")),
  ("7.", .row([.number("7"), .symbol(".", .ordinary)])),
  (#"\alpha"#, .variable("α")),
  (#"\eta"#, .variable("η")),
  (#"\omega"#, .variable("ω")),
  (#"\partial"#, .symbol("∂", .ordinary)),
  (#"\nabla"#, .symbol("∇", .ordinary)),
  (#"\leftarrow"#, .symbol("←", .relation)),
  ("-", .symbol("\u{2212}", .binary)),
  (#"\mathrm{RMSE}"#, .word("RMSE")),
  (#"\mathrm{train\ loss}"#, .word("train loss")),
  (#"\mathrm{a b}"#, .word("ab")),
  (#"\text{for all  \$}"#, .word("for all  $")),
  (#"\log"#, .function("log")),
  (#"\operatorname{softmax}"#, .function("softmax")),
  (#"\,"#, .space(.thin)),
  (#"\quad"#, .space(.quad)),
  (#"\ "#, .space(.word)),
  ("x^2", .scripts(base: .variable("x"), superscript: two, subscript: nil)),
  ("x_{2}", .scripts(base: .variable("x"), superscript: nil, subscript: two)),
  ("x_2^2", .scripts(base: .variable("x"), superscript: two, subscript: two)),
  ("x^2_2", .scripts(base: .variable("x"), superscript: two, subscript: two)),
  (
    "x^22",
    .row([.scripts(base: .variable("x"), superscript: two, subscript: nil), two])
  ),
  ("^2", .scripts(base: .row([]), superscript: two, subscript: nil)),
  (#"\frac{1}{n}"#, .fraction(numerator: .number("1"), denominator: .variable("n"))),
  (#"\frac12"#, .fraction(numerator: .number("1"), denominator: two)),
  (#"\sqrt x"#, .squareRoot(.variable("x"))),
  (#"\hat{y}"#, .accented(.hat, .variable("y"))),
  (#"\bar\hat y"#, .accented(.bar, .accented(.hat, .variable("y")))),
  (
    #"\sum_{i}^n"#, .largeOperator(.sum, lower: .variable("i"), upper: .variable("n"))
  ),
  (
    #"\left[ x \right."#,
    .fenced(opening: .leftBracket, content: .variable("x"), closing: .none)
  ),
  (
    #"\left\| x \right\}"#,
    .fenced(opening: .doubleBar, content: .variable("x"), closing: .rightBrace)
  ),
  (
    "1{,}0",
    .row([.number("1"), .row([.symbol(",", .punctuation)]), .number("0")])
  ),
]

@Test(arguments: notations)
func readsWhatAuthorsWrite(source: String, expected: Formula) throws {
  #expect(try FormulaParser.parse(source) == expected)
}

@Test func readsTheMeanSquaredError() throws {
  func indexed(_ base: Formula) -> Formula {
    .scripts(base: base, superscript: nil, subscript: .variable("i"))
  }
  let formula = try FormulaParser.parse(
    #"\frac{1}{n}\sum_{i=1}^{n}\left(\hat{y}_i - y_i\right)^2"#)
  #expect(
    formula
      == .row([
        .fraction(numerator: .number("1"), denominator: .variable("n")),
        .largeOperator(
          .sum,
          lower: .row([.variable("i"), .symbol("=", .relation), .number("1")]),
          upper: .variable("n")),
        .scripts(
          base: .fenced(
            opening: .leftParenthesis,
            content: .row([
              indexed(.accented(.hat, .variable("y"))), .symbol("\u{2212}", .binary),
              indexed(.variable("y")),
            ]), closing: .rightParenthesis),
          superscript: two, subscript: nil),
      ]))
}

@Test func theDepthThatIsAllowedIsReadAndOneMoreIsNot() throws {
  let limit = FormulaParser.maximumDepth
  func nested(_ depth: Int) -> String {
    String(repeating: "{", count: depth) + "x" + String(repeating: "}", count: depth)
  }
  #expect(try FormulaParser.parse(nested(limit)) == .variable("x"))
  #expect(throws: FormulaError.nestedTooDeep("{", position: limit + 1, limit: limit)) {
    try FormulaParser.parse(nested(limit + 1))
  }
}

@Test(arguments: ["{", #"\sqrt"#, #"\hat\bar"#, #"\left("#, #"\frac{1}"#, "x^{", #"\left[{"#])
func veryDeepInputIsAnErrorNotAnOverflow(opening: String) {
  #expect(throws: FormulaError.self) {
    try FormulaParser.parse(String(repeating: opening, count: 100_000))
  }
}

@Test func aLongFormulaTakesTimeInProportion() throws {
  func duration(_ count: Int) throws -> Duration {
    let source = String(repeating: #"x_i^2+\frac{1}{n}\alpha "#, count: count)
    return try ContinuousClock().measure { _ = try FormulaParser.parse(source) }
  }
  _ = try duration(100)
  let short = try duration(500)
  let long = try duration(8_000)
  // 16 times the text; quadratic cost would take 256 times as long.
  #expect(long < short * 100)
}
