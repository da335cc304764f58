import CheckRecords
import Pages

extension MeasuredGate {
  /// The value against its limit: `72 > 8`, `0.98 ≥ 0.95`; the value alone where it has no limit.
  var comparison: String {
    let value = ShortNumber.text(value)
    let limits = [
      max.map { "\(passes ? "≤" : ">") \(ShortNumber.text($0))" },
      min.map { "\(passes ? "≥" : "<") \(ShortNumber.text($0))" },
    ].compactMap { $0 }
    return ([value] + limits).joined(separator: " ")
  }

  /// With its name: `tile-rms:32 72 > 8`.
  var words: String { "\(VisibleText.line(metric)) \(comparison)" }

  /// Where the picture differs most, in words; nil for a metric of the whole picture.
  var placeWords: String? {
    guard let place, place.count == 4 else { return nil }
    return "\(place[2]) × \(place[3]) at (\(place[0]), \(place[1]))"
  }
}
