import Plotting
import Scenes
import TestSupport
import Testing

@testable import DescentFigures

@Suite struct FigureContrastTests {
  @Test(
    "text has a contrast of 4.5 and marks have one of 3, in every figure",
    arguments: FigureKind.allCases, [Theme.clean, .dark])
  func contrast(kind: FigureKind, theme: Theme) throws {
    for (name, run) in try ExampleRuns.all() {
      let scene = kind.figure(of: run, theme: theme)
        .scene(theme: theme, measuring: FixedTextMetrics())
      let contrast = SceneContrast(of: scene, helpers: [theme.faint])
      #expect(contrast.count > 0)
      #expect(contrast.findings.isEmpty, "\(name): \(contrast.findings)")
    }
  }

  @Test("actual and predicted values differ in shape", arguments: [Theme.clean, .dark, .auto])
  func shapes(theme: Theme) throws {
    for kind in [FigureKind.initialPredictions, .predictionStrip] {
      let scene = kind.figure(of: try ExampleRuns.article(), theme: theme)
        .scene(theme: theme, measuring: FixedTextMetrics())
      let shapes = ["actual", "predicted"].map { name in
        Set(scene.items.groups.filter { $0.name == name }.flatMap { $0.items.markers.map(\.shape) })
      }
      #expect(shapes[0].count == 1 && shapes[1].count == 1)
      #expect(shapes[0].isDisjoint(with: shapes[1]))
    }
  }

  @Test("a dark figure is the clean one in other colours", arguments: FigureKind.allCases)
  func dark(kind: FigureKind) throws {
    let run = try ExampleRuns.article()
    func scene(_ theme: Theme) -> Scene {
      kind.figure(of: run, theme: theme).scene(theme: theme, measuring: FixedTextMetrics())
    }
    let laidOut = Theme.auto.laidOut(measuring: FixedTextMetrics()) {
      kind.figure(of: run, theme: $0)
    }
    let (auto, clean, dark) = (laidOut.scene, scene(.clean), scene(.dark))
    let colors = try #require(auto.darkColors)
    // No figure has a colour that would have to become two.
    #expect(auto.colors == clean.colors)
    #expect(
      auto.mapColors { color in
        colors[color.opacity(1)]?.opacity(Double(color.alpha) / 255) ?? color
      }.colors == dark.colors)
  }

  @Test("what colours become does not depend on the figure") func oneMap() throws {
    var all: [Color: Color] = [:]
    for run in [try ExampleRuns.article(), try ExampleRuns.run(steps: 300)] {
      for kind in FigureKind.allCases where kind != .lossSurface {
        let scene = Theme.auto.laidOut(measuring: FixedTextMetrics()) {
          kind.figure(of: run, theme: $0)
        }.scene
        for (light, dark) in try #require(scene.darkColors) {
          #expect(all[light] ?? dark == dark, "\(kind): \(light)")
          all[light] = dark
        }
      }
    }
  }
}
