import Testing

@testable import CheckReports

@Suite struct ShortNumberTests {
  @Test(arguments: [
    (0, "0"), (-0.0, "0"), (72, "72"), (-1.5, "-1.5"), (6.506_46, "6.50646"),
    (172.635_82, "172.636"), (0.995, "0.995"), (0.999_999_9, "1"), (999_999.5, "1000000"),
    (1_234_567, "1234567"), (1_234_567.5, "1234570"), (0.000_012_345_678, "0.0000123457"),
    (1.5e-7, "1.5e-07"),
    (2e300, "2e+300"), (.infinity, "inf"), (-.infinity, "-inf"), (.nan, "nan"), (9.999_995, "10"),
    (1e22, "1e+22"), (1_234_567_890.5, "1.23457e+09"),
  ])
  func wholeNumbersAreExactAndOthersHaveSixDigits(number: Double, text: String) {
    #expect(ShortNumber.text(number) == text)
  }
}
