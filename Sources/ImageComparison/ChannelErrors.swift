/// Sums of the differences between the channels of pictures; exact, since they are integers.
struct ChannelErrors: Equatable {
  /// Sums over red, green and blue.
  private var color = Sums()

  private var alpha = Sums()

  private struct Sums: Equatable {
    var absolute = 0
    // 2^63 / (3 * 255^2) pixels would be needed to overflow.
    var squared = 0

    @inline(__always)
    mutating func add(_ first: UInt32, _ second: UInt32, _ shift: UInt32) {
      let difference =
        Int(truncatingIfNeeded: (first &>> shift) & 0xff)
        &- Int(truncatingIfNeeded: (second &>> shift) & 0xff)
      absolute &+= abs(difference)
      squared &+= difference &* difference
    }
  }

  init() {}

  /// The sums over two pictures.
  init(_ pair: PixelPair) {
    var errors = ChannelErrors()
    pair.forEachDifference { errors.add(pair.first[$0], pair.second[$0]) }
    self = errors
  }

  /// Takes in one pixel of each picture.
  @inline(__always)
  mutating func add(_ first: UInt32, _ second: UInt32) {
    color.add(first, second, 16)
    color.add(first, second, 8)
    color.add(first, second, 0)
    alpha.add(first, second, 24)
  }

  /// Whether no channel of any pixel differs.
  var isZero: Bool { color.absolute == 0 && alpha.absolute == 0 }

  /// The mean square over so many pixels, of all channels or of the colours alone.
  func meanSquare(pixelCount: Int, withAlpha: Bool) -> Double {
    withAlpha
      ? Double(color.squared + alpha.squared) / Double(4 * pixelCount)
      : Double(color.squared) / Double(3 * pixelCount)
  }

  /// The mean absolute difference over so many pixels.
  func meanAbsolute(pixelCount: Int, withAlpha: Bool) -> Double {
    withAlpha
      ? Double(color.absolute + alpha.absolute) / Double(4 * pixelCount)
      : Double(color.absolute) / Double(3 * pixelCount)
  }
}
