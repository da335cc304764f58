import SettingFiles

extension CheckFile {
  /// What a file says of pictures; nil or empty where it says nothing.
  public struct Entry: Equatable, Sendable {
    /// The most that metrics may be, each once.
    public var maxima: [Gate]

    /// The least that metrics may be, each once.
    public var minima: [Gate]

    /// Names in the scene, rectangles, and mask images; an empty list takes masks away.
    public var masks: Located<[Located<String>]>?

    /// What becomes of pictures that differ in nothing but fonts: `fail`, `warn` or `pass`.
    public var fontOnly: Located<String>?

    /// How transparency is compared: `exact`, `white` or `checker`.
    public var alpha: Located<String>?

    /// pixelmatch's, from 0 to 1.
    public var threshold: Located<Double>?

    /// Whether pixels that look like the soft edge of a shape count.
    public var includeAntiAliasing: Located<Bool>?

    /// Names of sets of baselines; an empty list takes them away.
    public var variants: Located<[Located<String>]>?

    /// Dots per inch at which SVG and PDF are drawn to be compared, within ``resolutions``.
    public var dpi: Located<Double>?

    /// Why some pictures may differ more than others.
    public var reason: Located<String>?

    /// Dots per inch that pictures may have.
    public static let resolutions = 10.0...2400.0

    /// An entry that says nothing.
    public init() {
      maxima = []
      minima = []
    }

    /// Sets what another entry says over this one: gates by their metric, all else as a whole.
    public mutating func set(_ other: Entry) {
      maxima.set(other.maxima)
      minima.set(other.minima)
      masks = other.masks ?? masks
      fontOnly = other.fontOnly ?? fontOnly
      alpha = other.alpha ?? alpha
      threshold = other.threshold ?? threshold
      includeAntiAliasing = other.includeAntiAliasing ?? includeAntiAliasing
      variants = other.variants ?? variants
      dpi = other.dpi ?? dpi
      reason = other.reason ?? reason
    }
  }

  /// A bound of a metric.
  public struct Gate: Equatable, Sendable {
    /// As in `tile-rms:32`.
    public var metric: Located<String>

    /// As in `8` or `0.1%`.
    public var bound: Located<String>

    public init(metric: Located<String>, bound: Located<String>) {
      self.metric = metric
      self.bound = bound
    }
  }
}

extension [CheckFile.Gate] {
  /// A gate of the same metric is replaced where it is, others are added.
  fileprivate mutating func set(_ others: [CheckFile.Gate]) {
    for other in others {
      if let index = firstIndex(where: { $0.metric.value == other.metric.value }) {
        self[index] = other
      } else {
        append(other)
      }
    }
  }
}
