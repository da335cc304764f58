import Testing

@testable import Typesetting

private let distances: [(Formula.AtomClass, Formula.AtomClass, Double)] = [
  (Formula.AtomClass.ordinary, Formula.AtomClass.ordinary, 0.0),
  (.ordinary, .binary, 4.0 / 18),
  (.ordinary, .relation, 5.0 / 18),
  (.punctuation, .ordinary, 3.0 / 18),
  (.function, .ordinary, 3.0 / 18),
  (.function, .opening, 0),
  (.inner, .function, 3.0 / 18),
]

@Test(arguments: distances)
func neighboursKeepTeXsDistance(
  left: Formula.AtomClass, right: Formula.AtomClass, expected: Double
) {
  #expect(FormulaSpacing.between(left, right, isScript: false) == expected)
}

@Test func scriptsHaveNoRoomAroundRelationsButAfterFunctions() {
  #expect(FormulaSpacing.between(.ordinary, .relation, isScript: true) == 0)
  #expect(FormulaSpacing.between(.ordinary, .binary, isScript: true) == 0)
  #expect(FormulaSpacing.between(.function, .ordinary, isScript: true) == 3.0 / 18)
}

private let classes: [(String, [Formula.AtomClass?])] = [
  ("-x", [Formula.AtomClass.ordinary, .ordinary]),
  ("a-b", [.ordinary, .binary, .ordinary]),
  ("a=-b", [.ordinary, .relation, .ordinary, .ordinary]),
  ("(-b)", [.opening, .ordinary, .ordinary, .closing]),
  ("a-=b", [.ordinary, .ordinary, .relation, .ordinary]),
  ("a,-b", [.ordinary, .punctuation, .ordinary, .ordinary]),
  (#"a\,-b"#, [.ordinary, nil, .binary, .ordinary]),
  ("a-", [.ordinary, .ordinary]),
  ("a--b", [.ordinary, .binary, .ordinary, .ordinary]),
]

@Test(arguments: classes)
func aSignWithNothingToJoinIsTight(source: String, expected: [Formula.AtomClass?]) throws {
  guard case .row(let parts) = try FormulaParser.parse(source) else {
    Issue.record("\(source) is not a row")
    return
  }
  #expect(FormulaSpacing.kinds(of: parts) == expected)
}
