import Rasters

/// Which pixels of two pictures are not the same, by the rule of ``Metric/exact``.
///
/// Pictures of different sizes are laid one over the other with their upper left corners; a pixel that
/// only one of them has is a different one.
public struct PixelDifference: Equatable, Sendable {
  /// How many pixels differ.
  public let count: Int

  /// The smallest rectangle that holds all of them; nil where there are none.
  public let boundingBox: PixelRectangle?

  /// The size that holds both pictures.
  public let size: ImageComparisonError.Size

  private let pixels: PixelSet

  public init(_ baseline: Picture, _ actual: Picture) {
    size = baseline.size.union(actual.size)
    pixels =
      baseline.size == actual.size
      ? Self.pixels(baseline, actual) : Self.paddedPixels(baseline, actual)
    count = pixels.count
    boundingBox = pixels.boundingBox
  }

  /// The share of the differing pixels that lie in at least one of the rectangles, 0 to 1.
  ///
  /// It is 1 exactly if all do, so also where nothing differs.
  public func share(within rectangles: [PixelRectangle]) -> Double {
    if count == 0 { return 1 }
    return Double(self.count(within: rectangles)) / Double(count)
  }

  /// How many of the differing pixels lie in at least one of the rectangles.
  public func count(within rectangles: [PixelRectangle]) -> Int {
    pixels.commonCount(with: PixelSet(rectangles, width: size.width, height: size.height))
  }

  /// Whether a pixel differs.
  public func contains(x: Int, y: Int) -> Bool { pixels.contains(x: x, y: y) }

  private static func pixels(_ baseline: Picture, _ actual: Picture) -> PixelSet {
    let width = baseline.size.width
    var set = PixelSet()
    if baseline.deep != nil || actual.deep != nil {
      for index in DeepDifference.indices(baseline.widened, actual.widened) {
        set.append(x: index % width, y: index / width)
      }
      return set
    }
    baseline.raster.withUnsafePixels { one in
      actual.raster.withUnsafePixels { other in
        guard let first = one.baseAddress, let second = other.baseAddress else { return }
        PixelPair(first: first, second: second, width: width, height: baseline.size.height)
          .forEachDifference { set.append(x: $0 % width, y: $0 / width) }
      }
    }
    return set
  }

  private static func paddedPixels(_ baseline: Picture, _ actual: Picture) -> PixelSet {
    let common = baseline.size.intersection(actual.size)
    var runs = Self.pixels(baseline.cropped(to: common), actual.cropped(to: common)).runs
    for size in [baseline.size, actual.size] {
      let right = PixelRectangle(
        x: common.width, y: 0, width: size.width - common.width, height: size.height)
      let below = PixelRectangle(
        x: 0, y: common.height, width: size.width, height: size.height - common.height)
      runs += PixelSet([right, below], width: size.width, height: size.height).runs
    }
    return PixelSet(union: runs)
  }
}
