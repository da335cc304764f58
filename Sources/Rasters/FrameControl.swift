/// What an `fcTL` chunk says of a frame.
struct FrameControl: Equatable {
  var area: RasterArea

  /// How long it is shown, in seconds, as numerator and denominator.
  var delay: (numerator: Int, denominator: Int)

  var disposal: Disposal
  var blending: Blending

  /// What becomes of the frame's area before the next is drawn.
  enum Disposal: UInt8 {
    case none
    case background
    case previous
  }

  /// How the frame is drawn.
  enum Blending: UInt8 {
    case source
    case over
  }

  /// How many bytes there are after the sequence number.
  static let length = 22

  /// Reads what follows the sequence number; nil for what is no such thing.
  init?(_ data: ArraySlice<UInt8>) {
    guard data.count == Self.length else { return nil }
    let bytes = Array(data)
    func number(_ range: Range<Int>) -> Int { bytes[range].reduce(0) { $0 << 8 | Int($1) } }
    area = RasterArea(
      left: number(8..<12), top: number(12..<16), width: number(0..<4), height: number(4..<8))
    let denominator = number(18..<20)
    // The standard: 0 is to be taken for 100.
    delay = (number(16..<18), denominator == 0 ? 100 : denominator)
    guard let disposal = Disposal(rawValue: bytes[20]), let blending = Blending(rawValue: bytes[21])
    else { return nil }
    (self.disposal, self.blending) = (disposal, blending)
  }

  static func == (one: Self, other: Self) -> Bool {
    one.area == other.area && one.delay == other.delay && one.disposal == other.disposal
      && one.blending == other.blending
  }
}
