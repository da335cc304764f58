import CheckRecords
import FigureComparison
import Plotting
import Scenes
import TestSupport
import Testing
import Typesetting

private let x = (0..<20).map { Double($0) }
private let loss = (0..<20).map { 100 / (Double($0) + 1) }
private let other = (0..<20).map { 5 + Double($0) }

/// A plot of two lines, with everything that an edit may touch.
private func plot(_ edit: (inout Figure) -> Void = { _ in }) -> FigureSummary {
  var figure = Figure(
    axes: [
      Axes(
        title: "Loss by step", x: Axis(label: "t"), y: Axis(label: "loss"),
        marks: [
          .line(Line(x: x, y: loss, label: "loss")),
          .line(Line(x: x, y: other, label: "predicted")),
        ], legend: .upperRight)
    ], name: "n", description: "d")
  edit(&figure)
  return figure.laidOut(theme: .matplotlib, measuring: FixedTextMetrics()).summary
}

private func words(_ edit: (inout Figure) -> Void) -> [String] {
  plot().differences(to: plot(edit)).map(\.words)
}

private func line(_ figure: inout Figure, _ index: Int, _ edit: (inout Line) -> Void) {
  guard case .line(var line) = figure.axes[0].marks[index] else { return }
  edit(&line)
  figure.axes[0].marks[index] = .line(line)
}

/// The points of a line edited, its look kept.
private func points(
  _ figure: inout Figure, _ index: Int, _ edit: (inout [Double], inout [Double]) -> Void
) {
  line(&figure, index) { line in
    var (x, y) = (line.x, line.y)
    edit(&x, &y)
    line = Line(x: x, y: y, label: line.label)
  }
}

@Test func theSameFigureHasNoDifferences() {
  #expect(plot().differences(to: plot()).isEmpty)
}

