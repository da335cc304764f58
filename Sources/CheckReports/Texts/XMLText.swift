/// Texts in XML 1.0.
enum XMLText {
  /// For content and for values between double quotes.
  ///
  /// Characters that XML cannot hold, not even as references, become U+FFFD (XML, 2.2); line breaks and
  /// tabs become references, which values keep.
  static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;".unicodeScalars
      case "<": escaped += "&lt;".unicodeScalars
      case ">": escaped += "&gt;".unicodeScalars
      case "\"": escaped += "&quot;".unicodeScalars
      case "\t", "\n", "\r": escaped += "&#\(scalar.value);".unicodeScalars
      default: escaped.append(isAllowed(scalar) ? scalar : "\u{fffd}")
      }
    }
    return String(escaped)
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x20 && scalar != "\u{fffe}" && scalar != "\u{ffff}"
  }
}
