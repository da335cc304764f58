import Plotting
import Scenes
import TestSupport
import Testing
import Typesetting

@Suite struct FigureSummaryRegionsTests {
  private func panel(_ step: Int) -> Axes {
    Axes(
      title: Label(plain: "step \(step)"), x: Axis(label: "time"), y: Axis(label: "speed"),
      marks: [
        .dots(Dots(x: [0, 1e7], y: [3, 4], label: "a")),
        .annotation(Annotation("here", at: DataPoint(1e6, 3.5))),
      ], legend: .upperRight)
  }

  private func summary(
    _ panels: [Axes], title: Label? = nil, showsLegend: Bool = false, contentPadding: Double? = nil
  ) -> FigureSummary {
    Figure(
      size: .inches(8, 3), columns: panels.count, axes: panels, title: title, name: "n",
      description: "d", showsLegend: showsLegend, contentPadding: contentPadding
    ).laidOut(theme: .matplotlib, measuring: FixedTextMetrics()).summary
  }

  @Test func ofOnePanelWithoutItsNumber() {
    #expect(
      summary([panel(1)], title: "All", showsLegend: true).regions.map(\.name) == [
        "title", "legend", "legend words", "plot", "title", "x ticks", "x offset", "x label",
        "y ticks", "y label", "notes", "legend", "legend words",
      ])
  }

  @Test func ofSeveralWithIt() {
    let names = summary([panel(1), panel(2)]).regions.map(\.name)
    let parts = [
      "plot", "title", "x ticks", "x offset", "x label", "y ticks", "y label", "notes", "legend",
      "legend words",
    ]
    #expect(names == [1, 2].flatMap { number in parts.map { "panel \(number) \($0)" } })
  }

  @Test func wordsAreToldFromTheRest() {
    for region in summary([panel(1)]).regions {
      #expect(region.isText == !["plot", "legend"].contains(region.name), "\(region.name)")
    }
  }

  /// Boxes count from the corner of the page, also where it was cut to what is drawn.
  @Test func contentPaddingMovesEveryBoxWithThePage() throws {
    let whole = summary([panel(1)], title: "All")
    let cut = summary([panel(1)], title: "All", contentPadding: 5)
    #expect(whole.regions.map(\.name) == cut.regions.map(\.name))
    let shifts = zip(whole.regions, cut.regions).map { one, other in
      (one.box.minX - other.box.minX, one.box.minY - other.box.minY)
    }
    let first = try #require(shifts.first)
    #expect(first != (0, 0))
    for shift in shifts {
      #expect(isClose(shift.0, first.0, within: 0.011) && isClose(shift.1, first.1, within: 0.011))
    }
    // What is drawn touches the padding; the height of its font may reach into it.
    for edge in [cut.regions.map(\.box.minX).min(), cut.regions.map(\.box.minY).min()] {
      #expect(edge.map { (4...5.01).contains($0) } == true)
    }
  }

  @Test func fontsAreThoseOfTheWords() {
    let summary = summary([panel(1)], title: "All")
    #expect(
      summary.fonts == summary.fonts.sorted() && Set(summary.fonts).count == summary.fonts.count)
    #expect(summary.fonts.contains("DejaVu Sans 10 #000000"), "\(summary.fonts)")
    #expect(self.summary([Axes(marks: [], showsFrame: false)]).fonts.isEmpty)
  }
}
