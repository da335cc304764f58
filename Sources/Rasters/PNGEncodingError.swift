/// Why a raster did not become a PNG.
public enum PNGEncodingError: Error, Equatable, Sendable {
  /// A pixel shows what lies below it, and the encoder was not asked for alpha.
  case notOpaque(x: Int, y: Int)

  /// A zero character ends a text in a PNG, so what follows it would be lost.
  case textHoldsZero(keyword: String)

  case outOfMemory

  /// libpng refused, in its own words.
  case refused(message: String)
}

extension PNGEncodingError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notOpaque(let x, let y):
      "the pixel at (\(x), \(y)) is not opaque; draw on a background, or encode with alpha"
    case .textHoldsZero(let keyword):
      "the text \"\(keyword)\" holds a zero character, which a PNG cannot carry; remove it"
    case .outOfMemory:
      "not enough memory to encode the picture; use a smaller size or resolution"
    case .refused(let message):
      "libpng cannot encode the picture: \(message)"
    }
  }
}
