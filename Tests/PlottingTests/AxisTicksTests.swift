import Scenes
import TestSupport
import Testing
import Typesetting

@testable import Plotting

private var setting: LabelSetting {
  LabelSetting(theme: .clean, measuring: FixedTextMetrics())
}

private func ticks(
  _ choice: TickChoice? = nil, edge: AxisLayout.Edge = .bottom, _ lower: Double, _ upper: Double,
  length: Double, theme: Theme = .clean
) -> AxisTicks {
  AxisTicks(
    Axis(ticks: choice), edge: edge, limits: Limits(lower: lower, upper: upper), length: length,
    theme: theme
  ).thinned(toFit: LabelSetting(theme: theme, measuring: FixedTextMetrics()))
}

/// The rooms that the labels of an axis take along it, from its start.
private func rooms(
  _ ticks: AxisTicks, edge: AxisLayout.Edge, _ limits: Limits, _ length: Double
) -> [(start: Double, end: Double)] {
  let scale = LinearScale(limits, length: length)
  return zip(ticks.values, ticks.labels).filter { !$0.1.isEmpty }.map { value, label in
    let (ascent, descent, advance) = setting.extent(of: Label(plain: label), size: 10)
    let half = (edge == .bottom ? advance : ascent + descent) / 2
    let place = scale.position(of: value)
    return (place - half, place + half)
  }.sorted { $0.start < $1.start }
}

@Test func choicesDecideWhereTicksAre() {
  #expect(ticks(nil, 0, 9.6, length: 360, theme: .matplotlib).values == [0, 2, 4, 6, 8])
  #expect(ticks(.integers, 0.7, 3.3, length: 360).values == [1, 2, 3])
  #expect(ticks(.at([5, -1, 2.5]), 0, 6, length: 360).values == [2.5, 5])
  #expect(ticks(TickChoice.none, 0, 6, length: 360).values == [])
}

/// Fewer than two ticks cannot be asked of the locator: the last labels are left out instead.
@Test func thinningEndsWhereNoFewerTicksAreToBeHad() {
  for length in [0.0, 1, 5, 10, 20, 30] {
    let thinned = ticks(nil, 0.0001, 0.0009, length: length)
    #expect(thinned.labels.count == thinned.values.count)
    #expect(thinned.labels.contains { !$0.isEmpty })
  }
}

@Test func ticksOfAnAuthorKeepTheirPlacesAndLoseLabels() {
  let places = (0...40).map { Double($0) }
  let thinned = ticks(.at(places), 0, 40, length: 200)
  #expect(thinned.values == places)
  #expect(thinned.labels.first == "0")
  #expect(thinned.labels.contains(""))
}

@Test(arguments: [AxisLayout.Edge.bottom, .left])
func labelsNeverTouchWhereTheThemeKeepsThemApart(edge: AxisLayout.Edge) {
  var random = SeededGenerator(seed: 4)
  for _ in 0..<300 {
    let middle = Double.random(in: -1e4...1e4, using: &random)
    let span = Double.random(in: 1e-4...1e4, using: &random)
    let ends = [middle - span, middle + span]
    let isInverted = Bool.random(using: &random)
    let limits = Limits(lower: ends[isInverted ? 1 : 0], upper: ends[isInverted ? 0 : 1])
    let length = Double.random(in: 5...400, using: &random)
    let choice: TickChoice? =
      Bool.random(using: &random)
      ? nil : .at((0..<30).map { _ in Double.random(in: ends[0]...ends[1], using: &random) })
    let thinned = ticks(choice, edge: edge, limits.lower, limits.upper, length: length)
    let rooms = rooms(thinned, edge: edge, limits, length)
    for (one, next) in zip(rooms, rooms.dropFirst()) {
      #expect(one.end <= next.start + 1e-9, "\(thinned.labels) in \(length) points")
    }
  }
}

@Test func matplotlibsLabelsMayTouch() {
  let crowded = ticks(
    .at((0...40).map { Double($0) }), 0, 40, length: 100, theme: .matplotlib)
  #expect(!crowded.labels.contains(""))
}
