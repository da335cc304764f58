import ImageComparison
import Plotting
import Rasters
import Scenes
import Testing

@testable import ImageChecks

@Suite struct PictureMasksTests {
  private typealias PixelSize = ImageComparisonError.Size

  /// A page of 100 x 50 points.
  private static let scene = FigureSummary(
    size: Size(width: 100, height: 50), title: "t",
    titleBox: Rectangle(minX: 40, minY: 2, width: 20, height: 5),
    panels: [panel(at: 5), panel(at: 55)])

  private static func panel(at x: Double) -> FigureSummary.Panel {
    func axis(_ box: Rectangle) -> FigureSummary.Axis {
      FigureSummary.Axis(limits: Limits(lower: 0, upper: 1), ticks: ["0"], ticksBox: box)
    }
    return FigureSummary.Panel(
      box: Rectangle(minX: x, minY: 10, width: 40, height: 30),
      x: axis(Rectangle(minX: x, minY: 42, width: 40, height: 4)),
      y: axis(Rectangle(minX: x - 4, minY: 10, width: 3, height: 30)),
      noteBoxes: [Rectangle(minX: x + 10, minY: 20, width: 5, height: 5)])
  }

  private func masks(
    _ texts: [String], width: Int = 200, height: Int = 100, scenes: [FigureSummary] = [scene],
    pictures: [String: Raster] = [:]
  ) throws -> PictureMasks {
    try PictureMasks(
      texts.map { try MaskRequest($0) }, name: "a.png",
      size: PixelSize(width: width, height: height), scenes: scenes, pictures: pictures)
  }

  private func box(_ text: String, width: Int = 200, height: Int = 100) throws -> [Int] {
    try masks([text], width: width, height: height).boxes.flatMap(\.numbers)
  }

  @Test func rectanglesInPixels() throws {
    #expect(try box("0,0,200,100") == [0, 0, 200, 100])
    #expect(try box("199,99,1,1") == [199, 99, 1, 1])
  }

  @Test func perCentsAreRoundedOutwards() throws {
    #expect(try box("10%,0%,30%,8%") == [20, 0, 60, 8])
    #expect(try box("10.1%,0%,30%,8%") == [20, 0, 61, 8])
    #expect(try box("0%,0%,0.1%,0.1%") == [0, 0, 1, 1])
    #expect(try box("50%,10,10%,20", width: 11) == [5, 10, 2, 20])
    #expect(try box("3,10,10%,20", width: 11) == [3, 10, 2, 20])
  }

  /// Whatever tenths of a per cent make up the whole, they are the picture and no more.
  @Test func partsOfTheWholeReachItsEdgeAndNotBeyond() throws {
    for width in [1, 3, 7, 64, 100, 333, 1000, 1201, 4096] {
      for tenths in stride(from: 0, to: 1000, by: 7) {
        let text = "\(Double(tenths) / 10)%,0,\(Double(1000 - tenths) / 10)%,1"
        let numbers = try box(text, width: width, height: 1)
        #expect(numbers[0] + numbers[2] == width, "\(text) of \(width)")
        #expect(numbers[0] == tenths * width / 1000, "\(text) of \(width)")
      }
    }
  }

