import Scenes
import TestSupport
import Testing
import Typesetting

@testable import Plotting

private func figure(
  _ panels: [[Mark]], columns: Int? = nil, sharesY: Bool = false, title: Label? = nil,
  showsLegend: Bool = false, y: Axis = Axis(label: "speed"), size: Size = .inches(12, 3)
) -> Figure {
  let columns = columns ?? panels.count
  return Figure(
    size: size, rows: (panels.count + columns - 1) / columns, columns: columns,
    axes: panels.map { Axes(y: y, marks: $0) }, title: title, name: "name", description: "words",
    sharesY: sharesY, showsLegend: showsLegend)
}

private func scene(_ figure: Figure, _ theme: Theme = .matplotlib) -> Scene {
  figure.scene(theme: theme, measuring: FixedTextMetrics())
}

private func dots(_ y: [Double]) -> [Mark] {
  [.dots(Dots(x: y.indices.map { Double($0) }, y: y, label: "actual"))]
}

@Test func fixedMarginsGiveMatplotlibsBoxes() throws {
  let panels = scene(figure((0..<6).map { _ in dots([1, 2, 3]) })).panels
  #expect(panels.map(\.name) == ["1", "2", "3", "4", "5", "6"])
  // 0.775 of 864 points for six panels and five gaps of a fifth of a panel.
  let width = 0.775 * 864 / 7
  for (index, panel) in panels.enumerated() {
    let ground = try #require(panel.ground)
    #expect(isClose(ground.minX, 108 + Double(index) * 1.2 * width))
    #expect(isClose(ground.width, width))
    #expect(isClose(ground.minY, 0.12 * 216) && isClose(ground.height, 0.77 * 216))
  }
}

@Test func eachPanelHasItsOwnLimits() {
  let panels = scene(figure([dots([0, 1]), dots([0, 1000])])).panels
  #expect(panels[0].part(.yAxis).texts.contains { $0.string == "0.6" })
  #expect(panels[1].part(.yAxis).texts.contains { $0.string == "600" })
}

@Test func panelsThatShareYHaveOneSetOfLimitsAndLabelsAtTheLeft() throws {
  for theme in Theme.all {
    let panels = scene(
      figure([dots([0, 1]), dots([0, 1000]), dots([-300, 2])], sharesY: true), theme
    ).panels
    #expect(panels[0].part(.yAxis).texts.last?.string == "speed")
    #expect(panels[0].part(.yAxis).texts.contains { $0.string == "1000" })
    let ticks = panels.map { panel in
      panel.part(.yAxis).shapes.compactMap { $0.path.bounds?.minY }
    }
    #expect(!ticks[0].isEmpty && ticks[1] == ticks[0] && ticks[2] == ticks[0])
    for panel in panels.dropFirst() { #expect(panel.part(.yAxis).texts.isEmpty) }
  }
}

@Test func panelsThatShareYShareTheScaleOfTheFirst() {
  var axes = [dots([1, 10]), dots([100, 0, -5])].map { Axes(marks: $0) }
  axes[0].y.scale = .logarithmic
  let shared = Figure(columns: 2, axes: axes, name: "", description: "", sharesY: true)
  for theme in Theme.all {
    let panels = scene(shared, theme).panels
    #expect(panels[0].part(.yAxis).shapes.count == panels[1].part(.yAxis).shapes.count)
    #expect(panels[1].items.markers.first?.centers.count == 1)
  }
}

@Test func limitsWithoutAPlaceOnALogarithmicAxisAreLeftToTheData() throws {
  func panel(_ limits: Limits?) -> SceneGroup? {
    let axes = Axes(y: Axis(scale: .logarithmic, limits: limits), marks: dots([1, 10, 100]))
    return scene(Figure(axes: [axes], name: "", description: "")).panels.first
  }
  #expect(panel(Limits(lower: 0, upper: 10)) == panel(nil))
  #expect(panel(Limits(lower: 1, upper: 1000)) != panel(nil))
}

@Test func theFirstPanelOfEveryRowHasSharedLabels() {
  let panels = scene(
    figure((0..<4).map { _ in dots([0, 1]) }, columns: 2, sharesY: true, size: .inches(6, 6))
  ).panels
  #expect(panels.map { !$0.part(.yAxis).texts.isEmpty } == [true, false, true, false])
}

@Test func limitsOfAnAuthorHoldForAllThatShare() throws {
  var axes = [dots([0, 1]), dots([0, 1000])].map { Axes(marks: $0) }
  axes[1].y.limits = Limits(lower: 0, upper: 4)
  let figure = Figure(
    size: .inches(12, 3), columns: 2, axes: axes, name: "", description: "", sharesY: true)
  let panel = try #require(scene(figure).panels.first)
  #expect(
    panel.part(.yAxis).texts.map(\.string) == [
      "0.0", "0.5", "1.0", "1.5", "2.0", "2.5", "3.0", "3.5", "4.0",
    ])
}

