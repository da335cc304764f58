import ImageComparison
import Rasters
import TestSupport
import Testing

@Suite struct MetricFuzzTests {
  /// A small picture of few colours, so that neighbours are often equal, and one that is near it.
  private static func pair(_ random: inout SeededGenerator) -> (Raster, Raster) {
    let width = Int.random(in: 1...24, using: &random)
    let height = Int.random(in: 1...24, using: &random)
    let alphas: [UInt32] = Bool.random(using: &random) ? [255] : [255, 255, 128, 0]
    let colors = (0..<Int.random(in: 2...6, using: &random)).map { _ in
      (alphas.randomElement(using: &random) ?? 255) << 24
        | UInt32.random(in: 0...0xff_ffff, using: &random)
    }
    var pixels = (0..<width * height).map { _ in colors.randomElement(using: &random) ?? 0 }
    let first = Raster(width: width, height: height, pixels: pixels)
    for _ in 0..<Int.random(in: 0...40, using: &random) {
      let place = Int.random(in: pixels.indices, using: &random)
      pixels[place] = colors.randomElement(using: &random) ?? 0
    }
    return (first, Raster(width: width, height: height, pixels: pixels))
  }

  /// Fewer than of inputs to a parser: each is measured by the slow definitions too.
  private static let rounds = min(3000, Fuzzing.rounds(usually: 300))

  @Test func fuzzedPicturesMeasureAsByTheDefinitions() throws {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<Self.rounds {
      let (first, second) = Self.pair(&random)
      let plain = PlainMetrics(first, second)
      let pictures = (Picture(raster: first), Picture(raster: second))
      let side = Int.random(in: 1...26, using: &random)
      let options = MetricOptions(
        threshold: Double.random(in: 0...0.4, using: &random),
        includesAntiAliasing: Bool.random(using: &random))
      func measured(_ metric: Metric) throws -> Measurement {
        try metric.measured(pictures.0, pictures.1, options: options)
      }
      #expect(try measured(.exact).value == Double(plain.exactCount))
      let whole = PixelRectangle(x: 0, y: 0, width: first.width, height: first.height)
      #expect(try measured(.rms).value == plain.rms(whole))
      #expect(try measured(.tileRMS(side: side)) == plain.worstTile(side: side))
      #expect(try measured(.window(side: side)) == plain.fullestWindow(side: side, options))
      let count = plain.differing(options).count { $0 }
      #expect(try measured(.pixelmatch(.v7)).value == Double(count))
    }
  }

  /// Which picture comes first makes no difference to any metric.
  @Test func fuzzedPicturesMayChangePlaces() throws {
    var random = SeededGenerator(seed: 6)
    for _ in 0..<Self.rounds {
      let (first, second) = Self.pair(&random)
      let pictures = (Picture(raster: first), Picture(raster: second))
      for metric in Metric.names.compactMap(Metric.init(name:))
      where metric != .ssim || min(first.width, first.height) >= 7 {
        #expect(
          try metric.measured(pictures.0, pictures.1) == metric.measured(pictures.1, pictures.0))
      }
    }
  }

  @Test func fuzzedMasksLeaveOutWhatTheyCover() throws {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<Self.rounds {
      let (first, second) = Self.pair(&random)
      let (width, height) = (first.width, first.height)
      let rectangles = (0..<Int.random(in: 0...4, using: &random)).map { _ in
        let x = Int.random(in: 0..<width, using: &random)
        let y = Int.random(in: 0..<height, using: &random)
        return PixelRectangle(
          x: x, y: y, width: Int.random(in: 1...width - x, using: &random),
          height: Int.random(in: 1...height - y, using: &random))
      }
      let baseline = Picture(raster: first)
      let actual = Picture(raster: second)
      let mask = try PixelMask(rectangles, size: baseline.size)
      func isCovered(_ place: Int) -> Bool {
        rectangles.contains { $0.contains(x: place % width, y: place / width) }
      }
      let differing = (0..<width * height).filter { first.pixels[$0] != second.pixels[$0] }
      let left = differing.filter { !isCovered($0) }
      let masked = try mask.applied(to: actual, over: baseline)
      #expect(try Metric.exact.measured(baseline, masked).value == Double(left.count))
      #expect(mask.count == (0..<width * height).count { isCovered($0) })
      for place in 0..<width * height {
        #expect(mask.isMasked(x: place % width, y: place / width) == isCovered(place))
      }
      let difference = PixelDifference(baseline, actual)
      #expect(difference.count == differing.count)
      #expect(difference.count(within: rectangles) == differing.count - left.count)
      #expect((difference.share(within: rectangles) == 1) == left.isEmpty)
      let columns = differing.map { $0 % width }
      let rows = differing.map { $0 / width }
      #expect(difference.boundingBox?.x == columns.min())
      #expect(difference.boundingBox?.y == rows.min())
      #expect(difference.boundingBox.map { $0.x + $0.width - 1 } == columns.max())
      #expect(difference.boundingBox.map { $0.y + $0.height - 1 } == rows.max())
    }
  }
}
