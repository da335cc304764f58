import DescentFigures
import Foundation
import Plotting
import Scenes
import Testing

/// Whole scenes of the article's run, compared with those in `Fixtures`, number for number.
///
/// They were made by this program with fixed text measures. To make them again on purpose:
///
///     DESCENT_RECORD_SCENES=1 swift test --filter SceneFixtureTests
///
/// which writes them, fails all the same, and leaves it to `git diff` to show what moved.
struct SceneFixtureTests {
  @Test(arguments: [
    (FigureKind.rmseCurve, Theme.clean), (.data, .matplotlib), (.mseFormula, .matplotlib),
  ])
  func theSceneIsTheOneThatWasRecorded(kind: FigureKind, theme: Theme) throws {
    let name = "\(kind.rawValue).\(theme.name)"
    let scene = kind.figure(of: try ExampleRuns.article(), theme: theme)
      .scene(theme: theme, measuring: FixedTextMetrics())
    if ProcessInfo.processInfo.environment["DESCENT_RECORD_SCENES"] != nil {
      let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      let file = folder.appendingPathComponent("Fixtures/\(name).json")
      try Data(Self.text(of: scene).utf8).write(to: file)
      Issue.record("recorded \(file.path); look at the difference, then run without recording")
      return
    }
    let file = try #require(
      Bundle.module.url(forResource: name, withExtension: "json", subdirectory: "Fixtures"),
      "Fixtures/\(name).json is missing; run again with DESCENT_RECORD_SCENES=1")
    let data = try Data(contentsOf: file)
    #expect(data.count < 40_000, "a scene that is to be read by people is small")
    let recorded = try JSONDecoder().decode(Scene.self, from: data)
    guard scene != recorded else { return }
    let pairs = zip(
      try Self.text(of: recorded).split(separator: "\n"),
      try Self.text(of: scene).split(separator: "\n"))
    let first = pairs.enumerated().first { $1.0 != $1.1 }
    let difference = first.map { "line \($0 + 1): \($1.1) is not \($1.0)" } ?? "one goes on"
    Issue.record(
      """
      \(name) is not the scene that was recorded: \(difference). If that is meant, run again \
      with DESCENT_RECORD_SCENES=1 and commit the new file.
      """)
  }

  private static func text(of scene: Scene) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(scene), as: UTF8.self) + "\n"
  }
}
