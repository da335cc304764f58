import DescentFigures
import Experiments
import Plotting
import Rasters
import Scenes
import Testing

@testable import CairoRendering

@Suite struct CairoRendererTests {
  private let renderer: CairoRenderer

  init() throws {
    renderer = try CairoRenderer()
  }

  @Test(arguments: [(72.0, 20), (100, 28), (1, 1), (200, 56), (3.6, 1)])
  func sizeIsRoundedToPixels(dpi: Double, side: Int) throws {
    guard dpi * 20 / 72 >= 0.5 else { return }
    let raster = try renderer.raster(.page(), dpi: dpi)
    #expect((raster.width, raster.height) == (side, side))
  }

  @Test(arguments: [0, -100, Double.nan, 0.1, -Double.infinity])
  func resolutionWithoutPixelsIsAnError(dpi: Double) {
    #expect(throws: RenderingError.self) { try renderer.raster(.page(), dpi: dpi) }
  }

  @Test(arguments: [
    (40_000.0, 10.0, 72.0), (10, 40_000, 72), (20_000, 20_000, 72), (100, 100, 1e9),
    (.infinity, 10, 72), (10, 10, .infinity), (1e300, 1e300, 1e300),
  ])
  func pictureThatIsTooLargeIsAnError(width: Double, height: Double, dpi: Double) {
    let scene = Scene(size: Size(width: width, height: height), title: "", description: "")
    #expect {
      try renderer.raster(scene, dpi: dpi)
    } throws: { error in
      guard case RenderingError.tooLarge = error else { return false }
      return true
    }
  }

  @Test(arguments: [0, -1, Double.nan, .infinity, 40_000])
  func pageThatIsNoneIsAnErrorInVectorsToo(side: Double) {
    let scene = Scene(size: Size(width: side, height: 10), title: "", description: "")
    #expect(throws: RenderingError.self) { try renderer.svg(scene) }
    #expect(throws: RenderingError.self) { try renderer.pdf(scene) }
  }

  @Test func longestSideCanBeDrawn() throws {
    let scene = Scene(size: Size(width: 32_767, height: 1), title: "", description: "")
    #expect(try renderer.raster(scene, dpi: 72).width == 32_767)
  }

  // MARK: Background

  @Test func withoutABackgroundThePictureIsTransparent() throws {
    let raster = try renderer.raster(
      .page(
        .rectangle(2, 2, 4, 4, Color(0xff0000, alpha: 128)),
        .markers(
          SceneMarkers(.square, diameter: 4, fill: Color(0x0000ff), centers: [Point(x: 12, y: 12)])
        ), background: nil), dpi: 72)
    #expect(raster.pixel(0, 0) == 0)
    #expect(raster.pixel(3, 3) == 0x80ff_0000)
    #expect(raster.pixel(12, 12) == 0xff00_00ff)
    #expect(!raster.isOpaque)
  }

  @Test func backgroundMayBeHalfTransparent() throws {
    let raster = try renderer.raster(.page(background: Color(0x4080c0, alpha: 100)), dpi: 72)
    #expect(raster.pixel(5, 5) >> 24 == 100)
    #expect(abs(Int(raster.pixel(5, 5) >> 16 & 0xff) - 0x40) <= 2)
  }

  @Test func opaqueBackgroundGivesAnOpaquePicture() throws {
    let raster = try renderer.raster(
      .page(
        .rectangle(2, 2, 4, 4, Color(0xff0000, alpha: 128)), .label("A", at: Point(x: 2, y: 15))
      ), dpi: 100)
    #expect(raster.isOpaque)
  }

  // MARK: The same bytes

  /// Every way to draw a figure, in one value.
  private struct Drawn: Equatable {
    var raster: Raster
    var svg: [UInt8]
    var pdf: [UInt8]

    init(_ scene: Scene, _ renderer: CairoRenderer) throws {
      raster = try renderer.raster(scene, dpi: 100)
      svg = try renderer.svg(scene)
      pdf = try renderer.pdf(scene)
    }
  }

  @Test func figureIsTheSameWhateverWasDrawnBefore() throws {
    let run = try Experiment.article.run()
    let fonts = renderer.fonts
    func scene(_ kind: FigureKind, _ theme: Theme) -> Scene {
      kind.figure(of: run, theme: theme).scene(theme: theme, measuring: fonts)
    }
    let strip = scene(.predictionStrip, .matplotlib)
    let formula = scene(.mseFormula, .clean)
    let before = (try Drawn(strip, renderer), try Drawn(formula, renderer))
    for index in 0..<100 {
      let kind = FigureKind.allCases[index % FigureKind.allCases.count]
      let theme = Theme.all[index / FigureKind.allCases.count % Theme.all.count]
      _ = try renderer.raster(scene(kind, theme), dpi: 50 + Double(index))
      if index < 20 { _ = try renderer.svg(scene(kind, theme)) }
    }
    #expect(scene(.predictionStrip, .matplotlib) == strip)
    #expect(scene(.mseFormula, .clean) == formula)
    #expect(try Drawn(formula, renderer) == before.1)
    #expect(try Drawn(strip, renderer) == before.0)
    #expect(try Drawn(strip, CairoRenderer()) == before.0)
  }

  @Test func errorOnTheWayLeavesTheRendererUsable() throws {
    let good = Scene.page(.label("A", at: Point(x: 2, y: 15)))
    let before = try Drawn(good, renderer)
    for _ in 0..<10 {
      let bad = Scene.page(
        .clipped(
          Rectangle(minX: 0, minY: 0, width: 9, height: 9),
          .text(SceneText("A", font: Font(family: "No Such 7", size: 9), at: Point(x: 1, y: 9)))))
      #expect(throws: FontError.self) { try renderer.raster(bad, dpi: 100) }
      #expect(throws: FontError.self) { try renderer.svg(bad) }
      #expect(throws: FontError.self) { try renderer.pdf(bad) }
    }
    #expect(try Drawn(good, renderer) == before)
  }

  @Test func workersDrawTheSameSideBySide() async throws {
    let scene = Scene.page(
      .label("Rag", size: 8, at: Point(x: 1, y: 15)), .rectangle(1, 1, 5, 5, .red))
    let expected = try Drawn(scene, renderer)
    let results = try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 {
        group.addTask {
          for _ in 0..<10 {
            let own = try CairoRenderer()
            guard try Drawn(scene, own) == expected else { return false }
          }
          return true
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(results == Array(repeating: true, count: 8))
  }
}
