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
    let (ascent, descent, advance) = setting.extent(of: label, size: 10)
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

private func logarithmic(
  _ lower: Double, _ upper: Double, choice: TickChoice? = nil, edge: AxisLayout.Edge = .left,
  length: Double = 260, theme: Theme = .clean
) -> AxisTicks {
  AxisTicks(
    Axis(scale: .logarithmic, ticks: choice), edge: edge,
    limits: Limits(lower: lower, upper: upper), length: length, theme: theme
  ).thinned(toFit: LabelSetting(theme: theme, measuring: FixedTextMetrics()))
}

@Test func aLogarithmicAxisHasPowersOfTenAndMinorTicks() {
  let ticks = logarithmic(0.8, 125)
  #expect(ticks.ticks.filter { !$0.isMinor }.map(\.value) == [1, 10, 100])
  #expect(ticks.ticks.filter { !$0.isMinor }.map(\.label) == ["$10^{0}$", "$10^{1}$", "$10^{2}$"])
  #expect(ticks.ticks.filter(\.isMinor).map(\.value).prefix(3) == [0.8, 0.9, 2])
  #expect(ticks.ticks.filter(\.isMinor).allSatisfy { $0.label.isEmpty && !$0.hasGrid })
  #expect(ticks.offset == "")
}

@Test func minorTicksWithWordsHaveAGridLine() {
  let ticks = logarithmic(16.8, 80.5).ticks
  #expect(ticks.filter(\.hasGrid).map(\.value) == [20, 30, 40, 60])
}

@Test func ticksOfAnAuthorOnALogarithmicAxisAreWrittenOut() {
  let ticks = logarithmic(10, 100, choice: .at([20, 50, 0, -1, 1e3]))
  #expect(ticks.values == [20, 50] && ticks.labels == ["20", "50"])
  #expect(logarithmic(10, 100, choice: TickChoice.none).values.isEmpty)
  #expect(logarithmic(0.8, 125, choice: .integers).values == logarithmic(0.8, 125).values)
}

@Test func labelsOfALogarithmicAxisNeverTouch() {
  for (lower, upper) in [(0.5, 2e6), (1.4, 4.2), (9.89, 10.11), (1e-22, 1e22), (457, 3281)] {
    for (length, edge) in [
      (30.0, AxisLayout.Edge.bottom), (60, .left), (180, .bottom), (20, .left),
    ] {
      let ticks = logarithmic(lower, upper, edge: edge, length: length)
      let scale = AxisPositions(
        Limits(lower: lower, upper: upper), length: length, scale: .logarithmic)
      let rooms = ticks.ticks.filter { !$0.label.isEmpty }.map { tick in
        let (ascent, descent, advance) = setting.extent(of: tick.label, size: 10)
        let half = (edge == .bottom ? advance : ascent + descent) / 2
        return (scale.position(of: tick.value) - half, scale.position(of: tick.value) + half)
      }.sorted { $0.0 < $1.0 }
      #expect(!rooms.isEmpty)
      #expect(zip(rooms, rooms.dropFirst()).allSatisfy { $0.1 <= $1.0 })
    }
  }
}
