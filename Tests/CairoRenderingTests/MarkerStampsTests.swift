import Scenes
import Testing

@testable import CairoRendering

@Suite struct MarkerStampsTests {
  private let stamps = MarkerStamps()

  private func circle(_ diameter: Double, outline: Double? = nil) -> SceneMarkers {
    SceneMarkers(
      .circle, diameter: diameter, fill: .red, outline: outline.map { Stroke(.red, width: $0) },
      centers: [])
  }

  private func area(_ mask: CoverageMask) -> Double {
    Double(mask.coverage.reduce(0) { $0 + Int($1) }) / 255
  }

  @Test(arguments: [1.0, 3, 6, 9.7, 40, 256])
  func areaIsThatOfTheCircle(diameter: Double) throws {
    let layers = stamps.layers(circle(diameter), scale: 1, phaseX: 3, phaseY: 6)
    try #require(layers.count == 1)
    let exact = Double.pi * diameter * diameter / 4
    #expect(abs(area(layers[0].mask) - exact) < 0.03 * exact + 0.1)
  }

  @Test func outlineOfTheSameColorMakesALargerDisc() throws {
    let layers = stamps.layers(circle(6, outline: 1), scale: 100 / 72.0, phaseX: 0, phaseY: 0)
    try #require(layers.count == 1)
    let exact = Double.pi * (3.5 * 100 / 72) * (3.5 * 100 / 72)
    #expect(abs(area(layers[0].mask) - exact) < 0.02 * exact)
  }

  @Test(arguments: SceneMarkers.Shape.allCases.filter { $0 != .triangle })
  func shapeIsSymmetricInBothDirections(shape: SceneMarkers.Shape) throws {
    let markers = SceneMarkers(
      shape, diameter: 9, fill: .red, outline: Stroke(.red, width: 1), centers: [])
    let mask = try #require(stamps.layers(markers, scale: 1, phaseX: 0, phaseY: 0).first).mask
    #expect(mask.width == mask.height)
    #expect(mask.left == -mask.width / 2)
    // Two of the 32 levels: Cairo counts in 15 steps up a pixel.
    for y in 0..<mask.height {
      for x in 0..<mask.width {
        let value = Int(mask.coverage[y * mask.width + x])
        let mirrored = Int(mask.coverage[y * mask.width + mask.width - 1 - x])
        let flipped = Int(mask.coverage[(mask.height - 1 - y) * mask.width + x])
        #expect(abs(value - mirrored) <= 17)
        #expect(abs(value - flipped) <= 17)
      }
    }
  }

  @Test func twoColorsOrOpacityMakeTwoLayers() {
    var markers = circle(6, outline: 1)
    markers.outline?.color = .black
    #expect(stamps.layers(markers, scale: 1, phaseX: 0, phaseY: 0).count == 2)
    markers.outline?.color = .red
    markers.fill = Color(0xff0000, alpha: 128)
    #expect(stamps.layers(markers, scale: 1, phaseX: 0, phaseY: 0).count == 2)
  }

  @Test func withoutColorsThereIsNothingToStamp() {
    let markers = SceneMarkers(.square, diameter: 6, fill: nil, centers: [])
    #expect(stamps.layers(markers, scale: 1, phaseX: 0, phaseY: 0).isEmpty)
  }

  @Test func largeAndDashedMarkersAreNotStamped() {
    #expect(MarkerStamps.canStamp(circle(6, outline: 1), scale: 100 / 72))
    #expect(!MarkerStamps.canStamp(circle(6), scale: 5000 / 72))
    var dashed = circle(6, outline: 1)
    dashed.outline?.dashes = [1, 1]
    #expect(!MarkerStamps.canStamp(dashed, scale: 1))
  }
}