  @Test(arguments: [
    "0,0,201,100", "0,0,200,101", "200,0,1,1", "9223372036854775807,0,1,1",
    "0,0,9223372036854775807,1", "9223372036854775807,0,10%,1", "1%,0%,100%,1%", "100%,0,1,1",
  ])
  func beyondThePicture(text: String) {
    #expect(throws: MaskError.outOfRange(text, width: 200, height: 100, name: "a.png")) {
      try masks([text])
    }
  }

  @Test func byNameWithFourPixelsMoreOnEachSide() throws {
    #expect(try box("title") == [76, 0, 48, 18])
    #expect(try box("panel 2 x ticks") == [106, 80, 88, 16])
  }

  @Test func aNameWithoutItsPanelMeansAll() throws {
    #expect(try masks(["x ticks"]).boxes.map(\.x) == [6, 106])
    #expect(try masks(["ticks"]).boxes.count == 4)
    #expect(try masks(["notes"]).boxes.count == 2)
  }

  @Test func partsOfBothFiguresAreLeftOutAndEachOnce() throws {
    var moved = Self.scene
    moved.titleBox?.minX += 10
    #expect(try masks(["title"], scenes: [Self.scene, moved]).boxes.map(\.x) == [76, 96])
    #expect(try masks(["title"], scenes: [Self.scene, Self.scene]).boxes.count == 1)
  }

  @Test func aNameThatFitsNothingIsRemembered() throws {
    let masks = try masks(["titel", "title"])
    #expect(masks.unmatched == ["titel"])
    #expect(masks.regions.map(\.boxes.count) == [0, 1])
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, 1e308, -1e308])
  func boxesThatAreNoneAreNowhere(number: Double) throws {
    var scene = Self.scene
    scene.titleBox = Rectangle(minX: number, minY: 2, width: 20, height: 5)
    _ = try masks(["title"], scenes: [scene])
    scene.titleBox = Rectangle(minX: 1, minY: 2, width: number, height: 5)
    _ = try masks(["title"], scenes: [scene])
    scene.size.width = number
    #expect(try masks(["title"], scenes: [scene]).boxes.count <= 1)
  }

  @Test func pictures() throws {
    let raster = Raster(width: 200, height: 100, color: 0xff00_0000)
      .replacing(x: 3, y: 4, by: Card.white)
    let size = PixelSize(width: 200, height: 100)
    let masks = try masks(["m.png"], pictures: ["m.png": raster])
    let mask = try #require(try masks.mask(for: size, name: "a.png"))
    #expect(mask.count == 1 && mask.isMasked(x: 3, y: 4))
    #expect(throws: MaskError.otherSize("m.png", width: 48, height: 40, name: "a.png")) {
      try self.masks(["m.png"], pictures: ["m.png": Card.raster()])
    }
  }

  @Test func nothingIsLeftOutWithoutMasks() throws {
    #expect(try masks([]).mask(for: PixelSize(width: 200, height: 100), name: "a.png") == nil)
  }

  @Test(arguments: [
    ("title", "title", true), ("title place", "title", true),
    ("panel 2 title place", "title", true),
    ("panel 2 title", "panel 2 title", true), ("panel 1 title", "panel 2 title", false),
    ("x ticks", "ticks", true), ("x ticks place", "x ticks", true), ("y ticks", "x ticks", false),
    ("x label", "label", true), ("title", "legend", false),
    (#"series "loss" color"#, "plot", true), (#"panel 2 series "loss" data"#, "plot", true),
    (#"panel 1 series 2"#, "panel 2 plot", false), ("panel 2 notes place", "notes", true),
    (#"series "big title x" color"#, "title", false), (#"series "a legend b""#, "legend", false),
    ("fonts", "title", false), ("page", "title", false),
  ])
  func differencesUnderAMaskByName(path: String, part: String, isCovered: Bool) throws {
    #expect(FigureRegion.names(path, areOf: part) == isCovered)
  }

  @Test(arguments: [
    ("title", "60,0,80,20", true), ("title place", "60,0,80,20", true),
    ("title", "60,0,40,20", false), ("title", "0,20,200,80", false),
    (#"panel 1 series "loss" data"#, "0,15,100,70", true),
    (#"panel 2 series "loss" data"#, "0,15,100,70", false),
    ("panel 1 notes", "25,35,20,20", true), ("panel 1 notes", "27,35,20,20", false),
    ("fonts", "0,0,199,100", false),
    ("x limits", "0,0,199,100", false),
  ])
  func differencesUnderARectangle(path: String, rectangle: String, isCovered: Bool) throws {
    let masks = try masks([rectangle])
    #expect(
      masks.covers(path, scenes: [Self.scene], size: PixelSize(width: 200, height: 100))
        == isCovered)
  }
}
