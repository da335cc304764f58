#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

extension Metric {
  /// What the metric says of two pictures of one size, in one pass where they are equal.
  ///
  /// - Throws: `ImageComparisonError.sizesDiffer`; for ``ssim``, `smallerThanWindow`.
  /// - Precondition: the side of a tile or window is in ``sides``.
  public func measured(
    _ baseline: Picture, _ actual: Picture, options: MetricOptions = MetricOptions()
  ) throws(ImageComparisonError) -> Measurement {
    switch self {
    case .exact:
      return Measurement(value: Double(try Self.exactCount(baseline, actual)))
    case .ssim:
      return Measurement(value: try Self.similarity(baseline, actual))
    case .rms, .mae, .psnr, .pixelmatch, .tileRMS, .window:
      return try PixelPair.with(baseline.raster, actual.raster) { pair in
        measured(pair, options)
      }
    }
  }

  private func measured(_ pair: PixelPair, _ options: MetricOptions) -> Measurement {
    switch self {
    case .rms: return Measurement(value: Self.meanSquare(pair).squareRoot())
    case .psnr: return Measurement(value: 10 * log10(255 * 255 / Self.meanSquare(pair)))
    case .mae:
      let errors = ChannelErrors(pair)
      if errors.isZero { return Measurement(value: 0) }
      let value = errors.meanAbsolute(pixelCount: pair.count, withAlpha: pair.hasAlpha)
      return Measurement(value: value)
    case .pixelmatch(let version):
      let count = Pixelmatch(version: version, options: options).count(pair)
      return Measurement(value: Double(count))
    case .tileRMS(let side): return TileRMS(side: side).worst(pair)
    case .window(let side):
      let indices = Pixelmatch(version: .v7, options: options).indices(pair)
      return WindowCount(side: side)
        .greatest(of: indices, width: pair.width, height: pair.height)
    case .exact, .ssim: preconditionFailure("\(self) is measured of pictures, not of 8-bit pixels")
    }
  }

  private static func meanSquare(_ pair: PixelPair) -> Double {
    let errors = ChannelErrors(pair)
    if errors.isZero { return 0 }
    return errors.meanSquare(pixelCount: pair.count, withAlpha: pair.hasAlpha)
  }

  private static func exactCount(
    _ baseline: Picture, _ actual: Picture
  ) throws(ImageComparisonError) -> Int {
    guard baseline.deep == nil && actual.deep == nil else {
      _ = try ImageComparisonError.commonSize(baseline.raster, actual.raster)
      return DeepDifference.indices(baseline.widened, actual.widened).count
    }
    return try PixelPair.with(baseline.raster, actual.raster) { pair in
      var count = 0
      pair.forEachDifference { _ in count += 1 }
      return count
    }
  }

  private static func similarity(
    _ baseline: Picture, _ actual: Picture
  ) throws(ImageComparisonError) -> Double {
    let hasAlpha = try PixelPair.with(baseline.raster, actual.raster) { $0.hasAlpha }
    return try StructuralSimilarity.mean(
      baseline.raster, actual.raster, includingAlpha: hasAlpha)
  }
}
