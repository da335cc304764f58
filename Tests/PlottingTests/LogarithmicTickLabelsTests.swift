import Testing
import Typesetting

@testable import Plotting

@Test func powersOfTenAreWrittenAsPowers() {
  #expect(LogarithmicTickLabels.label(1000) == "$10^{3}$")
  #expect(LogarithmicTickLabels.label(0.001) == "$10^{-3}$")
  #expect(LogarithmicTickLabels.label(1) == "$10^{0}$")
  #expect(LogarithmicTickLabels.label(20) == "$2 \\times 10^{1}$")
  #expect(LogarithmicTickLabels.label(3 * 0.1) == "$3 \\times 10^{-1}$")
  #expect(LogarithmicTickLabels.label(9.925) == "$9.925 \\times 10^{0}$")
}

@Test func minorTicksHaveWordsWherePowersOfTenAreRare() {
  func labelled(_ lower: Double, _ upper: Double) -> [Double] {
    let limits = Limits(lower: lower, upper: upper)
    let ticks = LogarithmicTicks(
      in: limits, axisLength: 300, fontSize: 10, orientation: .vertical)
    let labels = LogarithmicTickLabels(ticks, in: limits)
    return zip(ticks.minor, labels.minor).filter { !$0.1.isEmpty }.map(\.0)
  }
  #expect(labelled(0.8, 125).isEmpty)
  #expect(labelled(457, 3281) == [600, 2000, 3000])
  #expect(labelled(4.9, 9.1) == [5, 6, 7, 8, 9])
}
