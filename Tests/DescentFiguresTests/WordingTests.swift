import Testing

@testable import DescentFigures

@Test(arguments: [
  (74.961943, "75.0"), (99_999.4, "99999.4"), (-3, "-3.0"), (123_456, "1.2e+05"),
  (1.844e19, "1.8e+19"), (.infinity, "inf"), (.nan, "nan"), (0, "0.0"),
])
func longNumbersHaveAnExponent(value: Double, text: String) {
  #expect(Wording.fixed(value, decimals: 1) == text)
}

@Test(
  arguments: [
    ([3, 1, 2], "from 1 to 3"), ([2.5], "2.5"), ([.nan, 4, .infinity, 6], "from 4 to 6"),
    ([], "none that is finite"), ([.nan], "none that is finite"),
  ] as [([Float], String)])
func rangesLeaveOutWhatIsNotFinite(values: [Float], text: String) {
  #expect(Wording.range(values) == text)
}

@Test(
  arguments: [
    ([3, 1, 2], "falling to the lowest at 1, then rising"),
    ([1, 2, 3], "rising from the lowest at the left"),
    ([3, 2, 1], "falling to the lowest at the right"), ([1], "with no trend to tell"),
    ([.nan, .nan, 1], "with no trend to tell"), ([], "with no trend to tell"),
  ] as [([Float], String)])
func trendsSayWhereTheLeastValueIs(values: [Float], text: String) {
  #expect(Wording.trend(values, over: values.indices.map { Float($0) }) == text)
}

@Test func oneIsNotMany() {
  #expect(Wording.count(1, "step") == "1 step" && Wording.count(0, "step") == "0 steps")
}

@Test(arguments: [
  (61.23, "61.2"), (18, "18.0"), (0.5, "0.500"), (1234.5, "1234"), (9.9949, "9.99"), (99.96, "100"),
  (0, "0"), (-2, "-2.00"), (123_456, "1.2e+05"), (0.0001234, "0.00012"), (.infinity, "inf"),
])
func shortNumbersHaveThreeDigits(value: Double, text: String) {
  #expect(Wording.short(value) == text)
}
