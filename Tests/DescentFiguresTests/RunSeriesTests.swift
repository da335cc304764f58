import Plotting
import Testing

@testable import DescentFigures

@Test func spacedNumbersIncludeBothEnds() {
  #expect(RunSeries.spaced(from: 1, to: 3, count: 5) == [1, 1.5, 2, 2.5, 3])
  #expect(RunSeries.spaced(from: 2, to: 2, count: 2) == [2, 2])
}

@Test func theModelsCurveIsDrawnOnlyWhereFiguresAreAnnotated() throws {
  let run = try ExampleRuns.article()
  func labels(_ theme: Theme) -> [String?] {
    RunSeries(run: run, theme: theme).comparison(parameters: run.parameters.initial).map { mark in
      switch mark {
      case .dots(let dots): dots.label
      case .line(let line): line.label
      default: nil
      }
    }
  }
  #expect(labels(.matplotlib) == ["actual", "predicted"])
  #expect(labels(.clean) == ["model", "actual", "predicted"])
}
