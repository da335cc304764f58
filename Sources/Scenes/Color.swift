/// An sRGB colour with opacity, 8 bits a channel, not premultiplied.
public struct Color: Equatable, Hashable, Sendable {
  public var red: UInt8
  public var green: UInt8
  public var blue: UInt8

  /// 255 is opaque, 0 is invisible.
  public var alpha: UInt8

  public init(red: UInt8, green: UInt8, blue: UInt8, alpha: UInt8 = 255) {
    self.red = red
    self.green = green
    self.blue = blue
    self.alpha = alpha
  }

  /// A colour from its number as the web writes it: `Color(0x1f77b4)`.
  public init(_ rgb: UInt32, alpha: UInt8 = 255) {
    self.init(
      red: UInt8(truncatingIfNeeded: rgb >> 16), green: UInt8(truncatingIfNeeded: rgb >> 8),
      blue: UInt8(truncatingIfNeeded: rgb), alpha: alpha)
  }

  /// The same colour with another opacity from 0 (invisible) to 1 (opaque).
  ///
  /// What lies outside is brought to the nearer end, and what is not a number is opaque.
  public func opacity(_ opacity: Double) -> Color {
    var copy = self
    copy.alpha = opacity.isNaN ? 255 : UInt8((min(max(opacity, 0), 1) * 255).rounded())
    return copy
  }

  public static let black = Color(0x000000)
  public static let white = Color(0xffffff)
  public static let red = Color(0xff0000)
}

extension Color: CustomStringConvertible {
  /// `#rrggbb`, or `#rrggbbaa` unless opaque.
  public var description: String {
    let channels = alpha == 255 ? [red, green, blue] : [red, green, blue, alpha]
    return channels.reduce(into: "#") { text, channel in
      let digits = String(channel, radix: 16)
      text += digits.count == 1 ? "0" + digits : digits
    }
  }

  /// The colour that `#rrggbb` or `#rrggbbaa` names; nil for anything else.
  public init?(_ text: String) {
    guard text.hasPrefix("#"), text.utf8.count == 7 || text.utf8.count == 9,
      text.dropFirst().allSatisfy(\.isHexDigit), let value = UInt32(text.dropFirst(), radix: 16)
    else { return nil }
    if text.utf8.count == 7 {
      self.init(value)
    } else {
      self.init(value >> 8, alpha: UInt8(truncatingIfNeeded: value))
    }
  }
}

extension Color: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let color = Color(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "colour \"\(text)\" is not #rrggbb or #rrggbbaa")
    }
    self = color
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
