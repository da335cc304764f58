import CheckRecords
import ImageComparison
import Plotting
import Rasters
import Testing

@testable import ImageChecks

@Suite struct PictureJudgeTests {
  private func finding(
    _ baseline: [UInt8], _ actual: [UInt8], _ settings: CheckSettings = CheckSettings(),
    searchPath: String? = nil
  ) throws -> PictureJudge.Finding {
    var files = try [baseline, actual].map { try PictureFile(path: "a", bytes: $0) }
    for index in files.indices { files[index].searchPath = searchPath }
    return try PictureJudge(name: "a", settings: settings, maskPictures: [:])
      .judge(files[0], files[1])
  }

  private func item(
    _ baseline: [UInt8], _ actual: [UInt8], _ settings: CheckSettings = CheckSettings(),
    searchPath: String? = nil
  ) throws -> CheckedItem {
    try finding(baseline, actual, settings, searchPath: searchPath).item
  }

  private func settings(_ masks: String..., gates: [Gate] = [.standard]) throws -> CheckSettings {
    CheckSettings(gates: gates, masks: try masks.map { try MaskRequest($0) })
  }

  // MARK: - Pixels

  @Test func everyGateIsReportedAndTheFirstThatFailsDecides() throws {
    let gates = [Gate(.rms, .value(10)), Gate(.exact, .value(20)), Gate(.mae, .value(0.1))]
    let item = try item(
      Card.png(), Card.png(Card.raster().replacing(x: 0, y: 0, by: 0xff00_0000)),
      CheckSettings(gates: gates))
    #expect(item.gates.map(\.metric) == ["rms", "exact", "mae"])
    #expect(item.gates.map(\.passes) == [true, true, false])
    #expect(item.decidedBy == "mae" && item.pictureClass == .changed && item.verdict == .fail)
    #expect(item.message == "mae is 0.132812, more than 0.1")
    #expect(item.differingBox == [0, 0, 1, 1])
    #expect(item.gates.allSatisfy { $0.blankValue ?? 0 > 0 })
  }

  /// A minimum of nothing, and a count that may be none, let a blank picture pass.
  @Test(arguments: [
    Gate(.rms, .value(255)), Gate(.exact, .share(1)), Gate(.ssim, .value(0)),
    Gate(.psnr, .value(0)),
    Gate(.window(side: 8), .value(64)), Gate(.pixelmatch(.v7), .share(0.5)),
  ])
  func tolerancesThatABlankPicturePassesAreRefusedEvenForEqualOnes(gate: Gate) throws {
    for actual in [Card.png(), Card.png(bar: 20)] {
      let item = try item(Card.png(), actual, CheckSettings(gates: [.standard, gate]))
      #expect(item.verdict == .error && item.decidedBy == "blank")
      #expect(item.message.contains("would let a blank picture pass"), "\(item.message)")
    }
  }

