import Plotting

extension Double {
  /// With up to six significant digits, and whole numbers in full.
  package var words: String {
    if let whole = Int(exactly: self), whole.magnitude < 1 << 53 { return "\(whole)" }
    return DecimalText.general(self, digits: 6)
  }
}
