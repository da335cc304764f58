/// The distinct colours of a picture and, for each pixel, which of them it has.
///
/// Plots have few colours, and a PNG of one byte a pixel is smaller and faster to write than one of
/// three.
public struct Palette: Equatable, Sendable {
  /// `0xAARRGGBB`, at most 256, in the order in which a reader of the picture meets them.
  public let colors: [UInt32]

  /// For each pixel of the raster, in its order, the position of its colour in `colors`.
  public let indices: [UInt8]

  /// The most colours that one byte can name.
  public static let maximumColorCount = 256

  /// The palette of a raster, or nil at its 257th colour.
  ///
  /// One pass. Most pixels of a plot equal the one before them, so those are skipped eight at a
  /// time; the others are found in a hash table with open addressing, at most one eighth full.
  public init?(of raster: Raster) {
    var table = ColorTable()
    let indices = [UInt8](unsafeUninitializedCapacity: raster.pixels.count) { indices, count in
      raster.pixels.withUnsafeBufferPointer { pixels in
        if table.writeIndices(of: pixels, to: indices) { count = pixels.count }
      }
    }
    guard indices.count == raster.pixels.count else { return nil }
    self.colors = table.colors
    self.indices = indices
  }
}

/// Colours in order of appearance, found again by hashing.
private struct ColorTable {
  private(set) var colors: [UInt32] = []

  /// A slot holds 0 when free, else the colour in the low half and its index + 1 in the high half.
  private var slots = [UInt64](repeating: 0, count: 1 << slotBits)

  private static let slotBits: UInt32 = 11

  /// Writes the index of each pixel; false at the 257th colour.
  mutating func writeIndices(
    of pixels: UnsafeBufferPointer<UInt32>, to indices: UnsafeMutableBufferPointer<UInt8>
  ) -> Bool {
    guard let source = pixels.baseAddress, let target = indices.baseAddress,
      var index = index(of: source[0])
    else { return false }
    var color = source[0]
    var position = 0
    while position < pixels.count {
      let run = SIMD8<UInt32>(repeating: color)
      let indexRun = SIMD8<UInt8>(repeating: index)
      while position + 8 <= pixels.count,
        UnsafeRawPointer(source + position).loadUnaligned(as: SIMD8<UInt32>.self) == run
      {
        UnsafeMutableRawPointer(target + position).storeBytes(of: indexRun, as: SIMD8<UInt8>.self)
        position += 8
      }
      // The block that ends the run, or the last pixels.
      for position in position..<min(position + 8, pixels.count) {
        if source[position] != color {
          color = source[position]
          guard let found = self.index(of: color) else { return false }
          index = found
        }
        target[position] = index
      }
      position += 8
    }
    return true
  }

  /// The index of a colour, a new one if need be; nil when there is no room for it.
  private mutating func index(of color: UInt32) -> UInt8? {
    // Multiplicative hashing (Knuth, TAOCP 3, 6.4): the top bits of color times 2^32 / phi.
    var slot = Int((color &* 0x9e37_79b1) >> (32 - Self.slotBits))
    while slots[slot] != 0 {
      if UInt32(truncatingIfNeeded: slots[slot]) == color {
        return UInt8(truncatingIfNeeded: (slots[slot] >> 32) - 1)
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    guard colors.count < Palette.maximumColorCount else { return nil }
    colors.append(color)
    slots[slot] = UInt64(colors.count) << 32 | UInt64(color)
    return UInt8(colors.count - 1)
  }
}
