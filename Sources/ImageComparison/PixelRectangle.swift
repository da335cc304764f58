/// A rectangle of whole pixels, counted from the upper left corner of a picture.
///
/// In JSON: `[x, y, width, height]`.
public struct PixelRectangle: Equatable, Hashable, Sendable {
  public var x: Int
  public var y: Int
  public var width: Int
  public var height: Int

  public init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  /// Whether it has a pixel, and all of them are in a picture of this size.
  public func isInside(width: Int, height: Int) -> Bool {
    x >= 0 && y >= 0 && self.width >= 1 && self.height >= 1
      // Without sums, which might overflow.
      && x < width && y < height && self.width <= width - x && self.height <= height - y
  }

  /// Whether the pixel is one of the rectangle's.
  public func contains(x: Int, y: Int) -> Bool {
    x >= self.x && y >= self.y && x - self.x < width && y - self.y < height
  }
}

extension PixelRectangle: CustomStringConvertible {
  /// As in `10 x 20 at (3, 4)`.
  public var description: String { "\(width) x \(height) at (\(x), \(y))" }
}

extension PixelRectangle: Codable {
  public init(from decoder: any Decoder) throws {
    var values = try decoder.unkeyedContainer()
    x = try values.decode(Int.self)
    y = try values.decode(Int.self)
    width = try values.decode(Int.self)
    height = try values.decode(Int.self)
    guard values.isAtEnd else {
      throw DecodingError.dataCorruptedError(
        in: values, debugDescription: "a rectangle has four numbers: x, y, width, height")
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.unkeyedContainer()
    for number in [x, y, width, height] { try values.encode(number) }
  }
}
