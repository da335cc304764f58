import Testing
import Typesetting

private let mistakes: [(String, FormulaError)] = [
  (#"a + \frc{1}{2}"#, FormulaError.unknownCommand(#"\frc"#, position: 5, nearest: #"\frac"#)),
  (#"\aplha"#, .unknownCommand(#"\aplha"#, position: 1, nearest: #"\alpha"#)),
  (#"\leftarow"#, .unknownCommand(#"\leftarow"#, position: 1, nearest: #"\leftarrow"#)),
  (
    #"\includegraphicsx"#,
    .unknownCommand(#"\includegraphicsx"#, position: 1, nearest: nil)
  ),
  ("a } b", .unexpected("}", position: 3)),
  ("a & b", .unexpected("&", position: 3)),
  ("a $", .unexpected("$", position: 3)),
  (#"\right)"#, .unexpected(#"\right"#, position: 1)),
  (#"{x \right)"#, .unexpected(#"\right"#, position: 4)),
  (#"\sqrt[3]{x}"#, .unexpected("[", position: 6)),
  (#"\left<x\right>"#, .unexpected("<", position: 6)),
  (#"\mathrm{x^2}"#, .unexpected("^", position: 10)),
  ("x^", .missingArgument(of: "^", position: 2)),
  ("{x^}", .missingArgument(of: "^", position: 3)),
  (#"\frac{1}"#, .missingArgument(of: #"\frac"#, position: 1)),
  (#"\left"#, .missingArgument(of: #"\left"#, position: 1)),
  (#"\left(x\right"#, .missingArgument(of: #"\right"#, position: 8)),
  (#"\mathrm x"#, .missingArgument(of: #"\mathrm"#, position: 1)),
  ("{x", .unclosed("{", position: 1)),
  (#"\text{x"#, .unclosed("{", position: 6)),
  (#"\left(x"#, .unclosed(#"\left"#, position: 1)),
  ("x^2^3", .repeatedScript("^", position: 4)),
  ("x_i^2_j", .repeatedScript("_", position: 6)),
  ("", .empty(position: 1)),
  ("x\\", .unexpected("\\", position: 2)),
]

@Test(arguments: mistakes)
func errorsNameTheTextAndItsPlace(source: String, expected: FormulaError) {
  #expect(throws: expected) { try FormulaParser.parse(source) }
}

private let messages: [(FormulaError, String)] = [
  (
    FormulaError.unknownCommand(#"\frc"#, position: 5, nearest: #"\frac"#),
    #"formula: unknown command \frc at character 5; did you mean \frac?"#
  ),
  (
    .unknownCommand(#"\zzzz"#, position: 1, nearest: nil),
    #"formula: unknown command \zzzz at character 1; write words as \mathrm{...}"#
  ),
  (
    .unexpected("&", position: 3),
    #"formula: unexpected & at character 3; remove it, or write words as \text{...}"#
  ),
  (
    .missingArgument(of: "^", position: 2),
    "formula: ^ at character 2 needs what it applies to, as in x^{2}"
  ),
  (
    .unclosed("$", position: 4),
    #"formula: $ at character 4 is not closed; add a second $, or write \$ for a dollar sign"#
  ),
  (
    .repeatedScript("^", position: 4),
    "formula: second ^ at character 4 on the same base; "
      + "put braces around the part it belongs to, as in {x^a}^b"
  ),
  (
    .nestedTooDeep("{", position: 33, limit: 32),
    "formula: { at character 33 is more than 32 levels deep; make the formula simpler"
  ),
  (
    .empty(position: 2),
    #"formula: empty at character 2; write one, or \$ for a dollar sign"#
  ),
]

@Test(arguments: messages)
func errorsSayWhatToDoNext(error: FormulaError, message: String) {
  #expect(error.description == message)
}