@Test func aTitleIsTold() {
  #expect(
    words { $0.axes[0].title = "Lose by step" } == [#"title: "Loss by step" -> "Lose by step""#])
  #expect(words { $0.axes[0].title = nil } == [#"title: "Loss by step" -> none"#])
}

@Test func aMissingSeriesIsToldByItsLabelOrItsPlace() {
  let missing = words { $0.axes[0].marks.removeLast() }
  #expect(missing.contains(#"series "predicted" missing"#))
  let figure = { (count: Int) in
    Figure(
      axes: [
        Axes(
          x: Axis(limits: Limits(lower: 0, upper: 20)),
          y: Axis(limits: Limits(lower: 0, upper: 90)),
          marks: Array([Mark.line(Line(x: x, y: other)), .line(Line(x: x, y: loss))].prefix(count)))
      ], name: "n", description: "d"
    ).laidOut(theme: .matplotlib, measuring: FixedTextMetrics()).summary
  }
  #expect(figure(2).differences(to: figure(1)).map(\.words) == ["series 2 missing"])
  #expect(figure(1).differences(to: figure(2)).map(\.words) == ["series 2 added"])
}

@Test func pointsThatMovedAreCountedAndTheFurthestIsNamed() {
  let moved = words { figure in
    points(&figure, 1) { _, y in
      y[3] += 0.5
      y[7] -= 3
      y[11] += 1
    }
  }
  #expect(moved == [#"series "predicted": 3 of 20 points moved, largest at t = 7: loss 12 -> 9"#])
  let shifted = words { figure in points(&figure, 1) { x, _ in x = x.map { $0 + 0.05 } } }
  #expect(shifted.contains { $0.hasPrefix(#"series "predicted": 20 of 20 points moved"#) })
}

@Test func whatNoPictureShowsIsNotTold() {
  #expect(words { figure in points(&figure, 1) { _, y in y[3] += 1e-6 } }.isEmpty)
  #expect(words { figure in points(&figure, 0) { _, y in y[0] += 1e-6 } }.isEmpty)
}

@Test func limitsAreTold() {
  let limits = words { $0.axes[0].y.limits = Limits(lower: 0, upper: 120) }
  #expect(limits.contains("y limits 0.25...104.8 -> 0...120"))
}

@Test func looksAreTold() {
  #expect(
    words { figure in line(&figure, 1) { $0.color = Color(0x00ffff) } }
      == [#"series "predicted" color: #ff7f0e -> #00ffff"#])
  #expect(
    words { figure in line(&figure, 0) { $0.width = 1.6 } }
      == [#"series "loss" line width: 1.5 -> 1.6"#])
  #expect(
    words { figure in line(&figure, 0) { $0.dashes = [6, 2] } }
      == [#"series "loss" line style: solid -> dashes 6 2"#])
}

@Test func anotherLabelIsToldOnce() {
  let renamed = words { figure in line(&figure, 1) { $0.label = "predictet" } }
  #expect(renamed == [#"series "predicted" label: "predicted" -> "predictet""#])
}

@Test func axisLabelsTicksAndScalesAreTold() {
  #expect(words { $0.axes[0].x.label = "s" } == [#"x label: "t" -> "s""#])
  #expect(
    words { $0.axes[0].x.ticks = .at([0, 10]) }
      == ["x ticks: 0.0 2.5 5.0 7.5 10.0 12.5 15.0 17.5 -> 0 10"])
  #expect(words { $0.axes[0].y.scale = .logarithmic }.contains("y scale: linear -> logarithmic"))
}

@Test func legendsNotesAndPanelsAreTold() {
  #expect(words { $0.axes[0].legend = nil } == ["legend missing"])
  #expect(words { $0.axes[0].legend = .lowerLeft }.contains { $0.hasPrefix("legend: moved ") })
  let note = words {
    $0.axes[0].marks.append(.annotation(Annotation("here", at: DataPoint(5, 50))))
  }
  #expect(note == ["notes: none -> here"])
}

@Test func panelsAreNumberedWhereThereAreSeveral() {
  func figure(_ title: Label, count: Int) -> FigureSummary {
    Figure(
      columns: 3,
      axes: (0..<count).map {
        Axes(title: $0 == 1 ? title : "a", marks: [.line(Line(x: x, y: x))])
      },
      name: "n", description: "d"
    ).laidOut(theme: .matplotlib, measuring: FixedTextMetrics()).summary
  }
  #expect(
    figure("b", count: 2).differences(to: figure("c", count: 2)).map(\.words)
      == [#"panel 2 title: "b" -> "c""#])
  #expect(
    figure("b", count: 2).differences(to: figure("b", count: 3)).map(\.words) == ["panels: 2 -> 3"])
}

@Test func fontsAreTold() {
  var theme = Theme.matplotlib
  theme.fontSize = 11
  let figure = Figure(
    axes: [Axes(title: "t", marks: [.line(Line(x: x, y: x))])], name: "n", description: "d")
  let one = figure.laidOut(theme: .matplotlib, measuring: FixedTextMetrics()).summary
  let large = figure.laidOut(theme: theme, measuring: FixedTextMetrics()).summary
  #expect(
    one.differences(to: large).map(\.words).contains(
      "fonts: DejaVu Sans 10 #000000, DejaVu Sans 12 #000000 -> DejaVu Sans 11 #000000, DejaVu Sans 12 #000000"
    ))
}

/// Files of before have no boxes, fonts and numbers.
@Test func whatOnlyOneFileSaysIsNotCompared() {
  var old = plot()
  old.titleBox = nil
  old.fonts = []
  old.values = [:]
  for index in old.panels.indices {
    old.panels[index].box = nil
    old.panels[index].titleBox = nil
    old.panels[index].noteBoxes = []
    for axis in [\FigureSummary.Panel.x, \.y] {
      old.panels[index][keyPath: axis].labelBox = nil
      old.panels[index][keyPath: axis].ticksBox = nil
      old.panels[index][keyPath: axis].offsetBox = nil
    }
  }
  let differences = old.differences(to: plot())
  #expect(differences.map(\.words) == [])
  #expect(plot().differences(to: old).map(\.words) == [])
}

@Test func seriesOfManyPointsAreToldByTheirDigest() {
  let many = (0..<1000).map { Double($0) }
  func figure(_ y: [Double]) -> FigureSummary {
    Figure(axes: [Axes(marks: [.line(Line(x: many, y: y))])], name: "n", description: "d")
      .laidOut(theme: .matplotlib, measuring: FixedTextMetrics()).summary
  }
  var changed = many
  changed[500] += 1
  #expect(
    figure(many).differences(to: figure(changed)).map(\.words)
      == ["series 1: the numbers of its 1000 points differ"])
}
