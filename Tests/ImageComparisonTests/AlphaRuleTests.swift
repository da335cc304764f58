import ImageComparison
import Rasters
import Testing

@Suite struct AlphaRuleTests {
  private let picture = Picture(
    raster: Raster(width: 3, height: 1, pixels: [0xff12_3456, 0x8000_00ff, 0x0012_3456]))

  @Test func exactLeavesAll() {
    #expect(AlphaRule.exact.applied(to: picture) == picture)
  }

  @Test func whiteIsBehindWhatIsNotOpaque() {
    // 255 * 127 / 255 is 127, and blue stays.
    #expect(
      AlphaRule.white.applied(to: picture).raster.pixels
        == [0xff12_3456, 0xff7f_7fff, 0xffff_ffff])
  }

  /// Of place 1, 4 / 1.618 is 2 and 4 / 2.618 is 1; of place 2, 8 / 1.618 is 4 and 8 / 2.618 is 3.
  @Test func checkerboardIsThatOfPixelmatch() {
    let clear = Picture(raster: Raster(width: 3, height: 1, color: 0))
    #expect(
      AlphaRule.checker.applied(to: clear).raster.pixels
        == [0xff30_3030, 0xff30_30cf, 0xff30_30cf])
  }

  @Test func sixteenBitsAreFlattenedAsSuch() {
    let deep = Picture(
      deep: DeepRaster(
        width: 2, height: 1, samples: [1000, 2000, 3000, 65_535, 0, 65_535, 1, 32_768]))
    let flat = AlphaRule.white.applied(to: deep)
    // 65535 * 32767 / 65535, and 1 * 32768 / 65535 + 32767.
    #expect(
      flat.deep?.samples == [1000, 2000, 3000, 65_535, 32_767, 65_535, 32_768, 65_535])
    #expect(flat.raster == flat.deep?.reduced)
  }

  /// White on nothing: the trap of flattening.
  @Test func whiteOnNothingIsSeenOnlyWithoutWhite() throws {
    let nothing = Picture(raster: Raster(width: 8, height: 8, color: 0))
    let white = Picture(raster: Raster(width: 8, height: 8, color: 0xffff_ffff))
    func count(_ rule: AlphaRule) throws -> Double {
      try Metric.exact.measured(rule.applied(to: nothing), rule.applied(to: white)).value
    }
    #expect(try count(.exact) == 64)
    #expect(try count(.white) == 0)
    #expect(try count(.checker) == 64)
  }
}
