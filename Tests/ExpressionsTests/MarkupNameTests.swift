import TestSupport
import Testing
import Typesetting

@testable import Expressions

@Test(arguments: [
  ("x", "x", true), ("α", "α", true), ("X", "X", true), ("alpha", #"\alpha"#, true),
  ("Omega", #"\Omega"#, true), ("learning", #"\mathrm{learning}"#, false),
  ("Größe", #"\mathrm{Größe}"#, false), ("x1", "x_{1}", true), ("x_1", "x_{1}", true),
  ("x12", "x_{12}", true), ("omega0", #"\omega_{0}"#, true), ("x1_i", "x_{1,i}", true),
  ("w_out", #"w_{\mathrm{out}}"#, true), ("theta_alpha", #"\theta_{\alpha}"#, true),
  ("learning_rate", #"\mathrm{learning}_{\mathrm{rate}}"#, false),
  ("t2m", #"\mathrm{t2m}"#, false), ("ell", #"\mathrm{ell}"#, false),
  ("_x", #"\text{\_x}"#, false), ("x_", #"\text{x\_}"#, false), ("__", #"\text{\_\_}"#, false),
  ("x__1", #"\text{x\_\_1}"#, false), ("dose (mg)", #"\text{dose (mg)}"#, false),
  ("50 %", #"\text{50 \%}"#, false), ("a {$#&}", ##"\text{a \{\$\#\&\}}"##, false),
  ("x_²", #"x_{\mathrm{²}}"#, true),
  (#"a\b^c~d"#, #"\text{a∖bˆc∼d}"#, false), ("", #"\text{ }"#, false),
])
func aNameIsShownAsAQuantity(name: String, markup: String, isLetter: Bool) throws {
  #expect(MarkupName(name).text == markup)
  #expect(MarkupName(name).isLetter == isLetter)
  #expect(throws: Never.self) { try FormulaParser.parse(markup) }
}

@Test func greekLettersHaveTheirSigns() throws {
  for name in MarkupName.greek {
    let formula = try FormulaParser.parse(Expression.markup(ofName: name))
    #expect(formula.reading.count == 1, "\(name)")
  }
}

/// Accents at a start, letters that join what follows, and everything that TeX takes for itself.
@Test func anyTextIsShown() {
  var random = SeededGenerator(seed: 2021)
  let pieces = [
    "x", "1", "_", "\u{302}", "\u{d4e}", "{", "}", "\\", "$", "^", "~", " ", "\n", "\r\n", "\0",
    "é",
    "👍", "\u{200d}", "\u{1f1e9}", "²", "क", "\u{1100}", "\u{1161}", "%",
  ]
  for _ in 0..<3_000 {
    let count = Int.random(in: 1...5, using: &random)
    let name = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    let markup = Expression.markup(ofName: name)
    for text in [markup, "-\(markup)^{\(markup)} + \\alpha\\,\(markup) \(markup)/2"] {
      #expect(throws: Never.self, "\(name.debugDescription)") { try FormulaParser.parse(text) }
    }
  }
}
