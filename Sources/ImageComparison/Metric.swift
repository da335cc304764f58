/// A measure of how two pictures differ, by the name and version that people give it.
///
///     Metric(name: "pixelmatch-7.2")        // how many pixels differ by its rule
///     Metric(name: "tile-rms:16")           // the worst tile of 16 x 16 pixels
///
/// Where a metric takes means over channels, these are red, green and blue if both pictures are
/// opaque throughout, else alpha is a fourth; so does matplotlib, and so does NumPy with what
/// pictures decode to. Channels have 8 bits; those of 16-bit pictures are rounded to that, except by
/// ``exact``.
public enum Metric: Hashable, Sendable {
  /// How many pixels differ in any channel, alpha included.
  ///
  /// Where at least one picture has 16 bits a channel, these are compared; 8-bit values count as
  /// `v * 257`.
  case exact

  /// The root of the mean of squared differences, 0 to 255: `calculate_rms` of matplotlib's
  /// `matplotlib.testing.compare`.
  case rms

  /// The mean of absolute differences, 0 to 255.
  case mae

  /// The peak signal-to-noise ratio in decibels, infinite for equal pictures.
  ///
  /// As `skimage.metrics.peak_signal_noise_ratio` with `data_range=255`.
  case psnr

  /// The mean structural similarity, 1 for equal pictures; see ``StructuralSimilarity``.
  case ssim

  /// How many pixels differ by the rule of this version of pixelmatch.
  case pixelmatch(PixelmatchVersion)

  /// The greatest RMS of a tile of a grid that begins in the upper left corner.
  ///
  /// The tiles at the right and the lower edge may be smaller; each RMS is over the tile's own pixels.
  case tileRMS(side: Int)

  /// The most pixels that differ by the rule of pixelmatch 7.2 in a square window, at any position
  /// inside the picture; in a picture smaller than that, the window ends with it.
  case window(side: Int)
}

extension Metric {
  /// Those that can be named, tiles and windows with their usual size: for help, and to find what a
  /// mistyped name meant.
  public static let names: [String] =
    [Metric.exact, .rms, .mae, .psnr, .ssim]
    .map(\.description)
    + PixelmatchVersion.allCases.map { Metric.pixelmatch($0).description }
    + [Metric.tileRMS(side: usualSide), .window(side: usualSide)].map(\.description)

  /// The sides that tiles and windows may have, in pixels.
  public static let sides = 1...4096

  /// The side of a tile or window whose name does not say.
  public static let usualSide = 32

  /// The metric of a name; nil where there is none.
  public init?(name: String) {
    let parts = name.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    switch (parts[0], parts.count) {
    case ("exact", 1): self = .exact
    case ("rms", 1): self = .rms
    case ("mae", 1): self = .mae
    case ("psnr", 1): self = .psnr
    case ("ssim", 1): self = .ssim
    case ("tile-rms", _):
      guard let side = Self.side(parts.dropFirst().first) else { return nil }
      self = .tileRMS(side: side)
    case ("window", _):
      guard let side = Self.side(parts.dropFirst().first) else { return nil }
      self = .window(side: side)
    default:
      let version = PixelmatchVersion.allCases.first { Self.pixelmatch($0).description == name }
      guard let version else { return nil }
      self = .pixelmatch(version)
    }
  }

  private static func side(_ digits: Substring?) -> Int? {
    guard let digits else { return usualSide }
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let side = Int(digits),
      sides.contains(side)
    else { return nil }
    return side
  }

  /// Whether the value is a number of pixels, so that a limit to it may be a share of the picture, or
  /// for ``window(side:)`` of the window.
  public var isCount: Bool {
    switch self {
    case .exact, .pixelmatch, .window: true
    case .rms, .mae, .psnr, .ssim, .tileRMS: false
    }
  }

  /// Whether a greater value means that the pictures differ more.
  public var growsWithDifference: Bool {
    switch self {
    case .psnr, .ssim: false
    case .exact, .rms, .mae, .pixelmatch, .tileRMS, .window: true
    }
  }
}

extension Metric: CustomStringConvertible {
  /// The name.
  public var description: String {
    switch self {
    case .exact: "exact"
    case .rms: "rms"
    case .mae: "mae"
    case .psnr: "psnr"
    case .ssim: "ssim"
    case .pixelmatch(let version): "pixelmatch-\(version.rawValue)"
    case .tileRMS(let side): "tile-rms:\(side)"
    case .window(let side): "window:\(side)"
    }
  }
}
