/// Why bytes did not become a raster.
public enum PNGDecodingError: Error, Equatable, Sendable {
  /// The first eight bytes are not those of a PNG.
  case notPNG

  /// The file is cut short or corrupt: libpng's message, and how many bytes it had read by then.
  case damaged(message: String, offset: Int)

  /// The size is beyond the decoder's limits; nothing was allocated for it.
  case tooLarge(width: Int, height: Int, limits: PNGDecoder.Limits)

  case outOfMemory
}

extension PNGDecodingError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notPNG:
      "not a PNG file: it does not begin with the PNG signature; give a PNG"
    case .damaged(let message, let offset):
      "damaged PNG file near byte \(offset): \(message); make or copy it again"
    case .tooLarge(let width, let height, let limits):
      "\(width) x \(height) pixels are more than the limit of \(limits.maximumWidth) x "
        + "\(limits.maximumHeight) and \(limits.maximumPixelCount) in all; use a smaller picture"
    case .outOfMemory:
      "not enough memory to read the PNG file; close other programs or use a smaller picture"
    }
  }
}
