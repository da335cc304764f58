import Foundation
import Scenes
import TestSupport
import Testing

/// A scene with every kind of item, and every optional part both there and not.
private let scene = Scene(
  size: .inches(2, 1), title: "Title", description: "A line, markers and words.",
  items: [
    .shape(SceneShape(Path(Rectangle(minX: 0, minY: 0, width: 144, height: 72)), fill: .white)),
    .group(
      SceneGroup(
        role: .series, name: "actual", clip: Rectangle(minX: 1, minY: 2, width: 3, height: 4),
        items: [
          .shape(
            SceneShape(
              Path(through: [Point(x: 0, y: 0), Point(x: 1, y: 1 / 3)]),
              stroke: Stroke(.red, width: 1.5, cap: .square, join: .round, dashes: [3, 1]))),
          .markers(
            SceneMarkers(
              .diamond, diameter: 6, fill: nil, outline: Stroke(.black, width: 1),
              placement: .subpixel, centers: [Point(x: 0.1, y: 0.2)])),
        ])),
    .text(
      SceneText(
        "\u{2212}1 \"é\"", font: Font(size: 10, weight: .bold, slant: .oblique),
        at: Point(x: 5, y: 6), anchor: .end, direction: .upwards, rendering: .outline)),
  ])

@Test func aSceneIsTheSameAfterWritingAndReading() throws {
  let data = try JSONEncoder().encode(scene)
  #expect(try JSONDecoder().decode(Scene.self, from: data) == scene)
}

@Test func aTransparentPageStaysTransparent() throws {
  let page = Scene(size: .inches(1, 1), background: nil, title: "", description: "")
  let data = try JSONEncoder().encode(page)
  #expect(try JSONDecoder().decode(Scene.self, from: data) == page)
}
