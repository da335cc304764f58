import FigureMetadata
import Plotting

/// Sizes as people read them.
enum SizeWords {
  /// As `812 bytes`, `19.7 kB`, `1.24 MB`: three digits, in powers of a thousand.
  static func bytes(_ count: Int) -> String {
    if count == 1 { return "1 byte" }
    if count < 1000 { return "\(count) bytes" }
    var value = Double(count) / 1000
    for unit in ["kB", "MB", "GB"] {
      // 999.5 would be written with four digits.
      if value < 999.5 {
        let decimals = value < 9.995 ? 2 : value < 99.95 ? 1 : 0
        return "\(DecimalText.fixed(value, decimals: decimals)) \(unit)"
      }
      value /= 1000
    }
    return "\(DecimalText.fixed(value, decimals: 1)) TB"
  }

  /// As `640 × 480 px, 100 dpi` and `460.8 × 345.6 pt`.
  static func size(_ size: FigureSize) -> String {
    let unit = size.unit == .pixels ? "px" : "pt"
    let resolution = size.dotsPerInch.map { ", \(number($0)) dpi" } ?? ""
    return "\(number(size.width)) × \(number(size.height)) \(unit)\(resolution)"
  }

  /// What is to be written in full: less would be zero, and more is no size that a figure has.
  private static let usual = 0.05..<1e10

  /// To one decimal, and without it where it is zero; beyond what is usual, to four digits.
  private static func number(_ value: Double) -> String {
    guard usual.contains(value) else { return DecimalText.general(value, digits: 4) }
    let text = DecimalText.fixed(value, decimals: 1)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
