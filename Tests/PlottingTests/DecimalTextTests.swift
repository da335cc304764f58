import Plotting
import Testing

struct DecimalTextTests {
  /// As C's `printf` writes them.
  static let fixed: [(value: Double, decimals: Int, text: String)] = [
    (0.5, 0, "0"), (1.5, 0, "2"), (2.5, 0, "2"), (0.125, 2, "0.12"), (0.25, 1, "0.2"),
    (2.675, 2, "2.67"), (-0.001, 2, "-0.00"), (1e23, 0, "99999999999999991611392"),
    (0.1, 20, "0.10000000000000000555"), (.infinity, 2, "inf"), (-.infinity, 2, "-inf"),
    (.nan, 2, "nan"), (-.nan, 2, "nan"),
  ]

  @Test(arguments: fixed)
  func fixedRoundsTheExactValueHalfToEven(value: Double, decimals: Int, text: String) {
    #expect(DecimalText.fixed(value, decimals: decimals) == text)
  }

  @Test func scientificHasOneDigitBeforeThePoint() {
    #expect(DecimalText.scientific(1.0 / 3, decimals: 10) == "3.3333333333e-01")
    #expect(DecimalText.scientific(.leastNonzeroMagnitude, decimals: 1) == "4.9e-324")
    #expect(DecimalText.scientific(2.5, decimals: 0) == "2e+00")
  }

  @Test func generalHasNoZerosAfterTheLastDigit() {
    #expect(DecimalText.general(123_456, digits: 6) == "123456")
    #expect(DecimalText.general(1_234_567, digits: 6) == "1.23457e+06")
    #expect(DecimalText.general(0.1, digits: 10) == "0.1")
    #expect(DecimalText.general(1e-5, digits: 6) == "1e-05")
  }

  @Test func longestTextFits() {
    let text = DecimalText.fixed(-.greatestFiniteMagnitude, decimals: 1100)
    #expect(text.utf8.count == 1 + 309 + 1 + 1100)
    let least = DecimalText.fixed(.leastNonzeroMagnitude, decimals: 1074)
    #expect(least.hasSuffix("533447265625"))
  }
}
