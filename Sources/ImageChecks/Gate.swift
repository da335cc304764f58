import ImageComparison

/// A metric and the limit that it is held against.
public struct Gate: Equatable, Sendable {
  /// What a metric may come to.
  public enum Limit: Equatable, Sendable {
    case value(Double)

    /// A part of all pixels that are counted, from 0 to 1.
    case share(Double)
  }

  public var metric: Metric
  public var limit: Limit

  /// Whether nobody asked for it.
  public var isDefault: Bool

  public init(_ metric: Metric, _ limit: Limit, isDefault: Bool = false) {
    self.metric = metric
    self.limit = limit
    self.isDefault = isDefault
  }

  /// What every picture is held against when nothing else is asked for.
  ///
  /// A tile of 32 x 32 pixels whose colours are off by 2 of 255 in the root mean square passes. Of
  /// twelve edits of a plot measured for this project, that lets through a change of every pixel by 1,
  /// which nobody sees (1.0), and catches the faintest real one, lines of 1.6 for 1.5 points (3.1).
  public static let standard = Gate(.tileRMS(side: 32), .value(2), isDefault: true)

  /// Reads `rms=2`, `tile-rms:32=8`, `pixelmatch-7.2=0.1%`.
  ///
  /// - Parameters:
  ///   - text: a metric's name, `=`, and a number; of a metric that counts pixels also a part in per cent.
  ///   - isMinimum: whether the number is the least that passes, as for `ssim` and `psnr`.
  /// - Throws: ``GateError``.
  public init(_ text: String, isMinimum: Bool) throws(GateError) {
    let (metric, limit) = try Self.parts(of: text)
    try self.init(metric: metric, limit: limit, isMinimum: isMinimum)
  }

  /// What stands before and after the last `=` of a text such as `rms=2`, not yet understood.
  ///
  /// - Throws: ``GateError/noLimit(_:)``.
  public static func parts(
    of text: String
  ) throws(GateError) -> (metric: String, limit: String) {
    guard let mark = text.lastIndex(of: "=") else { throw .noLimit(text) }
    return (String(text[..<mark]), String(text[text.index(after: mark)...]))
  }

  /// Reads a metric's name, and its limit by itself.
  ///
  /// - Throws: ``GateError``.
  public init(metric name: String, limit text: String, isMinimum: Bool) throws(GateError) {
    guard let metric = Metric(name: name) else { throw .unknownMetric(name) }
    guard metric.growsWithDifference != isMinimum else {
      throw .wrongSide(name, limit: text, isMinimum: isMinimum)
    }
    let isShare = text.hasSuffix("%")
    guard let number = Double(isShare ? String(text.dropLast()) : text), number >= 0,
      number.isFinite
    else { throw .notANumber(text, metric: name) }
    guard !isShare else {
      guard metric.isCount else { throw .notACount(name, limit: text) }
      guard number <= 100 else { throw .notANumber(text, metric: name) }
      self.init(metric, .share(number / 100))
      return
    }
    self.init(metric, .value(number))
  }

  /// The limit as the metric's own number.
  ///
  /// - Parameter pixelCount: how many pixels the picture has.
  /// - Returns: a value of the metric.
  func limit(ofPixels pixelCount: Int) -> Double {
    switch limit {
    case .value(let value): value
    case .share(let share):
      if case .window(let side) = metric {
        share * Double(min(side * side, pixelCount))
      } else {
        share * Double(pixelCount)
      }
    }
  }

  /// Whether nothing passes but a picture that is equal in every pixel: what pixelmatch counts may be
  /// none of the pixels that differ.
  var passesOnlyEqual: Bool {
    guard limit == .value(0) || limit == .share(0) else { return false }
    switch metric {
    case .exact, .rms, .mae, .tileRMS: return true
    case .psnr, .ssim, .pixelmatch, .window: return false
    }
  }

  /// Whether a value passes.
  func passes(_ value: Double, limit: Double) -> Bool {
    metric.growsWithDifference ? value <= limit : value >= limit
  }
}

extension Gate.Limit {
  /// As it was given: `8` or `0.1%`.
  var words: String {
    switch self {
    case .value(let value): value.words
    case .share(let share): "\((share * 100).words)%"
    }
  }
}
