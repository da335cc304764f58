import TestSupport
import Testing

@testable import CSVFiles

private func value(_ text: String) -> Float? { DecimalNumber.value(of: Array(text.utf8)[...]) }

@Test(
  arguments: [
    ("1", 1), ("-2.5", -2.5), ("+3", 3), (".5", 0.5), ("5.", 5), ("1e-3", 1e-3), ("1E+3", 1e3),
    ("-.5e1", -5), ("5.e1", 50), ("007", 7), ("1e-50", 0), ("0e999999999999999999999", 0),
  ] as [(String, Float)])
func numbersAreReadAsTheyAreWritten(text: String, expected: Float) {
  #expect(value(text) == expected)
}

@Test(arguments: [
  "", "+", "-", ".", "e", "e5", ".e5", "1e", "1e+", "1.2.3", "--1", "+-1", "1 2", " 1", "1 ",
  "0x1p3", "1_000", "nan", "inf", "infinity", "1f", "1e5.0", "1,5", "½", "१", "1\0",
])
func otherTextsAreNoNumbers(text: String) {
  #expect(value(text) == nil)
}

@Test(arguments: ["1e39", "3.5e38", "-1e99999999999999999999"])
func whatIsTooLargeIsInfinite(text: String) {
  #expect(value(text)?.isInfinite == true)
}

/// Both lie beside the middle of two float32 numbers, nearer to it than a Double can tell.
@Test(
  arguments: [
    ("1.00000017881393432617187499", 0x1.000002p0), ("1.000000178813934326171875", 0x1.000004p0),
    ("16777217.0000000000000000001", 16_777_218), ("16777217", 16_777_216),
    ("-16777216.9999999999999999999", -16_777_216),
    ("-16777217.0000000000000000001", -16_777_218),
  ] as [(String, Float)])
func valuesAreRoundedOnce(text: String, expected: Float) {
  #expect(value(text) == expected)
}

@Test func shortestTextsGiveTheirNumbersBack() {
  var random = SeededGenerator(seed: 2021)
  for _ in 0..<2_000 {
    let number = Float(bitPattern: UInt32(truncatingIfNeeded: random.next()))
    guard number.isFinite else { continue }
    #expect(value("\(number)")?.bitPattern == number.bitPattern, "\(number)")
  }
}

@Test(arguments: [
  ("3,5", ["3.5"]), ("-0,25e-3", ["-0.25e-3"]), ("1,234", ["1.234", "1234"]),
  ("1,234.5", ["1234.5"]), ("1.234,5", ["1234.5"]), ("1,234,567", ["1234567"]),
  ("1.234.567", ["1234567"]), ("1 234,5", ["1234.5"]), ("1'234", ["1234"]), ("1_000", ["1000"]),
  ("12\u{a0}345", ["12345"]), ("−3", ["-3"]), ("−1 234,5", ["-1234.5"]), ("n/a", []), ("12 34", []),
  ("1,2,3", []), ("1234,567,890", []), ("1;2", []), (",", []), ("1,", ["1."]), ("1e99,5", []),
])
func aNumberWrittenOtherwiseIsRecognised(text: String, expected: [String]) {
  #expect(DecimalNumber.alternatives(to: text) == expected)
}
