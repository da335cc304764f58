import Rasters

/// A picture for reviewers: the baseline faded to gray, with what differs in colour.
///
/// With its default colours and no mask, pictures of one size give the picture that pixelmatch gives,
/// pixel for pixel. Colours are `0xRRGGBB`.
public struct DifferencePicture: Equatable, Sendable {
  /// Whose rule it goes by.
  public var version: PixelmatchVersion

  /// Of the rule.
  public var options: MetricOptions

  /// How strong the faded baseline is, 0 to 1.
  public var alpha = 0.1

  /// The colour of pixels on smooth edges, which do not count.
  public var antiAliasedColor: UInt32 = 0xffff00

  /// The colour of pixels that differ.
  public var differentColor: UInt32 = 0xff0000

  /// The colour of those that are darker in the actual picture; nil for the same (`diffColorAlt`).
  public var darkerColor: UInt32?

  /// Whether only pixels that differ are drawn, on a transparent ground (`diffMask`).
  public var isMask = false

  /// The outline and the hatching of what is left out of the comparison.
  public var maskColor: UInt32 = 0x8a2be2

  /// The stripes over what only the baseline has, in pictures of different sizes.
  public var missingColor: UInt32 = 0xd55e00

  /// The stripes over what only the actual picture has.
  public var addedColor: UInt32 = 0x0072b2

  /// What neither has, to the lower right of one that is wider and one that is higher.
  public var voidColor: UInt32 = 0x808080

  public init(version: PixelmatchVersion = .v7, options: MetricOptions = MetricOptions()) {
    self.version = version
    self.options = options
  }

  /// The picture, large enough for both.
  ///
  /// Where they have different sizes, their upper left corners lie on each other, and the part that
  /// both have is compared as if it were the whole; a mask, which is for pictures of the baseline's
  /// size, is not regarded then.
  public func raster(_ baseline: Picture, _ actual: Picture, mask: PixelMask? = nil) -> Raster {
    guard baseline.size == actual.size else { return padded(baseline, actual) }
    guard let mask, !mask.isEmpty, let covered = try? mask.applied(to: actual, over: baseline)
    else {
      return compared(baseline.raster, actual.raster)
    }
    var result = compared(baseline.raster, covered.raster)
    mark(mask, in: &result)
    return result
  }

  // MARK: One size

  private func compared(_ baseline: Raster, _ actual: Raster) -> Raster {
    let rule: any PixelmatchRule.Type =
      version == .v7 ? PixelmatchRule7.self : PixelmatchRule5.self
    var result = faded(baseline, rule)
    let pixelmatch = Pixelmatch(version: version, options: options)
    baseline.withUnsafePixels { one in
      actual.withUnsafePixels { other in
        result.withUnsafeMutablePixels { pixels in
          guard let first = one.baseAddress, let second = other.baseAddress else { return }
          let pair = PixelPair(
            first: first, second: second, width: baseline.width, height: baseline.height)
          pixelmatch.forEachVerdict(pair, inRows: 0..<pair.height) { index, verdict in
            switch verdict {
            case .similar: break
            case .antiAliased: if !isMask { pixels[index] = 0xff00_0000 | antiAliasedColor }
            case .different(let isDarker):
              let color = isDarker ? darkerColor ?? differentColor : differentColor
              pixels[index] = 0xff00_0000 | color
            }
          }
        }
      }
    }
    return result
  }

  /// The baseline in gray, or nothing for a mask.
  private func faded(_ baseline: Raster, _ rule: any PixelmatchRule.Type) -> Raster {
    if isMask { return Raster(width: baseline.width, height: baseline.height, color: 0) }
    return baseline.withUnsafePixels { source in
      Raster(width: baseline.width, height: baseline.height) { pixels in
        // Most pixels have the colour of the one before them.
        var color = ~source[0]
        var gray: UInt32 = 0
        for index in source.indices {
          if source[index] != color {
            color = source[index]
            // As JavaScript puts a number into a byte: cut to an integer, modulo 256.
            let level = UInt32(truncatingIfNeeded: Int(rule.gray(color, alpha: alpha))) & 0xff
            gray = 0xff00_0000 | level &* 0x01_0101
          }
          pixels.initializeElement(at: index, to: gray)
        }
      }
    }
  }

  /// Outlines and hatches what is left out.
  private func mark(_ mask: PixelMask, in raster: inout Raster) {
    let width = raster.width
    raster.withUnsafeMutablePixels { pixels in
      for run in mask.pixels.runs {
        let y = Int(run.y)
        for x in Int(run.start)..<Int(run.end)
        where (x + y) % Self.hatchDistance == 0 || mask.isOutline(x: x, y: y) {
          pixels[y * width + x] = 0xff00_0000 | maskColor
        }
      }
    }
  }

  private static let hatchDistance = 8

  // MARK: Two sizes

  private func padded(_ baseline: Picture, _ actual: Picture) -> Raster {
    let common = baseline.size.intersection(actual.size)
    let size = baseline.size.union(actual.size)
    let shared = compared(
      baseline.cropped(to: common).raster, actual.cropped(to: common).raster)
    let missing = stripes(on: baseline.raster, missingColor)
    let added = stripes(on: actual.raster, addedColor)
    return Raster(width: size.width, height: size.height) { pixels in
      for y in 0..<size.height {
        for x in 0..<size.width {
          let source = [shared, missing, added].first { x < $0.width && y < $0.height }
          let color = source?.withUnsafePixels { [width = source?.width ?? 0] in $0[y * width + x] }
          pixels.initializeElement(
            at: y * size.width + x, to: color ?? (isMask ? 0 : 0xff00_0000 | voidColor))
        }
      }
    }
  }

  /// A faded picture below stripes of a colour.
  private func stripes(on raster: Raster, _ color: UInt32) -> Raster {
    var result = faded(raster, PixelmatchRule7.self)
    result.withUnsafeMutablePixels { pixels in
      for index in pixels.indices {
        let (y, x) = index.quotientAndRemainder(dividingBy: raster.width)
        if isMask || (x + y) / 2 % 2 == 0 { pixels[index] = 0xff00_0000 | color }
      }
    }
    return result
  }
}
