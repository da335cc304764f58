/// In which proportion an axis shows its values.
public enum AxisScale: String, CaseIterable, Codable, Sendable {
  /// Equal differences are equally long.
  case linear

  /// Equal ratios are equally long; values that are not above zero have no place.
  case logarithmic

  /// Whether a value has a place on such an axis.
  func shows(_ value: Double) -> Bool {
    value.isFinite && (self == .linear || value > 0)
  }

  /// What grows evenly along the axis: the value itself, or its power of ten.
  ///
  /// On a logarithmic axis that is minus infinity for all that is not above zero.
  func evenly(_ value: Double) -> Double {
    switch self {
    case .linear: value
    case .logarithmic: value > 0 ? Double.decimalLogarithm(value) : value.isNaN ? value : -.infinity
    }
  }

  /// The limits that matplotlib chooses for data on such an axis.
  func limits(covering values: [Double], stickyEdges: [Double]) -> Limits {
    switch self {
    case .linear: Limits(covering: values, stickyEdges: stickyEdges)
    case .logarithmic: Limits(logarithmicCovering: values, stickyEdges: stickyEdges)
    }
  }

  /// An author's limits, moved apart where they are the same; nil where one cannot be shown.
  func usable(_ limits: Limits?) -> Limits? {
    guard let limits, shows(limits.lower), shows(limits.upper),
      let apart = try? limits.replacing(lower: limits.lower, upper: limits.upper),
      shows(apart.lower), shows(apart.upper)
    else { return nil }
    return apart
  }
}
