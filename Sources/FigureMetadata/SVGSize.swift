/// How large an SVG says that it is (SVG 2, 8.2 and 8.6; CSS Values 3, 5.2).
package struct SVGSize: Equatable {
  /// In CSS's pixels, 96 an inch.
  package var width: Double
  package var height: Double

  /// The size of a drawing; nil where it says none that is a number of pixels.
  ///
  /// - Parameter rootValue: the value of an attribute of the drawing as a whole, by its name.
  package init?(_ rootValue: (String) -> String?) {
    let box = rootValue("viewBox").map(Self.numbers) ?? []
    let boxSize = box.count == 4 && box[2] > 0 && box[3] > 0 ? (box[2], box[3]) : nil
    guard
      let width = Self.pixels(rootValue("width") ?? "100%", of: boxSize?.0),
      let height = Self.pixels(rootValue("height") ?? "100%", of: boxSize?.1)
    else { return nil }
    (self.width, self.height) = (width, height)
  }

  private static func numbers(_ text: String) -> [Double] {
    text.split { $0 == "," || $0.isWhitespace }.compactMap { Double($0) }
  }

  /// A length in pixels; nil where it depends on fonts, or on a whole that is not known.
  private static func pixels(_ text: String, of whole: Double?) -> Double? {
    let text = text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed()
    let unit = String(text.reversed().prefix { $0.isLetter || $0 == "%" }.reversed())
    guard let number = Double(String(text).dropLast(unit.count)), number.isFinite, number > 0
    else { return nil }
    let pixels: Double? =
      switch unit.lowercased() {
      case "", "px": number
      case "pt": number * 96 / 72
      case "pc": number * 16
      case "in": number * 96
      case "cm": number * 96 / 2.54
      case "mm": number * 96 / 25.4
      case "%": whole.map { $0 * number / 100 }
      default: nil
      }
    // The largest and the least numbers leave the range by that.
    return pixels.flatMap { $0.isFinite && $0 > 0 ? $0 : nil }
  }
}