  @Test func faintLinesThatPixelmatchDoesNotCount() throws {
    var raster = Raster(width: 40, height: 40, color: Card.white)
    for x in 5..<30 { raster = raster.replacing(x: x, y: 9, by: 0xfff4_f4f4) }
    let blank = Card.png(Raster(width: 40, height: 40, color: Card.white))
    let settings = CheckSettings(gates: [Gate(.pixelmatch(.v7), .value(0))])
    let item = try item(Card.png(raster), blank, settings)
    #expect(item.verdict == .error)
    #expect(
      item.message == "pixelmatch-7.2 cannot tell it from a blank picture; use another metric")
  }

  @Test func aBlankBaselineNeedsNoGuard() throws {
    let blank = Card.png(Raster(width: 40, height: 40, color: Card.white))
    let settings = CheckSettings(gates: [Gate(.rms, .value(3))])
    #expect(try item(blank, blank, settings).pictureClass == .equal)
    let drawn = Card.png(Card.raster(width: 40, height: 40))
    #expect(try item(blank, drawn, settings).pictureClass == .changed)
  }

  @Test func anotherCompressorChangesNothing() throws {
    let item = try item(Card.png(level: 1), Card.png(level: 9))
    #expect(item.pictureClass == .equal && item.message.isEmpty && item.differingBox == nil)
  }

  @Test func sixteenBitsOfTheSamePixelsAreEqual() throws {
    let item = try item(
      PNG.gray(bits: 8) { _, x in x * 8 }, PNG.gray(bits: 16) { _, x in x * 8 * 257 })
    #expect(item.pictureClass == .equal && item.message.isEmpty && item.gates.allSatisfy(\.passes))
  }

  @Test func theLowerHalfOfSixteenBitsCounts() throws {
    let (one, other) = (
      PNG.gray(bits: 16) { _, x in x * 2000 },
      PNG.gray(bits: 16) { y, x in x * 2000 + (y == 3 ? 1 : 0) }
    )
    let exact = try item(one, other, CheckSettings(gates: [Gate(.exact, .value(0))]))
    #expect(exact.pictureClass == .changed && exact.gates[0].value == 32)
    #expect(try item(one, other).message == "within the tolerance: 32 pixels differ")
  }

  @Test func alphaCountsUnlessItIsLaidOverAGround() throws {
    let clear = Card.raster().replacing(x: 0, y: 0, by: 0x00ff_ffff)
    let exact = CheckSettings(gates: [Gate(.exact, .value(0))])
    #expect(try item(Card.png(), Card.png(clear), exact).pictureClass == .changed)
    var laid = exact
    laid.alpha = .white
    #expect(try item(Card.png(), Card.png(clear), laid).pictureClass == .equal)
    laid.alpha = .checker
    #expect(try item(Card.png(), Card.png(clear), laid).pictureClass == .changed)
  }

  @Test func sizesThatDifferAreTheirOwnClassAndCanBeShown() throws {
    let finding = try finding(Card.png(), Card.png(Card.raster(width: 50, height: 30)))
    #expect(finding.item.pictureClass == .size && finding.item.verdict == .fail)
    #expect(finding.item.decidedBy == "size")
    #expect(finding.item.message == "has 50 x 30 pixels, the baseline 48 x 40")
    #expect(finding.shown != nil)
  }

  @Test func picturesTooSmallForAMetricCannotBeJudged() throws {
    let small = Card.png(Raster(width: 5, height: 5, color: 0xff00_0000))
    let other = Card.png(Raster(width: 5, height: 5, color: Card.white))
    let error = #expect(throws: PictureFileError.self) {
      try item(small, other, CheckSettings(gates: [Gate(.ssim, .value(0.9))]))
    }
    #expect(
      error?.reason
        == "ssim: 5 x 5 pixels are too few for a window of 7 x 7; use larger pictures or another metric"
    )
  }

  // MARK: - Masks

  @Test func whatIsLeftOutDoesNotCount() throws {
    let actual = Card.png(Card.raster().replacing(x: 3, y: 3, by: 0xff00_0000))
    let item = try item(Card.png(), actual, try settings("0,0,5,5"))
    #expect(item.pictureClass == .equal && item.message.isEmpty)
    #expect(item.masks == [MaskedRegion(name: "0,0,5,5", boxes: [[0, 0, 5, 5]])])
    #expect(try self.item(Card.png(), actual, try settings("0,0,3,5")).pictureClass == .changed)
  }

  @Test(arguments: ["0%,0%,100%,100%", "0,0,48,39", "0,9,48,31"])
  func masksThatLeaveNothingAreRefused(mask: String) throws {
    for actual in [Card.png(), Card.png(bar: 20)] {
      let item = try item(Card.png(), actual, try settings(mask))
      #expect(item.verdict == .error, "\(mask)")
      #expect(
        item.message
          == "the masks leave nothing to compare but a blank ground; make them smaller")
    }
  }

  @Test func theToleranceIsHeldAgainstWhatIsLeft() throws {
    // Without the bar only 39 gray pixels are drawn.
    let gates = [Gate(.exact, .value(100))]
    #expect(try item(Card.png(), Card.png(), try settings(gates: gates)).verdict == .pass)
    let item = try item(Card.png(), Card.png(), try settings("0,8,48,10", gates: gates))
    #expect(item.verdict == .error && item.message.hasSuffix("the largest safe value is 38"))
  }

  // MARK: - Drawings

  @Test func drawingsThatDifferOnlyInWordsAboutThemAreEqual() throws {
    let one = Array(Card.svg().utf8)
    #expect(try item(one, Array(Card.svg(metadata: "made today").utf8)).pictureClass == .equal)
    #expect(try item(one, Array(Card.svg(id: "other").utf8)).pictureClass == .equal)
  }

  @Test(.enabled(if: Installed.rsvg, "rsvg-convert is not installed (Debian: librsvg2-bin)"))
  func drawingsThatDifferAreComparedAsPixels() throws {
    let item = try item(Array(Card.svg().utf8), Array(Card.svg(bar: 20).utf8))
    #expect(item.pictureClass == .changed && item.decidedBy == "tile-rms:32")
    #expect(item.differingBox != nil)
  }

  /// No directory has the programs that draw.
  @Test func withNothingToDrawThemTheirTextsTell() throws {
    let (one, same, other) = (
      Array(Card.svg().utf8), Array(Card.svg(id: "b").utf8), Array(Card.svg(bar: 20).utf8)
    )
    #expect(try item(one, same, searchPath: "/none").pictureClass == .equal)
    #expect(
      try item(one, same, try settings("0,0,5,5"), searchPath: "/none").pictureClass == .equal)
    let item = try item(one, other, searchPath: "/none")
    #expect(item.pictureClass == .changed && item.decidedBy == "text")
    #expect(item.message == "the drawings differ")
    #expect(
      item.notes == [
        "pixels were not compared: a: cannot be drawn, rsvg-convert is not installed; "
          + "install librsvg2-bin (Debian) or librsvg (Homebrew)"
      ])
    // A PNG and an SVG have no text in common.
    #expect(throws: PictureFileError.self) {
      try self.item(Card.png(), one, searchPath: "/none")
    }
  }

  @Test(
    .enabled(if: Installed.poppler, "Poppler's programs are not installed (Debian: poppler-utils)"))
  func pagesOfAPDF() throws {
    var figure = ExampleFigure()
    let one = try figure.file(.pdf)
    figure.libraries["freetype"] = "9"
    #expect(try item(one, try figure.file(.pdf)).pictureClass == .equal)
    let item = try item(one, try ExampleFigure { $0.axes[0].title = "Lose" }.file(.pdf))
    #expect(item.pictureClass == .changed && item.verdict == .fail)
    #expect(item.message.hasPrefix(#"title: "Loss by step" -> "Lose""#))
  }

  // MARK: - Scenes

  private static let example = Result { try ExampleFigure().file() }

  @Test func aChangeUnderAMaskByNameIsNotTold() throws {
    let actual = try ExampleFigure { $0.axes[0].title = "Lose" }.file()
    #expect(try item(try Self.example.get(), actual, try settings("title")).pictureClass == .equal)
    let item = try item(try Self.example.get(), actual, try settings("x label"))
    #expect(item.pictureClass == .changed)
    #expect(item.masks.map(\.boxes.count) == [1])
  }

  /// What was left out does not make the letters that are left more than letters.
  @Test func lettersAloneBesideAMaskedChange() throws {
    var figure = ExampleFigure { $0.axes[0].title = "Lose" }
    figure.rendering = .outline
    let item = try item(try Self.example.get(), try figure.file(), try settings("title"))
    #expect(item.pictureClass == .fontOnly, "\(item.message)")
  }

  @Test func aSeriesUnderTheMaskOfThePlotIsNotTold() throws {
    let actual = try ExampleFigure { $0.edit(0) { $0.width = 3 } }
    let edited = try PNGDecoder().decode(try actual.file())
    // Something that does not matter differs elsewhere too.
    let raster = edited.raster.replacing(x: 0, y: 0, by: 0xffff_fffe)
    let file = try PNGEncoder(dotsPerInch: 100, textChunks: edited.textChunks).encode(raster)
    for mask in ["plot", "75,50,520,390"] {
      let item = try item(try Self.example.get(), file, try settings(mask))
      #expect(item.pictureClass == .equal, "\(mask): \(item.message)")
    }
    #expect(try item(try Self.example.get(), file, try settings("title")).pictureClass == .changed)
  }

  @Test func namesThatFitNothingAreToldWithThoseThatThereAre() throws {
    let finding = try finding(try Self.example.get(), try Self.example.get(), try settings("titel"))
    #expect(finding.unmatchedMasks == ["titel"])
    #expect(finding.partNames.isSuperset(of: ["title", "plot", "x label", "y ticks", "legend"]))
  }

  /// Only words differ, and the scenes are equal; but there are none any more.
  @Test func wordsThatAreNotDrawnAreNoMatterOfFonts() throws {
    let file = try PictureFile(path: "a", bytes: try Self.example.get())
    let scene = try #require(file.scene()?.scene)
    let decoded = try PNGDecoder().decode(file.bytes)
    let boxes = scene.pixelBoxesOfWords(in: Picture(raster: decoded.raster).size)
    let title = try #require(boxes.first { $0.name == "title" }?.box)
    var pixels = decoded.raster.pixels
    for y in title.y..<title.y + title.height {
      for x in title.x..<title.x + title.width {
        pixels[y * decoded.raster.width + x] = Card.white
      }
    }
    let raster = Raster(
      width: decoded.raster.width, height: decoded.raster.height, pixels: pixels)
    let item = try item(
      file.bytes, try PNGEncoder(textChunks: decoded.textChunks).encode(raster))
    #expect(item.pictureClass == .changed && item.verdict == .fail)
    #expect(item.message == "the words of title are not drawn")
  }
}
