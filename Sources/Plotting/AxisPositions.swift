/// Data values to places along an axis, as its scale has them.
package struct AxisPositions {
  private let scale: AxisScale
  private let even: LinearScale

  /// - Parameters:
  ///   - limits: the values at the ends; above zero on a logarithmic axis.
  ///   - length: points from end to end.
  ///   - scale: the axis' scale.
  package init(_ limits: Limits, length: Double, scale: AxisScale) {
    self.scale = scale
    even = LinearScale(limits.evenly(scale), length: length)
  }

  /// Whether a value has a place at all.
  func shows(_ value: Double) -> Bool { scale.shows(value) }

  /// Points from the lower end.
  ///
  /// It is infinite for what is not above zero on a logarithmic axis, and NaN for NaN.
  package func position(of value: Double) -> Double { even.position(of: scale.evenly(value)) }
}

extension Limits {
  /// What grows evenly from one end to the other, at the ends.
  func evenly(_ scale: AxisScale) -> Limits {
    Limits(lower: scale.evenly(lower), upper: scale.evenly(upper))
  }
}
