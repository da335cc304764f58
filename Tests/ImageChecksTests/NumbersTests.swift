import Testing

@testable import ImageChecks

@Suite struct NumbersTests {
  @Test(arguments: [
    (0.0, "0"), (-0.0, "0"), (307_200, "307200"), (29.1, "29.1"), (0.123_456_78, "0.123457"),
    (Double.infinity, "inf"), (-9.223_372_036_854_775_808e18, "-9.22337e+18"), (1e300, "1e+300"),
  ])
  func words(number: Double, text: String) { #expect(number.words == text) }
}
