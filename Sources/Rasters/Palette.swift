/// The distinct colours of a picture.
///
/// Plots have few colours, and a PNG of one byte a pixel is smaller and faster to write than one of
/// three.
public struct Palette: Equatable, Sendable {
  /// `0xAARRGGBB`, at most 256, in the order in which a reader of the picture meets them.
  public let colors: [UInt32]

  /// The most colours that one byte can name.
  public static let maximumColorCount = 256

  /// The palette of a raster, or nil at its 257th colour.
  ///
  /// One pass. Most pixels of a plot equal the one before them, so those are skipped eight at a
  /// time; the others are found in a hash table with open addressing, at most one eighth full.
  public init?(of raster: Raster) {
    var table = ColorTable()
    guard raster.withUnsafePixels({ table.insert($0) }) else { return nil }
    colors = table.colors
  }
}

/// Colours in order of appearance, found again by hashing.
private struct ColorTable {
  private(set) var colors: [UInt32] = []

  /// A slot holds 0 when free, else the colour in the low half and `taken`, since black may be 0.
  private var slots = [UInt64](repeating: 0, count: 1 << slotBits)

  private static let taken: UInt64 = 1 << 32
  private static let slotBits: UInt32 = 11

  /// Takes in the colour of each pixel; false at the 257th.
  mutating func insert(_ pixels: UnsafeBufferPointer<UInt32>) -> Bool {
    guard let source = pixels.baseAddress, !pixels.isEmpty, insert(source[0]) else { return false }
    var color = source[0]
    var position = 0
    while position < pixels.count {
      let run = SIMD8<UInt32>(repeating: color)
      while position + 8 <= pixels.count,
        UnsafeRawPointer(source + position).loadUnaligned(as: SIMD8<UInt32>.self) == run
      {
        position += 8
      }
      // The block that ends the run, or the last pixels.
      for position in position..<min(position + 8, pixels.count) where source[position] != color {
        color = source[position]
        guard insert(color) else { return false }
      }
      position += 8
    }
    return true
  }

  /// Takes in a colour; false when there is no room for it.
  private mutating func insert(_ color: UInt32) -> Bool {
    // Multiplicative hashing (Knuth, TAOCP 3, 6.4): the top bits of color times 2^32 / phi.
    var slot = Int((color &* 0x9e37_79b1) >> (32 - Self.slotBits))
    while slots[slot] != 0 {
      if UInt32(truncatingIfNeeded: slots[slot]) == color { return true }
      slot = (slot + 1) & (slots.count - 1)
    }
    guard colors.count < Palette.maximumColorCount else { return false }
    colors.append(color)
    slots[slot] = Self.taken | UInt64(color)
    return true
  }
}
