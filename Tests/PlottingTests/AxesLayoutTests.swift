import Scenes
import TestSupport
import Testing
import Typesetting

@testable import Plotting

private let panel = Rectangle(minX: 100, minY: 40, width: 300, height: 200)

private func layout(
  _ axes: Axes, theme: Theme = .matplotlib, y: Limits = Limits(lower: 0, upper: 10),
  in rectangle: Rectangle = panel
) -> AxesLayout {
  AxesLayout(
    axes, in: rectangle, xLimits: Limits(lower: 0, upper: 10), yLimits: y, theme: theme,
    labels: LabelSetting(theme: theme, measuring: FixedTextMetrics()))
}

private let dots = Mark.dots(Dots(x: [1, 2], y: [3, 4], label: "actual"))

@Test func partsAreDrawnFromTheGroundUp() {
  let group = layout(Axes(title: "t", marks: [dots], legend: .upperLeft), theme: .clean)
    .group(name: "3")
  #expect(group.role == .axes && group.name == "3")
  #expect(group.ground == panel)
  let roles = group.items.dropFirst().compactMap { item -> SceneGroup.Role? in
    if case .group(let part) = item { part.role } else { nil }
  }
  #expect(roles == [.grid, .series, .xAxis, .yAxis, .frame, .title, .legend])
}

@Test func aFrameHasTheSidesOfItsTheme() {
  func sides(_ theme: Theme) -> [Rectangle] {
    layout(Axes(marks: []), theme: theme).group(name: "").part(.frame).shapes
      .compactMap(\.path.bounds)
  }
  #expect(sides(.matplotlib).count == 4)
  #expect(sides(.clean).count == 2)
  for theme in Theme.all {
    let left = Rectangle(minX: panel.minX, minY: panel.minY, width: 0, height: panel.height)
    let bottom = Rectangle(minX: panel.minX, minY: panel.maxY, width: panel.width, height: 0)
    #expect(sides(theme).contains(left) && sides(theme).contains(bottom))
  }
}

@Test func aTitleStandsSixPointsAboveThePanel() {
  let text = layout(Axes(title: "step 1", marks: [])).group(name: "").part(.title).texts.first
  #expect(text?.position == Point(x: panel.midX, y: panel.minY - 6))
  #expect(text?.font.size == 12 && text?.anchor == .middle)
}

@Test func aFractionInATitleStaysAboveThePanel() throws {
  let group = layout(Axes(title: "$\\frac{1}{n}$", marks: [])).group(name: "")
  let lowest = try #require(group.part(.title).texts.map(\.position.y).max())
  #expect(lowest < panel.minY - 3)
}

@Test func aTitleMovesAboveAnOffsetTextThatItWouldMeet() throws {
  let limits = Limits(lower: 0, upper: 5e7)
  func title(_ text: String) throws -> SceneText {
    try #require(
      layout(Axes(title: Label(plain: text), marks: []), y: limits).group(name: "")
        .part(.title).texts.first)
  }
  #expect(try title("short").position.y == panel.minY - 6)
  let offsetText = try #require(
    layout(Axes(marks: []), y: limits).group(name: "").part(.yAxis).texts.last)
  #expect(offsetText.string == "1e7")
  let long = try title(String(repeating: "x", count: 40))
  #expect(!long.bounds.overlaps(offsetText.bounds))
}

@Test func anEmptyTitleIsNoTitle() {
  let empty = layout(Axes(title: "", marks: []))
  #expect(empty.group(name: "").part(.title).isEmpty)
  #expect(
    empty.bounds(countingOverhang: true)
      == layout(Axes(marks: [])).bounds(countingOverhang: true))
}

@Test func aCanvasHasNothingButItsMarks() {
  let canvas = layout(Axes(x: Axis(label: "time"), marks: [dots], showsFrame: false))
  let group = canvas.group(name: "1")
  #expect(group.items.groups.map(\.role) == [.series])
  #expect(group.items.groups.first?.clip == nil)
  #expect(canvas.bounds(countingOverhang: true) == panel)
}

@Test func boundsCanLeaveOutWhatOverhangs() {
  let long = Label(plain: String(repeating: "x", count: 80))
  let axes = Axes(title: long, x: Axis(label: long), y: Axis(label: long), marks: [])
  let whole = layout(axes).bounds(countingOverhang: true)
  let narrow = layout(axes).bounds(countingOverhang: false)
  #expect(isClose(whole.width, 80 * 0.6 * 12) && isClose(whole.height, 480))
  // The last tick label stands out by half its width.
  #expect(narrow.maxX == panel.maxX + 6)
  #expect(isClose(narrow.maxY, whole.maxY - 0) || narrow.maxY < whole.maxY)
  #expect(narrow.minY > whole.minY && narrow.minY < panel.minY - 10)
}
