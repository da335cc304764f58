import ImageComparison
import Rasters
import Testing

@Suite struct MetricMeasurementTests {
  private func value(
    _ metric: Metric, _ one: PeerValues, _ options: MetricOptions = MetricOptions()
  ) throws -> Double {
    try metric.measured(one.first, one.second, options: options).value
  }

  @Test(arguments: PeerValues.all)
  func valuesAreThoseOfOthers(of one: PeerValues) throws {
    #expect(try value(.exact, one) == one.exact)
    #expect(try abs(value(.rms, one) - one.rms) < 1e-12)
    #expect(try abs(value(.mae, one) - one.mae) < 1e-12)
    #expect(try abs(value(.psnr, one) - one.psnr) < 1e-12)
    if let ssim = one.ssim { #expect(try abs(value(.ssim, one) - ssim) < 1e-9) }
  }

  @Test(arguments: PeerValues.all, PixelmatchVersion.allCases)
  func countsAreThoseOfPixelmatch(of one: PeerValues, version: PixelmatchVersion) throws {
    let (metric, expected) = (Metric.pixelmatch(version), one.pixelmatch(version))
    #expect(try value(metric, one) == expected.different)
    #expect(
      try value(metric, one, .init(includesAntiAliasing: true)) == expected.withAntiAliasing)
    #expect(try value(metric, one, .init(threshold: 0.03)) == expected.atLowThreshold)
  }

  /// Half transparent black and opaque gray look alike on white, not on a dark ground: one of
  /// pixelmatch 7.2.0's own tests, by `checkerboard: false` there.
  @Test func groundMakesTheDifference() throws {
    let black = Picture(raster: Raster(width: 1, height: 1, color: 0x8000_0000))
    let gray = Picture(raster: Raster(width: 1, height: 1, color: 0xff7f_7f7f))
    #expect(try Metric.pixelmatch(.v7).measured(black, gray).value == 1)
    #expect(try Metric.pixelmatch(.v5).measured(black, gray).value == 0)
  }

  @Test(arguments: Metric.names)
  func equalPicturesAreEqualToEveryMetric(name: String) throws {
    let metric = try #require(Metric(name: name))
    let picture = Picture(raster: TestPictures.translucentNoise(width: 37, height: 41, seed: 1))
    let best: [Metric: Double] = [.psnr: .infinity, .ssim: 1]
    #expect(
      try metric.measured(picture, picture, options: .init(threshold: 0))
        == Measurement(value: best[metric] ?? 0))
  }

  @Test(arguments: Metric.names)
  func sizesMustBeEqual(name: String) throws {
    let metric = try #require(Metric(name: name))
    let wide = Picture(raster: Raster(width: 9, height: 8, color: 0))
    let high = Picture(raster: Raster(width: 8, height: 9, color: 0))
    #expect(throws: ImageComparisonError.sizesDiffer(wide.size, high.size)) {
      try metric.measured(wide, high)
    }
  }

  @Test func alphaCountsWhereThereIsAny() throws {
    let opaque = Picture(raster: Raster(width: 8, height: 8, color: 0xff12_3456))
    let clear = Picture(raster: Raster(width: 8, height: 8, color: 0x0012_3456))
    #expect(try Metric.exact.measured(opaque, clear).value == 64)
    // Of four channels one differs by 255.
    #expect(try Metric.rms.measured(opaque, clear).value == 127.5)
    #expect(try Metric.mae.measured(opaque, clear).value == 63.75)
    #expect(try Metric.tileRMS(side: 4).measured(opaque, clear).value == 127.5)
    #expect(try Metric.ssim.measured(opaque, clear).value < 0.8)
  }

  /// Threads share pictures of this size.
  @Test func largePictureIsCountedWhole() throws {
    let (width, height) = (2048, 1100)
    var raster = Raster(width: width, height: height, color: 0xffff_ffff)
    let baseline = Picture(raster: raster)
    let places = stride(from: 5, to: width * height, by: 100_003).map { $0 }
    raster.withUnsafeMutablePixels { for place in places { $0[place] = 0xff00_0000 } }
    let actual = Picture(raster: raster)
    for metric in [Metric.exact, .pixelmatch(.v5), .pixelmatch(.v7)] {
      #expect(try metric.measured(baseline, actual).value == Double(places.count))
    }
    let window = try Metric.window(side: 16).measured(baseline, actual)
    #expect(window == Measurement(value: 1, place: .init(x: 0, y: 0, width: 16, height: 16)))
  }

  // MARK: 16 bits

  private func deep(_ samples: [UInt16]) -> Picture {
    Picture(deep: DeepRaster(width: samples.count / 4, height: 1, samples: samples))
  }

  @Test func exactSeesSixteenBits() throws {
    let one = deep([257, 514, 771, 65_535, 1000, 2000, 3000, 65_535])
    let other = deep([257, 514, 771, 65_535, 1000, 2000, 3001, 65_535])
    #expect(one.raster == other.raster)
    #expect(try Metric.exact.measured(one, other).value == 1)
    #expect(try Metric.rms.measured(one, other).value == 0)
  }

  @Test func eightBitsCountAsThoseTimes257() throws {
    let shallow = Picture(raster: Raster(width: 2, height: 1, pixels: [0xff01_0203, 0xff04_0506]))
    let same = deep([257, 514, 771, 65_535, 1028, 1285, 1542, 65_535])
    let other = deep([257, 514, 771, 65_535, 1028, 1285, 1543, 65_535])
    #expect(try Metric.exact.measured(shallow, same).value == 0)
    #expect(try Metric.exact.measured(same, shallow).value == 0)
    #expect(try Metric.exact.measured(shallow, other).value == 1)
  }
}
