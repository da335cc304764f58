import Plotting
import Scenes
import Testing

struct SubplotAreaTests {
  @Test func fractionsCountFromTheBottomAndPointsFromTheTop() {
    let area = SubplotArea(left: 0.25, right: 0.75, bottom: 0.125, top: 0.5)
    #expect(
      area.rectangle(in: Size(width: 400, height: 800))
        == Rectangle(minX: 100, minY: 400, width: 200, height: 300))
  }
}
