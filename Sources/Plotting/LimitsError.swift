/// Why an axis cannot have the limits that an author asks for.
public enum LimitsError: Error, Equatable, CustomStringConvertible {
  /// The end is infinite or not a number.
  case notFinite(Double)

  public var description: String {
    switch self {
    case .notFinite(let value):
      "axis limit \(value) is not a finite number; give one, or leave the limit out to fit the data"
    }
  }
}