@Test(arguments: [
  Limits(lower: .nan, upper: 1), Limits(lower: 0, upper: .infinity), Limits(lower: 2, upper: 2),
  Limits(lower: 0, upper: 0), Limits(lower: 1, upper: -1),
  Limits(lower: -.greatestFiniteMagnitude, upper: .greatestFiniteMagnitude),
])
func strangeLimitsGiveAnAxisAllTheSame(limits: Limits) {
  for theme in Theme.all {
    let scene = scene(figure([dots([0, 1])], y: Axis(limits: limits)), theme)
    #expect(scene.points.allSatisfy { $0.x.isFinite && $0.y.isFinite })
    #expect(!scene.panels[0].part(.yAxis).texts.isEmpty)
  }
}

@Test(
  arguments: [
    [], [5], [.nan], [.infinity, -.infinity], [0, 0, 0], [1, .nan, 3], [1e308, -1e308],
    [.leastNonzeroMagnitude, .leastNormalMagnitude], [1, 1 + 1e-15], [-3e38, 1],
  ] as [[Double]])
func anyDataGiveAPanelWithFiniteCoordinates(y: [Double]) {
  for theme in Theme.all {
    for mark in [
      Mark.dots(Dots(x: y.indices.map { Double($0) }, y: y)), .line(Line(x: y, y: y)),
      .area(Area(x: y, lower: y, upper: y, color: .red)),
    ] {
      for scale in [AxisScale.linear, .logarithmic] {
        let axes = Axes(x: Axis(scale: scale), y: Axis(scale: scale), marks: [mark])
        let scene = scene(Figure(axes: [axes], name: "", description: ""), theme)
        #expect(scene.points.allSatisfy { Rectangle.drawable.contains($0) })
        #expect(!scene.panels[0].part(.xAxis).texts.isEmpty)
      }
    }
  }
}

@Test func titleAndLegendStandAboveThePanels() throws {
  for theme in Theme.all {
    let scene = scene(
      figure([dots([1, 2]), dots([2, 3])], title: "Speed", showsLegend: true), theme)
    let title = try #require(scene.items.groups(.title).first?.items.texts.first)
    #expect(title.string == "Speed" && title.position.x == 432)
    let entry = try #require(scene.items.groups(.legend).first?.items.texts.first)
    #expect(entry.string == "actual")
    #expect(entry.bounds.minY > title.bounds.maxY - 0.1)
    if theme == .clean {
      let ground = try #require(scene.panels.first?.ground)
      #expect(entry.bounds.maxY < ground.minY)
    }
  }
}

@Test func withoutNamesThereIsNoLegendRow() {
  let scene = scene(figure([[.dots(Dots(x: [1], y: [1]))]], title: "", showsLegend: true), .clean)
  #expect(scene.items.groups(.legend).isEmpty && scene.items.groups(.title).isEmpty)
}

@Test func aFigureMayHaveFewerPanelsThanPlaces() {
  let figure = Figure(
    rows: 2, columns: 2, axes: [Axes(marks: []), Axes(marks: []), Axes(marks: [])], name: "",
    description: "")
  for theme in Theme.all { #expect(scene(figure, theme).panels.count == 3) }
  let none = Figure(axes: [], name: "", description: "")
  for theme in Theme.all { #expect(scene(none, theme).items.isEmpty) }
}

@Test func marginsOfTheFigureComeBeforeTheThemes() throws {
  let area = SubplotArea(left: 0, right: 1, bottom: 0, top: 1)
  let figure = Figure(
    size: .inches(2, 1), axes: [Axes(marks: [])], name: "", description: "", margins: .fixed(area))
  let ground = try #require(scene(figure, .clean).panels.first?.ground)
  #expect(ground == Rectangle(minX: 0, minY: 0, width: 144, height: 72))
}
