import Plotting
import Scenes
import TestSupport
import Testing
import Typesetting

private let strip = Figure(
  size: .inches(6, 3), columns: 2,
  axes: (1...2).map { step in
    Axes(
      title: Label(plain: "step \(step)"), x: Axis(label: "time"),
      marks: [
        .dots(Dots(x: [0, 1, 2], y: [3, 1, 2], label: "actual")),
        .dots(Dots(x: [0, 1, 2], y: [1, 1, 1], label: "predicted", color: .red)),
      ])
  }, title: "Speed", name: "Strip", description: "Two panels.", showsLegend: true)

private func scene(_ theme: Theme) -> Scene {
  strip.scene(theme: theme, measuring: FixedTextMetrics())
}

@Test func aSceneSaysWhatItsFigureSays() {
  let scene = scene(.matplotlib)
  #expect(scene.title == "Strip" && scene.description == "Two panels.")
  #expect(scene.size == .inches(6, 3) && scene.background == .white)
}

@Test func panelsComeBeforeTitleAndLegend() {
  let roles = scene(.clean).items.map { item -> SceneGroup.Role? in
    if case .group(let group) = item { group.role } else { nil }
  }
  #expect(roles == [.axes, .axes, .title, .legend])
}

@Test func seriesCanBeFoundByTheirNames() {
  for panel in scene(.matplotlib).panels {
    let series = panel.items.groups(.series)
    #expect(series.map(\.name) == ["actual", "predicted"])
    #expect(series.map { $0.items.markers.first?.centers.count } == [3, 3])
    #expect(series.map { $0.items.markers.first?.fill } == [Color(0x1f77b4), .red])
  }
}

@Test func theSameFigureGivesTheSameScene() {
  for theme in Theme.all { #expect(scene(theme) == scene(theme)) }
}
