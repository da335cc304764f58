import ImageComparison

/// How one picture is held against its baseline.
public struct CheckSettings: Equatable, Sendable {
  /// All of them must pass.
  public var gates: [Gate]

  public var masks: [MaskRequest]
  public var fontOnly: FontOnlyPolicy
  public var alpha: AlphaRule
  public var options: MetricOptions

  /// Dots per inch at which an SVG or PDF is drawn to be compared.
  public var dotsPerInch: Double

  /// Why it is as it is, for a picture with a tolerance or mask of its own.
  public var reason: String?

  public init(
    gates: [Gate] = [.standard], masks: [MaskRequest] = [], fontOnly: FontOnlyPolicy = .warn,
    alpha: AlphaRule = .exact, options: MetricOptions = MetricOptions(),
    dotsPerInch: Double = 100, reason: String? = nil
  ) {
    self.gates = gates
    self.masks = masks
    self.fontOnly = fontOnly
    self.alpha = alpha
    self.options = options
    self.dotsPerInch = dotsPerInch
    self.reason = reason
  }
}

/// What it means when nothing but the drawing of letters differs.
public enum FontOnlyPolicy: String, CaseIterable, Sendable {
  case fail
  case warn
  case pass
}
