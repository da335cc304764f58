import CheckRecords
import ImageComparison

/// A gate with what its metric came to for a pair of pictures, and for a blank one in place of the second.
struct GateMeasurement {
  let gate: Gate
  let value: Double
  let place: PixelRectangle?

  /// In the metric's own number.
  let limit: Double

  /// Nil where it was not asked.
  let blankValue: Double?

  var passes: Bool { gate.passes(value, limit: limit) }

  /// Whether a blank picture would pass.
  var isVacuous: Bool { blankValue.map { gate.passes($0, limit: limit) } ?? false }

  /// Measures a pair of one size.
  ///
  /// A default gate that a blank picture would pass is replaced by one that lets nothing pass.
  ///
  /// - Parameters:
  ///   - gate: the metric with its limit.
  ///   - baseline: the picture as it should be.
  ///   - actual: the picture as it is.
  ///   - blank: a blank picture in place of the actual one; nil where none is asked about.
  ///   - options: of the metrics of pixelmatch.
  /// - Throws: `ImageComparisonError` where the pictures are too small for the metric.
  init(
    _ gate: Gate, baseline: Picture, actual: Picture, blank: Picture?, options: MetricOptions
  ) throws(ImageComparisonError) {
    self.gate = gate
    let measurement = try gate.metric.measured(baseline, actual, options: options)
    (value, place) = (measurement.value, measurement.place)
    let asked = gate.limit(ofPixels: baseline.raster.width * baseline.raster.height)
    blankValue =
      if let blank {
        try gate.metric.measured(baseline, blank, options: options).value
      } else {
        nil
      }
    let isVacuous = blankValue.map { gate.passes($0, limit: asked) } ?? false
    limit = gate.isDefault && isVacuous ? 0 : asked
  }

  /// Whether the default was too wide for so faint a picture.
  var isTightened: Bool { gate.isDefault && limit == 0 && gate.limit != .value(0) }

  var record: MeasuredGate {
    let grows = gate.metric.growsWithDifference
    return MeasuredGate(
      metric: gate.metric.description, value: value, max: grows ? limit : nil,
      min: grows ? nil : limit, blankValue: blankValue, passes: passes, place: place?.numbers)
  }

  /// `tile-rms:32 is 43 at 32 x 32 (96, 0), more than 8`.
  var words: String {
    let place = place.map { " in \($0)" } ?? ""
    let relation = gate.metric.growsWithDifference ? "more than" : "less than"
    // As many digits as tell them apart.
    let numbers = value.words == limit.words ? ("\(value)", "\(limit)") : (value.words, limit.words)
    return "\(gate.metric) is \(numbers.0)\(place), \(relation) \(numbers.1)"
  }

  /// `rms=30 would let a blank picture pass, which is 29.2 away; the largest safe value is 29.1`.
  var vacuityWords: String {
    let blank = blankValue ?? 0
    let grows = gate.metric.growsWithDifference
    guard let safe = gate.metric.safeLimit(beside: blank) else {
      return "\(gate.metric) cannot tell it from a blank picture; use another metric"
    }
    return
      "\(grows ? "max" : "min") \(gate.metric)=\(gate.limit.words) would let a blank picture pass "
      + "(\(gate.metric) \(blank.words)); the \(grows ? "largest" : "smallest") safe value is \(safe)"
  }
}

extension Metric {
  /// The limit nearest to a blank picture's value that does not let it pass, as one writes it: the next
  /// whole number for one that counts, else the next of three significant digits; nil where none does.
  func safeLimit(beside blank: Double) -> String? {
    guard blank.isFinite, growsWithDifference ? blank > 0 : blank >= 0 else { return nil }
    if isCount { return (blank - 1).words }
    var unit = 1.0
    while blank / unit >= 1000 { unit *= 10 }
    while blank / unit < 100, unit > 1e-12 { unit /= 10 }
    let (start, step) =
      growsWithDifference
      ? ((blank / unit).rounded(.up), -1.0)
      : (
        (blank / unit).rounded(.down), 1.0
      )
    // Of the text, since that is what is going to be read again.
    let texts = (0...3).map { ((start + step * Double($0)) * unit).words }
    return texts.first { text in
      Double(text).map { growsWithDifference ? $0 < blank && $0 >= 0 : $0 > blank } ?? false
    }
  }
}
