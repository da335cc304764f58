/// A colour that Cairo writes in percent, `rgb(100%,50%,0%)`, and that a style sheet can match as `#rrggbb`.
///
/// Our colours have 8 bits a channel, of which Cairo's six decimals lose nothing.
struct SVGColor: Equatable {
  /// 0xrrggbb.
  let rgb: UInt32

  /// The colour whose `(` stands before `index`, and where the text goes on behind its `)`.
  ///
  /// - Returns: nil where no colour in percent stands, as in `matrix(1,0,0,1,0,0)`.
  static func read(
    in source: UnsafeBufferPointer<UInt8>, after index: Int
  ) -> (color: SVGColor, end: Int)? {
    guard index >= 4, source[index - 4] == UInt8(ascii: "r"),
      source[index - 3] == UInt8(ascii: "g"), source[index - 2] == UInt8(ascii: "b")
    else { return nil }
    var index = index
    var rgb: UInt32 = 0
    for end in [UInt8(ascii: ","), UInt8(ascii: ","), UInt8(ascii: ")")] {
      while index < source.count, source[index] == UInt8(ascii: " ") { index += 1 }
      guard let channel = channel(in: source, at: &index), index < source.count,
        source[index] == end
      else { return nil }
      rgb = rgb << 8 | channel
      index += 1
    }
    return (SVGColor(rgb: rgb), index)
  }

  /// A share in percent as 0 to 255; the index is then behind the `%`.
  private static func channel(
    in source: UnsafeBufferPointer<UInt8>, at index: inout Int
  ) -> UInt32? {
    var (percent, place, digits) = (0.0, 1.0, 0)
    var isFraction = false
    while index < source.count {
      let byte = source[index]
      index += 1
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        percent = percent * 10 + Double(byte - UInt8(ascii: "0"))
        if isFraction { place *= 10 }
        digits += 1
      case UInt8(ascii: ".") where !isFraction: isFraction = true
      case UInt8(ascii: "%") where 1...15 ~= digits:
        return UInt32(min(percent / place * 2.55, 255).rounded())
      default: return nil
      }
    }
    return nil
  }

  /// Writes `#rrggbb`.
  func append(to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "#"))
    for shift in stride(from: UInt32(20), through: 0, by: -4) {
      let digit = UInt8(rgb >> shift & 0xf)
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }
}
