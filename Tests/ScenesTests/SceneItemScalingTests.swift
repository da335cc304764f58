import Scenes
import Testing

@Suite("Scaling of scene items")
struct SceneItemScalingTests {
  @Test("Everything in an item grows alike")
  func scaled() {
    let stroke = Stroke(.red, width: 2, dashes: [3, 1])
    let item = SceneItem.group(
      SceneGroup(
        role: .figure, clip: Rectangle(minX: 1, minY: 2, width: 30, height: 40),
        items: [
          .shape(
            SceneShape(
              Path([
                .move(Point(x: 1, y: 2)),
                .curve(Point(x: 2, y: 3), Point(x: 4, y: 5), Point(x: 6, y: 7)), .close,
              ]), fill: .red, stroke: stroke)),
          .markers(
            SceneMarkers(
              .circle, diameter: 6, fill: .red, outline: stroke, centers: [Point(x: 8, y: 9)])),
          .text(SceneText("a", font: Font(size: 10), at: Point(x: 3, y: 4), anchor: .end)),
        ]))
    let half = Stroke(.red, width: 1, dashes: [1.5, 0.5])
    #expect(
      item.scaled(by: 0.5)
        == .group(
          SceneGroup(
            role: .figure, clip: Rectangle(minX: 0.5, minY: 1, width: 15, height: 20),
            items: [
              .shape(
                SceneShape(
                  Path([
                    .move(Point(x: 0.5, y: 1)),
                    .curve(Point(x: 1, y: 1.5), Point(x: 2, y: 2.5), Point(x: 3, y: 3.5)), .close,
                  ]), fill: .red, stroke: half)),
              .markers(
                SceneMarkers(
                  .circle, diameter: 3, fill: .red, outline: half, centers: [Point(x: 4, y: 4.5)])),
              .text(SceneText("a", font: Font(size: 5), at: Point(x: 1.5, y: 2), anchor: .end)),
            ])))
    #expect(item.scaled(by: 1) == item)
  }

  @Test("Bounds grow with what they are around")
  func bounds() throws {
    let item = SceneItem.text(SceneText("gap", font: Font(size: 8), at: Point(x: 5, y: 20)))
    let metrics = FixedTextMetrics()
    let before = try #require(item.bounds(measuring: metrics))
    let after = try #require(item.scaled(by: 3).bounds(measuring: metrics))
    #expect(abs(after.minX - 3 * before.minX) < 1e-9 && abs(after.maxY - 3 * before.maxY) < 1e-9)
  }
}
