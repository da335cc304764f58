import Scenes
import Testing

@testable import CairoRendering

@Suite struct FontLibraryTests {
  private let fonts: FontLibrary

  init() throws {
    fonts = try FontLibrary()
  }

  @Test func withoutTheDefaultFontThereIsNoLibrary() {
    #expect(throws: FontError.notFound(family: "DejaVu Sans", searched: ["/nowhere"])) {
      try FontLibrary(directories: ["/nowhere"])
    }
  }

  @Test func exactMetricsAreProportionalToTheSize() {
    let small = fonts.metrics(of: "RMSE", in: Font(size: 10))
    let large = fonts.metrics(of: "RMSE", in: Font(size: 20))
    #expect(abs(large.advance - 2 * small.advance) < 1e-9)
    #expect(abs(large.ink.height - 2 * small.ink.height) < 1e-9)
    #expect(abs(fonts.metrics(of: "0", in: Font(size: 10)).advance - 13_030 / 2048.0) < 1e-9)
  }

  @Test func inkLiesWhereTheLettersAre() {
    let metrics = fonts.metrics(of: "Ip", in: Font(size: 2048))
    #expect(metrics.ink.minY == -1493)
    #expect(metrics.ink.maxY == 426)
    #expect(metrics.ink.minX == 201)
  }

  @Test(arguments: [8.0, 10, 11, 12])
  func hintedAdvanceIsWholePixelsAt100Dpi(size: Double) {
    for text in ["0", "100", "−0.25", "Iteration"] {
      let pixels = fonts.hintedMetrics(of: text, in: Font(size: size)).advance * 100 / 72
      #expect(abs(pixels - pixels.rounded()) < 1e-9)
    }
  }

  @Test func obliqueInkLeansToTheRight() {
    let upright = fonts.metrics(of: "I", in: Font(size: 10))
    let oblique = fonts.metrics(of: "I", in: Font(size: 10, slant: .oblique))
    #expect(oblique.advance == upright.advance)
    #expect(abs(oblique.ink.maxX - upright.ink.maxX - 0.194 * 14_930 / 2048) < 1e-9)
  }

  @Test(arguments: [0, -10, Double.nan, .infinity, -.infinity])
  func sizeThatIsNoneMeasuresNothing(size: Double) {
    let nothing = TextMetrics(
      advance: 0, ink: Rectangle(minX: 0, minY: 0, width: 0, height: 0))
    #expect(fonts.metrics(of: "A", in: Font(size: size)) == nothing)
    #expect(fonts.hintedMetrics(of: "A", in: Font(size: size)) == nothing)
  }

  @Test(arguments: [1e-9, 0.1, 0.72, 184, 185, 1e6, 1e300])
  func anySizeCanBeMeasured(size: Double) {
    let exact = fonts.metrics(of: "A", in: Font(size: size))
    let hinted = fonts.hintedMetrics(of: "A", in: Font(size: size))
    #expect(exact.advance > 0.68 * size)
    #expect(exact.advance < 0.69 * size)
    #expect(abs(hinted.advance - exact.advance) <= 0.6)
  }

  @Test func emptyTextAndSpacesHaveNoInk() {
    #expect(fonts.metrics(of: "", in: Font(size: 10)).advance == 0)
    let space = fonts.metrics(of: " ", in: Font(size: 10))
    #expect(space.advance > 3)
    #expect(space.ink.width == 0)
  }

  @Test func familyThatIsNotThereIsMeasuredAsTheDefaultAndReportedWhenDrawn() throws {
    let font = Font(family: "No Such Family 7", size: 10)
    #expect(fonts.metrics(of: "A", in: font) == fonts.metrics(of: "A", in: Font(size: 10)))
    let scene = Scene.page(.text(SceneText("A", font: font, at: Point(x: 5, y: 10))))
    let renderer = CairoRenderer(fonts: fonts)
    #expect(throws: FontError.self) { try renderer.raster(scene, dpi: 100) }
    #expect(throws: FontError.self) { try renderer.svg(scene) }
    #expect(throws: FontError.self) { try renderer.pdf(scene) }
  }

  @Test func characterThatIsNotThereIsReportedEvenInAGroup() throws {
    let scene = Scene.page(
      .group(SceneGroup(role: .title, items: [.label("a漢", at: Point(x: 5, y: 10))])))
    #expect(
      throws: FontError.missingCharacter("漢", family: "DejaVu Sans", text: "a漢")
    ) { try CairoRenderer(fonts: fonts).svg(scene) }
  }
}
