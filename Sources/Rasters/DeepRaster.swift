/// A picture of 16 bits a channel: rows from the top, each from the left, without gaps.
///
/// Each pixel has four native-endian samples: red, green, blue and alpha, not premultiplied; alpha
/// 65535 is opaque. It takes eight bytes a pixel.
public struct DeepRaster: Equatable, Sendable {
  /// Columns, at least 1.
  public let width: Int

  /// Rows, at least 1.
  public let height: Int

  /// Four for each pixel; those of the one at (x, y) begin at `4 * (y * width + x)`.
  public private(set) var samples: [UInt16]

  /// A raster of these samples.
  ///
  /// - Precondition: the size is at least 1 x 1 and there are `4 * width * height` samples.
  public init(width: Int, height: Int, samples: [UInt16]) {
    precondition(width >= 1 && height >= 1, "a raster of \(width) x \(height) has no pixel")
    precondition(
      samples.count == 4 * width * height,
      "\(samples.count) samples do not fill \(width) x \(height)")
    self.width = width
    self.height = height
    self.samples = samples
  }

  /// The raster with 16 bits a channel that shows the same: each 8-bit value times 257.
  public init(widening raster: Raster) {
    let samples = raster.withUnsafePixels { pixels in
      [UInt16](unsafeUninitializedCapacity: 4 * pixels.count) { samples, count in
        for (index, pixel) in pixels.enumerated() {
          for (channel, shift) in Self.shifts.enumerated() {
            samples.initializeElement(
              at: 4 * index + channel, to: UInt16((pixel >> shift) & 0xff) * 257)
          }
        }
        count = 4 * pixels.count
      }
    }
    self.init(width: raster.width, height: raster.height, samples: samples)
  }

  /// A raster that `fill` writes, without a copy.
  ///
  /// The buffer starts uninitialized; `fill` must write all of it.
  init<Failure: Error>(
    width: Int, height: Int,
    fill: (UnsafeMutableBufferPointer<UInt16>) throws(Failure) -> Void
  ) throws(Failure) {
    var result = Swift.Result<Void, Failure>.success(())
    let samples = [UInt16](unsafeUninitializedCapacity: 4 * width * height) { samples, count in
      do throws(Failure) {
        try fill(UnsafeMutableBufferPointer(rebasing: samples[..<(4 * width * height)]))
        count = 4 * width * height
      } catch {
        result = .failure(error)
      }
    }
    try result.get()
    self.init(width: width, height: height, samples: samples)
  }

  /// The nearest picture of 8 bits a channel: `round(v / 257)` of each sample.
  public var reduced: Raster {
    samples.withUnsafeBufferPointer { samples in
      Raster(width: width, height: height) { pixels in
        for index in pixels.indices {
          var pixel: UInt32 = 0
          for (channel, shift) in Self.shifts.enumerated() {
            // Exact for all 65536 values, and without a division.
            let value = (UInt32(samples[4 * index + channel]) * 255 + 32_895) >> 16
            pixel |= value << shift
          }
          pixels.initializeElement(at: index, to: pixel)
        }
      }
    }
  }

  /// Whether 8 bits a channel hold all there is, so that widening ``reduced`` gives this again.
  public var isWidened: Bool { samples.allSatisfy { $0 % 257 == 0 } }

  /// Lets `body` change the samples in place.
  public mutating func withUnsafeMutableSamples<Result, Failure: Error>(
    _ body: (UnsafeMutableBufferPointer<UInt16>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    var result: Swift.Result<Result, Failure>?
    samples.withUnsafeMutableBufferPointer { samples in
      do throws(Failure) {
        result = .success(try body(samples))
      } catch {
        result = .failure(error)
      }
    }
    guard let result else { preconditionFailure("the body was not called") }
    return try result.get()
  }

  /// Where red, green, blue and alpha stand in a pixel of a ``Raster``.
  private static let shifts: [UInt32] = [16, 8, 0, 24]
}
