import Testing

@testable import SweepFigures

@Suite struct SummaryFigureKindTests {
  @Test func namesAreThoseOfTheCommandLine() {
    #expect(
      SummaryFigureKind.allCases.map(\.rawValue) == [
        "rmse-fan", "final-rmse", "parameters", "outliers", "contact-sheet",
      ])
  }
}
