extension BinaryFloatingPoint where Self: LosslessStringConvertible {
  /// The shortest decimal that gives back the number; `inf`, `-inf` or `nan`, of which the sign says nothing.
  package var fullDecimal: String { isNaN ? "nan" : description }
}
