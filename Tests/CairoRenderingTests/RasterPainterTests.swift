import Rasters
import Scenes
import Testing

@testable import CairoRendering

@Suite struct RasterPainterTests {
  private let renderer: CairoRenderer
  private let white: UInt32 = 0xffff_ffff
  private let black: UInt32 = 0xff00_0000

  init() throws {
    renderer = try CairoRenderer()
  }

  // MARK: Shapes

  /// matplotlib's rule for odd widths: the line lies on the pixel that its rounded place begins.
  @Test(arguments: [(4.0, 4), (4.4, 4), (4.5, 5), (4.9, 5)])
  func onePixelLineIsSnappedToAPixel(place: Double, row: Int) throws {
    let raster = try renderer.raster(
      .page(.line(0, place, 20, place, Stroke(.black, width: 1))), dpi: 72)
    for y in 0..<20 { #expect(raster.pixel(10, y) == (y == row ? black : white)) }
  }

  @Test func twoPixelLineIsSnappedBetweenPixels() throws {
    let raster = try renderer.raster(
      .page(.line(4.3, 0, 4.3, 20, Stroke(.black, width: 2))), dpi: 72)
    for x in 0..<20 { #expect(raster.pixel(x, 10) == (x == 3 || x == 4 ? black : white)) }
  }

  @Test func slantedLineIsNotSnapped() throws {
    let raster = try renderer.raster(
      .page(.line(0, 4.4, 20, 4.5, Stroke(.black, width: 1))), dpi: 72)
    #expect(raster.pixel(10, 4) != black)
    #expect(raster.pixel(10, 3) != white)
  }

  @Test func strokeLiesOverFillAndLaterItemsOverEarlier() throws {
    let square = Path(Rectangle(minX: 5, minY: 5, width: 10, height: 10))
    let raster = try renderer.raster(
      .page(
        .shape(SceneShape(square, fill: .red, stroke: Stroke(.black, width: 2))),
        .rectangle(8, 8, 2, 2, Color(0x0000ff))), dpi: 72)
    #expect(raster.pixel(5, 10) == black)
    #expect(raster.pixel(12, 12) == 0xffff_0000)
    #expect(raster.pixel(8, 8) == 0xff00_00ff)
  }

  @Test func halfOpaqueFillMixes() throws {
    let raster = try renderer.raster(
      .page(.rectangle(0, 0, 20, 20, Color(0x000000, alpha: 128))), dpi: 72)
    #expect(raster.pixel(3, 3) & 0xff == 0x7f)
  }

  // MARK: Clips

  @Test func clipIsTheNearestWholePixels() throws {
    let area = Rectangle(minX: 4.4, minY: 5.6, width: 8, height: 8)
    let circle = SceneItem.markers(
      SceneMarkers(.square, diameter: 30, fill: .red, centers: [Point(x: 10, y: 10)]))
    for item in [SceneItem.rectangle(0, 0, 20, 20, .red), circle] {
      let raster = try renderer.raster(.page(.clipped(area, item)), dpi: 72)
      for y in 0..<20 {
        for x in 0..<20 {
          let isInside = (4..<12).contains(x) && (6..<14).contains(y)
          #expect(raster.pixel(x, y) == (isInside ? 0xffff_0000 : white))
        }
      }
    }
  }

  @Test func clipEndsWithItsGroup() throws {
    let raster = try renderer.raster(
      .page(
        .clipped(
          Rectangle(minX: 0, minY: 0, width: 5, height: 5), .rectangle(0, 0, 20, 20, .red)),
        .rectangle(10, 10, 2, 2, .black)), dpi: 72)
    #expect(raster.pixel(10, 10) == black)
    #expect(raster.count(otherThan: white) == 29)
  }

  @Test func innerClipStaysInsideTheOuter() throws {
    let inner = SceneItem.clipped(
      Rectangle(minX: 3, minY: -5, width: 100, height: 100), .rectangle(0, 0, 20, 20, .red))
    let raster = try renderer.raster(
      .page(.clipped(Rectangle(minX: 0, minY: 0, width: 5, height: 5), inner)), dpi: 72)
    #expect(raster.count(otherThan: white) == 2 * 5)
  }

  @Test(arguments: [
    Rectangle(minX: 100, minY: 0, width: 5, height: 5),
    Rectangle(minX: -1e300, minY: 0, width: 5, height: 5),
    Rectangle(minX: 5, minY: 5, width: -3, height: 3),
    Rectangle(minX: 5, minY: 5, width: 0, height: 3),
    Rectangle(minX: .nan, minY: 5, width: 3, height: 3),
    Rectangle(minX: 5, minY: 5, width: .nan, height: 3),
  ])
  func clipWithoutAreaOnThePageDrawsNothing(area: Rectangle) throws {
    let markers = SceneMarkers(
      .circle, diameter: 30, fill: .red, centers: [Point(x: 10, y: 10)])
    let scene = Scene.page(
      .clipped(
        area, .rectangle(0, 0, 20, 20, .red), .markers(markers), .label("I", at: Point(x: 5, y: 9)))
    )
    #expect(try renderer.raster(scene, dpi: 72).count(otherThan: white) == 0)
    _ = try renderer.svg(scene)
    _ = try renderer.pdf(scene)
  }

  @Test func endlessClipCutsNothing() throws {
    let area = Rectangle(minX: -1e300, minY: -1e300, width: .infinity, height: .infinity)
    let raster = try renderer.raster(.page(.clipped(area, .rectangle(0, 0, 20, 20, .red))), dpi: 72)
    #expect(raster.count(otherThan: 0xffff_0000) == 0)
  }

  // MARK: Markers

  private func dots(
    _ centers: [Point], diameter: Double = 6, _ placement: SceneMarkers.Placement = .wholePixel,
    fill: Color = .red, outline: Stroke? = nil
  ) -> SceneItem {
    .markers(
      SceneMarkers(
        .circle, diameter: diameter, fill: fill, outline: outline, placement: placement,
        centers: centers))
  }

  @Test func markersOnWholePixelsAreTheSamePicture() throws {
    let first = try renderer.raster(.page(dots([Point(x: 8.6, y: 9.7)])), dpi: 72)
    let second = try renderer.raster(.page(dots([Point(x: 9.4, y: 10.4)])), dpi: 72)
    let next = try renderer.raster(.page(dots([Point(x: 9.6, y: 10.4)])), dpi: 72)
    #expect(first == second)
    #expect(first != next)
  }

  @Test func subpixelMarkersMoveByEighths() throws {
    let places = [9.0, 9.05, 9.125, 9.5]
    let rasters = try places.map { place in
      try renderer.raster(.page(dots([Point(x: place, y: 9)], .subpixel)), dpi: 72)
    }
    #expect(rasters[0] == rasters[1])
    #expect(rasters[0] != rasters[2])
    #expect(rasters[2] != rasters[3])
  }

  @Test func laterMarkersLieOverEarlierWithTheirOutlines() throws {
    let raster = try renderer.raster(
      .page(
        dots(
          [Point(x: 8, y: 10), Point(x: 11, y: 10)], outline: Stroke(.black, width: 2))), dpi: 72)
    // The second one's outline at its left edge lies over the first one's fill.
    #expect(raster.pixel(8, 10) == black)
    #expect(raster.pixel(11, 10) == 0xffff_0000)
  }

  @Test(arguments: [SceneMarkers.Placement.wholePixel, .subpixel])
  func markersThatCannotBePlacedAreLeftOut(placement: SceneMarkers.Placement) throws {
    let far = [Double.nan, .infinity, -.infinity, 1e300, -1e300, 1e6]
    let nowhere = far.flatMap { [Point(x: $0, y: 5), Point(x: 5, y: $0)] }
    for diameter in [6, 400.0] {
      let scene = Scene.page(
        .clipped(
          Rectangle(minX: 0, minY: 0, width: 20, height: 20),
          dots(nowhere, diameter: diameter, placement)))
      #expect(try renderer.raster(scene, dpi: 72).count() == 0)
      _ = try renderer.svg(scene)
      _ = try renderer.pdf(scene)
    }
  }

  @Test(arguments: [0, -6, Double.nan, .infinity, 1e-300])
  func markersWithoutSizeDrawNothing(diameter: Double) throws {
    let scene = Scene.page(dots([Point(x: 10, y: 10)], diameter: diameter))
    #expect(try renderer.raster(scene, dpi: 72).count() == 0)
    _ = try renderer.svg(scene)
    _ = try renderer.pdf(scene)
  }

  @Test(arguments: [0, -5, -1e300, Double.nan])
  func outlineWithoutWidthLeavesTheFill(width: Double) throws {
    let plain = try renderer.raster(.page(dots([Point(x: 10, y: 10)])), dpi: 72)
    let outlined = dots([Point(x: 10, y: 10)], outline: Stroke(.black, width: width))
    let scene = Scene.page(outlined)
    let raster = try renderer.raster(scene, dpi: 72)
    #expect(raster.pixel(10, 10) == 0xffff_0000)
    #expect(raster.count() == plain.count())
    #expect(try renderer.svg(scene) == renderer.svg(.page(dots([Point(x: 10, y: 10)]))))
  }

  @Test(arguments: [300, 1e4, 1e5])
  func largeMarkersAreFilledAsOutlines(diameter: Double) throws {
    let scene = Scene.page(dots([Point(x: 10, y: 10)], diameter: diameter), size: 20)
    #expect(try renderer.raster(scene, dpi: 72).count(otherThan: 0xffff_0000) == 0)
  }

  // MARK: Text

  private func label(
    _ string: String, size: Double = 10, _ rendering: SceneText.Rendering = .hinted,
    at point: Point = Point(x: 2, y: 15), anchor: SceneText.Anchor = .start,
    direction: SceneText.Direction = .rightwards
  ) -> SceneItem {
    .text(
      SceneText(
        string, font: Font(size: size), at: point, anchor: anchor, direction: direction,
        rendering: rendering))
  }

  @Test func hintedTextStandsOnWholePixels() throws {
    let first = try renderer.raster(.page(label("Ag", at: Point(x: 1.6, y: 14.7))), dpi: 72)
    let second = try renderer.raster(.page(label("Ag", at: Point(x: 2.4, y: 15.4))), dpi: 72)
    #expect(first == second)
    #expect(first.count() > 20)
  }

  @Test(arguments: [SceneText.Rendering.hintedSubpixel, .outline])
  func otherTextStandsOnEighthsOfAPixel(rendering: SceneText.Rendering) throws {
    let rasters = try [2, 2.05, 2.25].map { x in
      try renderer.raster(.page(label("Ag", rendering, at: Point(x: x, y: 15))), dpi: 72)
    }
    #expect(rasters[0] == rasters[1])
    #expect(rasters[0] != rasters[2])
  }

  @Test func anchorsMoveTheLine() throws {
    let columns = try [SceneText.Anchor.start, .middle, .end].map { anchor in
      let raster = try renderer.raster(
        .page(label("II", at: Point(x: 30, y: 40), anchor: anchor), size: 60), dpi: 72)
      return try #require(
        (0..<60).first { x in (0..<60).contains { raster.pixel(x, $0) != white } })
    }
    #expect(columns[0] > 30)
    #expect(columns[1] < 30)
    #expect(columns[1] > columns[2])
  }

  @Test func upwardsTextRunsUp() throws {
    let raster = try renderer.raster(
      .page(label("LL", at: Point(x: 30, y: 30), direction: .upwards), size: 60), dpi: 72)
    #expect((0..<60).allSatisfy { y in (31..<60).allSatisfy { raster.pixel($0, y) == white } })
    #expect((31..<60).allSatisfy { y in (0..<60).allSatisfy { raster.pixel($0, y) == white } })
    #expect(raster.count() > 10)
  }

  @Test(arguments: [0, -10, Double.nan, .infinity])
  func textWithoutSizeDrawsNothing(size: Double) throws {
    let scene = Scene.page(label("A", size: size))
    #expect(try renderer.raster(scene, dpi: 72).count() == 0)
    _ = try renderer.svg(scene)
    _ = try renderer.pdf(scene)
  }

  @Test(arguments: [Double.nan, .infinity, -1e300, 1e300, 1e7])
  func textThatCannotBePlacedIsLeftOut(place: Double) throws {
    for point in [Point(x: place, y: 10), Point(x: 10, y: place)] {
      for rendering in [SceneText.Rendering.hinted, .outline] {
        let scene = Scene.page(label("A", rendering, at: point))
        #expect(try renderer.raster(scene, dpi: 72).count() == 0)
        _ = try renderer.svg(scene)
        _ = try renderer.pdf(scene)
      }
    }
  }

  /// The stem of I begins 0.098 em from its start, is 0.099 em wide and 0.729 em high.
  @Test(arguments: [256, 257, 3000, 1e6])
  func hugeLettersAreFilledAsOutlines(size: Double) throws {
    let position = Point(x: 10 - 0.147 * size, y: 10 + 0.36 * size)
    let scene = Scene.page(label("I", size: size, .outline, at: position))
    #expect(try renderer.raster(scene, dpi: 72).count(otherThan: black) == 0)
    let beside = Scene.page(label("I", size: size, .outline, at: Point(x: 30, y: 10)))
    #expect(try renderer.raster(beside, dpi: 72).count() == 0)
    _ = try renderer.svg(scene)
    _ = try renderer.pdf(scene)
  }

  /// Both sides of the size from which letters are outlines, in every direction and slant.
  @Test(arguments: [SceneText.Direction.rightwards, .upwards], [Font.Slant.upright, .oblique])
  func outlinesAndMasksLieAtTheSamePlace(
    direction: SceneText.Direction, slant: Font.Slant
  ) throws {
    func inked(_ size: Double) throws -> (left: Int, top: Int, right: Int, bottom: Int) {
      let text = SceneText(
        "Rg", font: Font(size: size, slant: slant), at: Point(x: 300, y: 300), anchor: .middle,
        direction: direction, rendering: .outline)
      let pixels = try renderer.raster(.page(.text(text), size: 600), dpi: 72).pixels
      let places = pixels.indices.filter { pixels[$0] != white }
      let (columns, rows) = (places.map { $0 % 600 }, places.map { $0 / 600 })
      return try (
        #require(columns.min()), #require(rows.min()), #require(columns.max()), #require(rows.max())
      )
    }
    let (mask, outline) = (try inked(256), try inked(256.01))
    #expect(abs(mask.left - outline.left) <= 1)
    #expect(abs(mask.top - outline.top) <= 1)
    #expect(abs(mask.right - outline.right) <= 1)
    #expect(abs(mask.bottom - outline.bottom) <= 1)
  }

  @Test(arguments: [1e-300, 1e-9, 0.05, 0.2])
  func tinyLettersCanBeDrawnInVectors(size: Double) throws {
    let scene = Scene.page(label("A", size: size, .outline))
    _ = try renderer.raster(scene, dpi: 72)
    #expect(try renderer.svg(scene).count > 100)
    #expect(try renderer.pdf(scene).count > 100)
  }

  @Test func tinyLettersLeaveAFaintTrace() throws {
    let raster = try renderer.raster(.page(label("MMMMMMMM", size: 0.5)), dpi: 72)
    #expect(raster.count() > 0)
    #expect(raster.pixels.allSatisfy { $0 & 0xff > 0x40 })
  }
}
