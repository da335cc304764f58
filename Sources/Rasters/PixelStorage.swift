#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The memory of a raster.
///
/// A picture of a megabyte lies in hundreds of pages, and getting each from the system costs more than
/// drawing on it. So larger ones are put where Linux can give them in pages of 2 MiB, which a process
/// that draws one figure gets four times faster.
final class PixelStorage: @unchecked Sendable {
  // Sendable: written only by whoever holds the one reference, as any value with copy on write.

  /// All pixels.
  let pixels: UnsafeMutableBufferPointer<UInt32>

  /// From this size on, a huge page is at least half used.
  private static let smallestHuge = 1 << 20
  private static let hugePage = 2 << 20

  /// Memory for so many pixels, not yet initialized.
  init(count: Int) {
    let size = count * MemoryLayout<UInt32>.stride
    let isHuge = size >= Self.smallestHuge
    let alignment = isHuge ? Self.hugePage : 64
    let rounded = (size + alignment - 1) / alignment * alignment
    let memory = UnsafeMutableRawPointer.allocate(byteCount: rounded, alignment: alignment)
    #if os(Linux)
    // A hint; where it is not taken, pages are small.
    if isHuge { madvise(memory, rounded, MADV_HUGEPAGE) }
    #endif
    pixels = UnsafeMutableBufferPointer(
      start: memory.bindMemory(to: UInt32.self, capacity: count), count: count)
  }

  /// Memory of its own with the same pixels.
  convenience init(copying other: PixelStorage) {
    self.init(count: other.pixels.count)
    _ = pixels.initialize(fromContentsOf: other.pixels)
  }

  /// Whether all pixels are equal; both have as many.
  func hasSamePixels(as other: PixelStorage) -> Bool {
    guard self !== other, let one = pixels.baseAddress, let two = other.pixels.baseAddress else {
      return true
    }
    return memcmp(one, two, pixels.count * MemoryLayout<UInt32>.stride) == 0
  }

  deinit { UnsafeMutableRawPointer(pixels.baseAddress)?.deallocate() }
}
