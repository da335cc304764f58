import Foundation
import Testing
import Typesetting

private let labels: [(String, [Label.Part])] = [
  ("speed", [Label.Part.text("speed")]),
  ("loss at $a$", [.text("loss at "), .formula(.variable("a"))]),
  ("$a$ and $b$", [.formula(.variable("a")), .text(" and "), .formula(.variable("b"))]),
  (#"costs \$5"#, [.text("costs $5")]),
  (#"$\$5$"#, [.formula(.row([.symbol("$", .ordinary), .number("5")]))]),
  (#"a\b"#, [.text(#"a\b"#)]),
  ("", []),
]

@Test(arguments: labels)
func formulasStandBetweenDollarSigns(source: String, expected: [Label.Part]) throws {
  #expect(try Label(parsing: source).parts == expected)
}

private let mistakes: [(String, FormulaError)] = [
  ("costs $5", FormulaError.unclosed("$", position: 7)),
  ("empty $$", .empty(position: 8)),
  (#"loss $a + \aplha$"#, .unknownCommand(#"\aplha"#, position: 11, nearest: #"\alpha"#)),
]

@Test(arguments: mistakes)
func errorsCountFromTheStartOfTheLabel(source: String, expected: FormulaError) {
  #expect(throws: expected) { try Label(parsing: source) }
}

@Test func aLiteralThatIsNoLabelIsShownAsItStands() {
  #expect(("costs $5" as Label).parts == [.text("costs $5")])
  #expect((#"$\nonsense$"# as Label).parts == [.text(#"$\nonsense$"#)])
  #expect(("loss at $a$" as Label).parts == [.text("loss at "), .formula(.variable("a"))])
}

@Test(arguments: [
  "speed", "loss at $a$", "costs $5", #"costs \$5"#, #"$\nonsense$"#, #"a\\$b"#,
])
func labelsAreTheSameAfterWritingAndReading(text: String) throws {
  for label in [Label(stringLiteral: text), Label(plain: text)] {
    let data = try JSONEncoder().encode([label])
    #expect(try JSONDecoder().decode([Label].self, from: data) == [label])
  }
}

@Test func aBadLabelInAFileIsNamed() {
  let error = #expect(throws: DecodingError.self) {
    try JSONDecoder().decode([Label].self, from: Data(#"["costs $5"]"#.utf8))
  }
  #expect("\(String(describing: error))".contains("costs $5"))
}
