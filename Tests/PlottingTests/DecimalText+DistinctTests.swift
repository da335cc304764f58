import Plotting
import Testing

@Test(
  arguments: [
    ([500, 1000, 1500], ["500", "1000", "1500"]), ([0.1, 0.25, 1], ["0.1", "0.25", "1"]),
    ([0.1 + 0.2, 0.4], ["0.3", "0.4"]), ([-2, 0, 2], ["\u{2212}2", "0", "2"]),
    ([100_000, 1_000_000, 2_500_000], ["100000", "1e6", "2.5e6"]),
    ([1e-4, 1e-5], ["0.0001", "1e\u{2212}5"]),
    ([1_000_001, 1_000_002], ["1.000001e6", "1.000002e6"]),
    ([1.0 / 3], ["0.33"]), ([9.99999], ["10"]), ([], []),
    ([.nan, .infinity, 1], ["nan", "inf", "1"]),
    ([-1e300, 1e-300], ["\u{2212}1e300", "1e\u{2212}300"]),
  ] as [([Double], [String])])
func numbersAreAsShortAsTellsThemApart(values: [Double], expected: [String]) {
  #expect(DecimalText.distinct(values) == expected)
}
