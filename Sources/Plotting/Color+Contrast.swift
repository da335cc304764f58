import Scenes

extension Color {
  /// How well this colour is told from another, both opaque: from 1, not at all, to 21, black on white.
  ///
  /// The contrast ratio of the Web Content Accessibility Guidelines 2.1, which ask for 4.5 for text.
  func contrast(with other: Color) -> Double {
    let (one, two) = (relativeLuminance, other.relativeLuminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  /// Light that the eye sees, from 0 for black to 1 for white: CIE Y of sRGB (IEC 61966-2-1).
  private var relativeLuminance: Double {
    0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
  }

  private static func linear(_ channel: UInt8) -> Double {
    let value = Double(channel) / 255
    return value <= 0.040_45
      ? value / 12.92 : Double.power((value + 0.055) / 1.055, 2.4)
  }
}
