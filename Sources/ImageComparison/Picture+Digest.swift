import Digests
import Rasters

extension Picture {
  /// The SHA-256 of the decoded pixels, 64 lower-case hexadecimal digits.
  ///
  /// Two pictures have one digest exactly when they have one size and ``Metric/exact`` finds no
  /// difference: another compressor, palette, colour type or interlacing changes nothing.
  ///
  /// What is digested: one byte with the bits a channel, 8 or 16; width and height in pixels, four
  /// bytes each; then the pixels in rows from the top, each from the left, by red, green, blue and
  /// alpha (not premultiplied), a byte or two bytes each. Numbers of several bytes begin with the
  /// highest. It is 16 bits only where 8 do not hold the picture, that is where some sample is not
  /// 257 times a whole number. In Python, for an array of bytes from an 8-bit file:
  ///
  ///     hashlib.sha256(struct.pack(">BII", 8, width, height) + rgba.tobytes()).hexdigest()
  public var digest: String {
    var hasher = SHA256Hasher()
    if let deep, !deep.isWidened {
      hasher.update(header(bitDepth: 16))
      deep.samples.withUnsafeBufferPointer { samples in
        Self.digest(samples.count * 2, into: &hasher) { start, bytes in
          for place in stride(from: 0, to: bytes.count, by: 2) {
            let sample = samples[(start + place) / 2]
            bytes[place] = UInt8(sample >> 8)
            bytes[place + 1] = UInt8(truncatingIfNeeded: sample)
          }
        }
      }
    } else {
      hasher.update(header(bitDepth: 8))
      raster.withUnsafePixels { pixels in
        Self.digest(pixels.count * 4, into: &hasher) { start, bytes in
          for place in stride(from: 0, to: bytes.count, by: 4) {
            let pixel = pixels[(start + place) / 4]
            bytes[place] = UInt8(truncatingIfNeeded: pixel >> 16)
            bytes[place + 1] = UInt8(truncatingIfNeeded: pixel >> 8)
            bytes[place + 2] = UInt8(truncatingIfNeeded: pixel)
            bytes[place + 3] = UInt8(truncatingIfNeeded: pixel >> 24)
          }
        }
      }
    }
    return hasher.hex
  }

  private func header(bitDepth: UInt8) -> [UInt8] {
    [bitDepth]
      + [raster.width, raster.height].flatMap { side in
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: side >> $0) }
      }
  }

  /// Digests so many bytes, which `fill` makes piece by piece from the place it is told.
  private static func digest(
    _ count: Int, into hasher: inout SHA256Hasher,
    fill: (Int, UnsafeMutableBufferPointer<UInt8>) -> Void
  ) {
    let piece = 1 << 14
    var buffer = [UInt8](repeating: 0, count: min(piece, count))
    for start in stride(from: 0, to: count, by: piece) {
      let length = min(piece, count - start)
      buffer.withUnsafeMutableBufferPointer { bytes in
        fill(start, UnsafeMutableBufferPointer(rebasing: bytes[..<length]))
        hasher.update(UnsafeBufferPointer(rebasing: bytes[..<length]))
      }
    }
  }
}
