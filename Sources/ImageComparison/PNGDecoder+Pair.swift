import Rasters
import Workers

extension PNGDecoder {
  /// Two files decoded, beside each other where they are large.
  ///
  /// Decoding takes far longer than most metrics do. Files of the same bytes are decoded once; to
  /// metrics their pictures are equal at a glance.
  public func decodePair(
    _ first: [UInt8], _ second: [UInt8]
  ) -> (Result<DecodedPNG, PNGDecodingError>, Result<DecodedPNG, PNGDecodingError>) {
    if first == second {
      let result = decoded(first)
      return (result, result)
    }
    // A plot takes some hundredth of a byte a pixel.
    guard min(first.count, second.count) >= 1 << 15, WorkerThreads.processorCount > 1 else {
      return (decoded(first), decoded(second))
    }
    let results = Locked([Result<DecodedPNG, PNGDecodingError>?](repeating: nil, count: 2))
    WorkerThreads.run(2) { number in
      let result = decoded(number == 0 ? first : second)
      results.withLock { $0[number] = result }
    }
    let both = results.withLock { $0 }
    // With fewer threads to be had than two, the rest is done here.
    return (both[0] ?? decoded(first), both[1] ?? decoded(second))
  }

  private func decoded(_ bytes: [UInt8]) -> Result<DecodedPNG, PNGDecodingError> {
    Result { () throws(PNGDecodingError) in try decode(bytes) }
  }
}
