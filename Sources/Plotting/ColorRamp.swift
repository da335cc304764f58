import Scenes

/// Colours from low to high values: stops at even distances, and what lies between.
public struct ColorRamp: Equatable, Sendable {
  /// From the lowest value to the highest; at least one.
  public let stops: [Color]

  public init(_ stops: [Color]) {
    precondition(!stops.isEmpty, "a ramp has at least one colour")
    self.stops = stops
  }

  /// Ever more of a colour mixed into white: from a share of `lightest` to one of `darkest`.
  public init(tintsOf color: Color, lightest: Double, darkest: Double) {
    self.init([lightest, darkest].map { Color.white.mixed(with: color, share: $0) })
  }

  /// The colour at a place from 0 to 1; what lies outside, or is not a number, counts as the nearer
  /// end or the lower one.
  ///
  /// Between stops, the sRGB channels are in even proportion.
  public func color(at place: Double) -> Color {
    guard place > 0, stops.count > 1 else { return stops[0] }
    let scaled = min(place, 1) * Double(stops.count - 1)
    let index = min(Int(scaled), stops.count - 2)
    return stops[index].mixed(with: stops[index + 1], share: scaled - Double(index))
  }

  /// The colours of that many bands: those in the middle of each equal part, as matplotlib's.
  public func colors(count: Int) -> [Color] {
    (0..<count).map { color(at: (Double($0) + 0.5) / Double(count)) }
  }
}

extension ColorRamp {
  /// matplotlib's default, made by Nathaniel Smith and Stefan van der Walt (2015, CC0).
  ///
  /// Every sixteenth of matplotlib 3.11.2's 256 colours and the last; no channel of those between is off
  /// by more than 6.
  public static let viridis = ColorRamp([
    Color(0x440154), Color(0x48186a), Color(0x472d7b), Color(0x424086), Color(0x3b528b),
    Color(0x33638d), Color(0x2c728e), Color(0x26828e), Color(0x21918c), Color(0x1f9f88),
    Color(0x27ad81), Color(0x3dbc74), Color(0x5cc863), Color(0x81d34d), Color(0xaadc32),
    Color(0xd5e21a), Color(0xfde725),
  ])
}

extension Color {
  /// This colour with a share from 0 to 1 of another in it, in sRGB; opaque.
  func mixed(with other: Color, share: Double) -> Color {
    func mix(_ one: UInt8, _ two: UInt8) -> UInt8 {
      UInt8((Double(one) * (1 - share) + Double(two) * share).rounded())
    }
    return Color(
      red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
  }
}
