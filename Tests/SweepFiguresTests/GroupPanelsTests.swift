import Plotting
import Sweeps
import TestSupport
import Testing
import Typesetting

@testable import SweepFigures

private func titles(of names: [String]) -> [Label] {
  let groups = names.map { ExampleSweeps.group(name: $0, finalRMSE: [1, 2, 3]) }
  let figure = FinalRMSEFigure(
    summary: SweepSummary(groups: groups, outliers: []), theme: .clean
  ).figure
  return figure.axes.compactMap(\.title)
}

@Test func panelsWhoseNamesHaveNoRoomAreToldApart() {
  let names = (1...12).map {
    "optimizer.learning-rate=0.125000 optimizer.decay=\($0) optimizer.momentum=0.9500000000"
  }
  let titles = titles(of: names)
  let groups = names.map { ExampleSweeps.group(name: $0, finalRMSE: [1, 2, 3]) }
  #expect(GroupPanels.areNumbered(of: SweepSummary(groups: groups, outliers: [])))
  #expect(!GroupPanels.areNumbered(of: SweepSummary(groups: [groups[0]], outliers: [])))
  #expect(titles.allSatisfy { title in titles.count { $0 == title } == 1 })
  #expect(titles[11] == "setting 12")
}

@Test func aLongNameOfItsOwnLosesItsMiddle() {
  let titles = titles(of: ["model.formula=a*x**2 + b*x + c*exp(-x) + d", "model.formula=a*x + b"])
  #expect(titles[1] == "formula=a*x + b")
  #expect(titles[0] != "setting 1" && titles[0] != titles[1])
}
