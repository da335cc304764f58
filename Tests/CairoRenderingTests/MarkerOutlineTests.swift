import Scenes
import Testing

@testable import CairoRendering

@Suite struct MarkerOutlineTests {
  @Test func circleStaysWithinAThousandthOfItsRadius() {
    for case .curve(let first, let second, let end) in SceneMarkers.Shape.circle.unitPath.elements {
      #expect((end.x * end.x + end.y * end.y).squareRoot() == 0.5)
      // Control points lie outside the circle, on its tangents.
      #expect((first.x * first.x + first.y * first.y).squareRoot() > 0.5)
      #expect((second.x * second.x + second.y * second.y).squareRoot() > 0.5)
    }
  }

  @Test(arguments: [0, -1, Double.nan, .infinity])
  func diameterMustBeAboveZero(diameter: Double) {
    let markers = SceneMarkers(
      .circle, diameter: diameter, fill: .red, centers: [Point(x: 0, y: 0)])
    #expect(!markers.isDrawable)
  }

  @Test func oneOpaqueColorIsTold() {
    func markers(_ fill: Color?, _ outline: Color?) -> SceneMarkers {
      SceneMarkers(
        .circle, diameter: 6, fill: fill, outline: outline.map { Stroke($0, width: 1) },
        centers: [])
    }
    #expect(markers(.red, .red).isOfOneOpaqueColor)
    #expect(markers(.red, nil).isOfOneOpaqueColor)
    #expect(markers(nil, .red).isOfOneOpaqueColor)
    #expect(!markers(.red, .black).isOfOneOpaqueColor)
    #expect(!markers(Color.red.opacity(0.5), nil).isOfOneOpaqueColor)
  }
}
