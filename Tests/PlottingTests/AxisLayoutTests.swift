import Scenes
import TestSupport
import Testing
import Typesetting

@testable import Plotting

private let panel = Rectangle(minX: 100, minY: 20, width: 300, height: 200)

private func axis(
  _ edge: AxisLayout.Edge, _ axis: Axis = Axis(), _ lower: Double = 0, _ upper: Double = 10,
  theme: Theme = .matplotlib
) -> AxisLayout.Placed {
  AxisLayout(
    axis, edge: edge, limits: Limits(lower: lower, upper: upper), rectangle: panel, theme: theme,
    labels: LabelSetting(theme: theme, measuring: FixedTextMetrics())
  ).placed()
}

@Test func ticksAreThreeAndAHalfPointsOutside() {
  let below = axis(.bottom).items.shapes.compactMap(\.path.bounds)
  #expect(!below.isEmpty)
  #expect(below.allSatisfy { $0.minY == panel.maxY && $0.height == 3.5 && $0.width == 0 })
  let left = axis(.left).items.shapes.compactMap(\.path.bounds)
  #expect(left.allSatisfy { $0.maxX == panel.minX && $0.width == 3.5 && $0.height == 0 })
}

@Test func labelsAlongTheBottomHangFromTicksAndPad() {
  let texts = axis(.bottom).items.texts
  #expect(texts.map(\.string) == ["0", "2", "4", "6", "8", "10"])
  for (index, text) in texts.enumerated() {
    #expect(text.anchor == .middle)
    #expect(isClose(text.position.x, 100 + Double(index) * 60))
    // Tick 3.5, pad 3.5, and the baseline 0.76 em below.
    #expect(isClose(text.position.y, panel.maxY + 3.5 + 3.5 + 7.6, within: 0.01))
  }
}

@Test func labelsAtTheLeftAreCentredOnTheirTicks() {
  let texts = axis(.left).items.texts
  #expect(texts.map(\.string) == ["0", "2", "4", "6", "8", "10"])
  for (index, text) in texts.enumerated() {
    #expect(text.anchor == .end)
    #expect(isClose(text.position.x, panel.minX - 7))
    #expect(isClose(text.position.y, panel.maxY - Double(index) * 40 + 3.8, within: 0.01))
  }
}

@Test func theLabelOfTheBottomIsFourPointsBelowTheTickLabels() throws {
  let placed = axis(.bottom, Axis(label: "time"))
  let text = try #require(placed.items.texts.last)
  #expect(text.string == "time" && text.anchor == .middle && text.position.x == panel.midX)
  // Tick labels end 7 + 10 points below the panel.
  #expect(isClose(text.position.y, panel.maxY + 17 + 4 + 7.6, within: 0.01))
  #expect(isClose(placed.label?.minY ?? 0, panel.maxY + 21, within: 0.01))
}

@Test func theLabelOfTheLeftReadsUpwardsBesideTheWidestTickLabel() throws {
  let placed = axis(.left, Axis(label: "speed"))
  let text = try #require(placed.items.texts.last)
  #expect(text.string == "speed" && text.direction == .upwards && text.position.y == panel.midY)
  // "10" is 12 points wide; the descender of the label faces the tick labels.
  #expect(isClose(text.position.x, panel.minX - 7 - 12 - 4 - 2.4, within: 0.01))
}

@Test func withoutTickLabelsTheAxisLabelMovesUpToTheTicks() throws {
  let placed = axis(.bottom, Axis(label: "time", showsTickLabels: false))
  let text = try #require(placed.items.texts.first)
  #expect(placed.items.texts.count == 1)
  #expect(isClose(text.position.y, panel.maxY + 3.5 + 4 + 7.6, within: 0.01))
}

@Test func anEmptyAxisLabelTakesNoRoom() {
  let placed = axis(.bottom, Axis(label: ""))
  #expect(placed.label == nil)
  #expect(placed.items == axis(.bottom).items)
}

@Test func whatAllLabelsHaveInCommonStandsInTheCorner() {
  let left = axis(.left, Axis(), 0, 5e7)
  #expect(left.items.texts.last?.string == "1e7")
  #expect(left.items.texts.last?.position == Point(x: panel.minX, y: panel.minY - 3))
  #expect(left.offsetText?.minX == panel.minX)
  let below = axis(.bottom, Axis(), 0, 5e7)
  #expect(below.items.texts.last?.string == "1e7")
  #expect(below.items.texts.last?.anchor == .end)
  #expect(below.items.texts.last?.position.x == panel.maxX)
}

@Test func anAxisLabelKeepsOffTheOffsetTextUnlessAsInMatplotlib() throws {
  let wide = Axis(label: Label(plain: String(repeating: "x", count: 60)))
  let clean = axis(.bottom, wide, 0, 5e7, theme: .clean)
  #expect(try !#require(clean.label).overlaps(#require(clean.offsetText)))
  let matplotlib = axis(.bottom, wide, 0, 5e7)
  #expect(try #require(matplotlib.label).overlaps(#require(matplotlib.offsetText)))
}

@Test func gridLinesCrossThePanelAtEachTick() {
  #expect(axis(.bottom).grid.isEmpty)
  let placed = axis(.bottom, theme: .clean)
  let ticks = placed.items.shapes.compactMap { $0.path.bounds?.minX }
  #expect(placed.grid.shapes.compactMap { $0.path.bounds?.minX } == ticks)
  #expect(
    placed.grid.shapes.allSatisfy {
      $0.path.bounds?.minY == panel.minY && $0.path.bounds?.maxY == panel.maxY
    })
}

@Test func anInvertedAxisRunsTheOtherWay() {
  let texts = axis(.bottom, Axis(), 10, 0).items.texts
  #expect(texts.first?.string == "0")
  #expect(texts.first?.position.x == panel.maxX)
}

@Test func boundsHoldAllTextsButTheAxisLabel() {
  for edge in [AxisLayout.Edge.bottom, .left] {
    let placed = axis(edge, Axis(), -5e7, 5e7)
    for text in placed.items.texts {
      #expect(placed.bounds.holds(text.bounds), "\(text.string)")
    }
  }
}
