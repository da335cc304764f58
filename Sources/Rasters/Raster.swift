/// A picture as pixels: rows from the top, each from the left, without gaps.
///
/// A pixel is one native-endian number `0xAARRGGBB` in sRGB, 8 bits a channel, **not**
/// premultiplied; alpha 255 is opaque. This is the only form there is, so two rasters are equal
/// exactly when their sizes and all their pixels are. An opaque pixel has the bits that Cairo keeps
/// in an ARGB32 surface, with a stride of `4 * width`, so Cairo can draw into a raster in place.
public struct Raster: Equatable, Sendable {
  /// Columns, at least 1.
  public let width: Int

  /// Rows, at least 1.
  public let height: Int

  private var storage: PixelStorage

  /// A copy of the `width * height` pixels; the one at (x, y) is at `y * width + x`.
  public var pixels: [UInt32] { Array(storage.pixels) }

  /// A raster of these pixels.
  ///
  /// - Precondition: the size is at least 1 x 1 and `pixels.count` is `width * height`.
  public init(width: Int, height: Int, pixels: [UInt32]) {
    let count = Self.pixelCount(width: width, height: height)
    precondition(
      pixels.count == count, "\(pixels.count) pixels do not fill \(width) x \(height)")
    self.init(width: width, height: height) { _ = $0.initialize(fromContentsOf: pixels) }
  }

  /// A raster of one colour, `0xAARRGGBB`.
  public init(width: Int, height: Int, color: UInt32) {
    self.init(width: width, height: height) { $0.initialize(repeating: color) }
  }

  /// A raster that `fill` writes, without a copy.
  ///
  /// The buffer starts uninitialized; `fill` must write all of it.
  public init<Failure: Error>(
    width: Int, height: Int,
    fill: (UnsafeMutableBufferPointer<UInt32>) throws(Failure) -> Void
  ) throws(Failure) {
    storage = PixelStorage(count: Self.pixelCount(width: width, height: height))
    self.width = width
    self.height = height
    try fill(storage.pixels)
  }

  /// Lets `body` read the pixels where they are.
  public func withUnsafePixels<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt32>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    defer { withExtendedLifetime(storage) {} }
    return try body(UnsafeBufferPointer(storage.pixels))
  }

  /// Lets `body` change the pixels in place.
  public mutating func withUnsafeMutablePixels<Result, Failure: Error>(
    _ body: (UnsafeMutableBufferPointer<UInt32>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    if !isKnownUniquelyReferenced(&storage) { storage = PixelStorage(copying: storage) }
    defer { withExtendedLifetime(storage) {} }
    return try body(storage.pixels)
  }

  /// Whether every pixel has alpha 255.
  public var isOpaque: Bool {
    withUnsafePixels { pixels in
      var common: UInt32 = .max
      for pixel in pixels { common &= pixel }
      return common >= 0xff00_0000
    }
  }

  private static func pixelCount(width: Int, height: Int) -> Int {
    precondition(width >= 1 && height >= 1, "a raster of \(width) x \(height) has no pixel")
    let (count, overflow) = width.multipliedReportingOverflow(by: height)
    precondition(!overflow, "\(width) x \(height) pixels cannot be counted")
    return count
  }
}

extension Raster {
  public static func == (one: Raster, other: Raster) -> Bool {
    guard one.width == other.width, one.height == other.height else { return false }
    return one.storage.hasSamePixels(as: other.storage)
  }
}
