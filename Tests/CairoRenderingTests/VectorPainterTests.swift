import Foundation
import Scenes
import Testing

@testable import CairoRendering

@Suite struct VectorPainterTests {
  private let renderer: CairoRenderer

  init() throws {
    renderer = try CairoRenderer()
  }

  private func svg(_ items: SceneItem...) throws -> String {
    var scene = Scene.page(size: 100)
    scene.items = items
    return String(decoding: try renderer.svg(scene), as: UTF8.self)
  }

  private func dots(
    _ count: Int, fill: Color? = .red, outline: Stroke? = nil,
    _ shape: SceneMarkers.Shape = .circle
  ) -> SceneItem {
    .markers(
      SceneMarkers(
        shape, diameter: 6, fill: fill, outline: outline,
        centers: (0..<count).map { Point(x: Double($0 % 97), y: 50) }))
  }

  @Test func discsOfOneColorAreDotsOfARoundPen() throws {
    let text = try svg(dots(3, outline: Stroke(.red, width: 1)))
    #expect(text.count(of: "<path") == 1)
    #expect(text.contains("stroke-width=\"7\" stroke-linecap=\"round\""))
    #expect(text.count(of: " L ") == 3)
  }

  /// No more in one path, since readers take more than linear time for it.
  @Test(arguments: [(256, 1), (257, 2), (1000, 4)])
  func markersComeInBatches(count: Int, paths: Int) throws {
    #expect(try svg(dots(count)).count(of: "<path") == paths)
    #expect(try svg(dots(count, .diamond)).count(of: "<path") == paths)
  }

  @Test func markersThatShowWhereTheyOverlapStayApart() throws {
    #expect(try svg(dots(3, fill: Color.red.opacity(0.5))).count(of: "<path") == 3)
    #expect(try svg(dots(3, outline: Stroke(.black, width: 1))).count(of: "<path") == 3)
  }

  @Test(arguments: SceneMarkers.Shape.allCases)
  func everyShapeIsDrawn(shape: SceneMarkers.Shape) throws {
    #expect(try svg(dots(2, outline: Stroke(.red, width: 1), shape)).contains("<path"))
  }

  @Test func nothingIsMovedToPixels() throws {
    #expect(
      try svg(.line(1.25, 2.5, 60.75, 2.5, Stroke(.black, width: 0.75)))
        .contains("M 1.25 2.5 L 60.75 2.5"))
  }

  @Test func textIsGlyphsAndNeverText() throws {
    let text = try svg(.label("Iteration", at: Point(x: 10, y: 50)))
    #expect(text.count(of: "<use") == 9)
    #expect(!text.contains("<text"))
    #expect(!text.contains("font"))
  }

  @Test func emptyTextDrawsNothing() throws {
    #expect(try !svg(.label("", at: Point(x: 10, y: 50))).contains("<use"))
  }

  @Test func clipIsWritten() throws {
    let text = try svg(
      .clipped(
        Rectangle(minX: 10, minY: 20, width: 30, height: 40), .rectangle(0, 0, 90, 90, .red)))
    #expect(text.count(of: "<clipPath") == 1)
    #expect(text.contains("M 10 20 L 40 20 L 40 60 L 10 60 Z"))
  }

  @Test func nothingIsAnImage() throws {
    let text = try svg(
      dots(3, fill: Color.red.opacity(0.5)), .rectangle(0, 0, 9, 9, Color(0x123456, alpha: 7)),
      .label("ŷ", at: Point(x: 10, y: 50)))
    #expect(!text.contains("<image"))
    #expect(!text.contains("<pattern"))
  }
}

extension String {
  /// How often `part` occurs.
  func count(of part: String) -> Int { components(separatedBy: part).count - 1 }
}
