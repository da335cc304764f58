/// What each light colour becomes on a dark page, one dark colour for each.
///
/// Where a light colour would have to become two dark ones, the second use gets a neighbour of the light
/// colour, which nobody tells from it. Opacity is not in the table: it stays what it is.
struct DarkColorTable {
  /// Colours that stay as they are have an entry, too.
  private(set) var colors: [Color: Color] = [:]

  /// Neighbours must not be used otherwise.
  private let taken: Set<Color>

  /// Dark colours this near in each channel count as one, since nobody tells them apart.
  private static let tolerance = 2

  /// - Parameter used: all light colours of the scenes that the table is for.
  init(used: some Sequence<Color>) {
    taken = Set(used.map(\.opaque))
  }

  /// The colour to be used in place of `light` so that it can become `dark`, as opaque as `light` is.
  mutating func lightColor(_ light: Color, becoming dark: Color) -> Color {
    let (own, dark) = (light.opaque, dark.opaque)
    if accepts(own, becoming: dark) { return light }
    let neighbor = own.neighbors.first { neighbor in
      (colors[neighbor] != nil || !taken.contains(neighbor))
        && accepts(neighbor, becoming: dark)
    }
    // There are 16 million of them.
    guard var neighbor else { return light }
    neighbor.alpha = light.alpha
    return neighbor
  }

  private mutating func accepts(_ light: Color, becoming dark: Color) -> Bool {
    guard let known = colors[light] else {
      colors[light] = dark
      return true
    }
    return known.isNear(dark, tolerance: Self.tolerance)
  }

  /// The colours that change.
  var changes: [Color: Color] { colors.filter { $0.key != $0.value } }
}

extension Color {
  /// The same colour, opaque.
  var opaque: Color { Color(red: red, green: green, blue: blue) }

  fileprivate func isNear(_ other: Color, tolerance: Int) -> Bool {
    abs(Int(red) - Int(other.red)) <= tolerance && abs(Int(green) - Int(other.green)) <= tolerance
      && abs(Int(blue) - Int(other.blue)) <= tolerance
  }

  /// Other opaque colours, the nearest first, up to 8 units away, and then all there are.
  fileprivate var neighbors: some Sequence<Color> {
    let center = (Int(red), Int(green), Int(blue))
    let near = (1...8).lazy.flatMap { distance in
      [(0, 0, 1), (1, 0, 0), (0, 1, 0), (1, 0, 1), (0, 1, 1), (1, 1, 0), (1, 1, 1)].lazy
        .flatMap { direction in
          [-distance, distance].lazy.compactMap { step -> Color? in
            guard let red = UInt8(exactly: center.0 + direction.0 * step),
              let green = UInt8(exactly: center.1 + direction.1 * step),
              let blue = UInt8(exactly: center.2 + direction.2 * step)
            else { return nil }
            return Color(red: red, green: green, blue: blue)
          }
        }
    }
    let all = (UInt32(0)..<1 << 24).lazy.map { Color($0) }
    return [AnySequence(near), AnySequence(all)].lazy.flatMap { $0 }
  }
}
