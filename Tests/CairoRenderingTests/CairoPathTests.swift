import Scenes
import Testing

@testable import CairoRendering

@Suite struct CairoPathTests {
  private let renderer: CairoRenderer
  private let pen = Stroke(.black, width: 1)

  init() throws {
    renderer = try CairoRenderer()
  }

  private func draw(_ items: SceneItem...) throws -> [UInt32] {
    var scene = Scene.page(size: 20)
    scene.items = items
    let raster = try renderer.raster(scene, dpi: 72)
    // What a raster can draw, the others can.
    _ = try renderer.svg(scene)
    _ = try renderer.pdf(scene)
    return raster.pixels
  }

  @Test(arguments: [1e3, 1e6, 1e8, 1e12, 1e300])
  func lineFromFarOffPassesWhereItShould(distance: Double) throws {
    let diagonal = try draw(.line(-distance, -distance, distance, distance, pen))
    let here = try draw(.line(-30, -30, 30, 30, pen))
    for (far, near) in zip(diagonal, here) {
      #expect(abs(Int(far & 0xff) - Int(near & 0xff)) <= 2)
    }
  }

  @Test(arguments: [1e6, 1e9, 1e300, .infinity])
  func fillFromFarOffCoversWhatItShould(distance: Double) throws {
    guard distance.isFinite else { return }
    // A triangle whose far side lies beyond the range; it covers the lower half of the page.
    let pixels = try draw(
      .polygon([
        Point(x: -distance, y: 10), Point(x: distance, y: 10), Point(x: distance, y: distance),
        Point(x: -distance, y: distance),
      ]))
    #expect(pixels[..<200].allSatisfy { $0 == 0xffff_ffff })
    #expect(pixels[200...].allSatisfy { $0 == 0xff00_0000 })
  }

  @Test func curveFromFarOffPassesWhereItShould() throws {
    let flat = Path([
      .move(Point(x: -4e6, y: 10)),
      .curve(Point(x: -1e6, y: 10), Point(x: 1e6, y: 10), Point(x: 4e6, y: 10)),
    ])
    let pixels = try draw(.shape(SceneShape(flat, stroke: Stroke(.black, width: 2))))
    #expect(pixels[9 * 20 + 10] == 0xff00_0000)
    #expect(pixels[10 * 20 + 10] == 0xff00_0000)
    #expect(pixels[5 * 20 + 10] == 0xffff_ffff)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func placeThatIsNotFiniteEndsAPiece(value: Double) throws {
    let broken = Path(through: [
      Point(x: 2, y: 5), Point(x: 6, y: 5), Point(x: value, y: 5), Point(x: 12, y: 5),
      Point(x: 16, y: 5),
    ])
    let whole = Path([
      .move(Point(x: 2, y: 5)), .line(Point(x: 6, y: 5)), .move(Point(x: 12, y: 5)),
      .line(Point(x: 16, y: 5)),
    ])
    #expect(
      try draw(.shape(SceneShape(broken, stroke: pen)))
        == draw(.shape(SceneShape(whole, stroke: pen))))
  }

  @Test(arguments: [[0], [0, 0], [-1, 2], [Double.nan], [.infinity, -1]])
  func dashesThatAreNoPatternGiveASolidLine(dashes: [Double]) throws {
    var dashed = pen
    dashed.dashes = dashes
    #expect(try draw(.line(2, 5, 18, 7, dashed)) == draw(.line(2, 5, 18, 7, pen)))
  }

  @Test(arguments: [[3, 0], [0, 4], [1e-12], [.infinity], [1e300, 1]])
  func strangeDashesDoNotStopCairo(dashes: [Double]) throws {
    var dashed = pen
    dashed.dashes = dashes
    _ = try draw(.line(2, 5, 18, 7, dashed))
  }

  @Test func dashesAreMeasuredInPoints() throws {
    var dashed = Stroke(.black, width: 2)
    dashed.dashes = [4, 4]
    let pixels = try draw(.line(0, 10, 20, 10, dashed))
    #expect(
      (0..<20).map { pixels[9 * 20 + $0] == 0xff00_0000 } == (0..<20).map { $0 / 4 % 2 == 0 })
  }

  @Test(arguments: [0, -1, Double.nan])
  func widthThatIsNotAboveZeroDrawsNothing(width: Double) throws {
    let pixels = try draw(.line(2, 5, 18, 7, Stroke(.black, width: width)))
    #expect(pixels.allSatisfy { $0 == 0xffff_ffff })
  }

  @Test(arguments: [1e4, 1e9, 1e300, .infinity])
  func hugeWidthCoversThePage(width: Double) throws {
    let pixels = try draw(.line(-50, 5, 50, 7, Stroke(.black, width: width)))
    #expect(pixels.allSatisfy { $0 == 0xff00_0000 })
  }

  @Test(arguments: [
    Path(), Path([.close]), Path([.move(Point(x: 1, y: 1))]), Path([.line(Point(x: 1, y: 1))]),
    Path([.move(Point(x: 1, y: 1)), .close, .close]),
    Path([.curve(Point(x: 1, y: 1), Point(x: 2, y: 2), Point(x: 3, y: 3))]),
  ])
  func pathWithoutLengthDrawsNothing(path: Path) throws {
    let pixels = try draw(.shape(SceneShape(path, fill: .red, stroke: pen)))
    #expect(pixels.allSatisfy { $0 == 0xffff_ffff })
  }
}
