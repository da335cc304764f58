#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// PyTorch's CPU random generator: the same seed gives the same float32 values, bit for bit.
///
/// A value to be passed on as `inout`; each call moves it along its one stream, as consecutive calls
/// of `torch.rand` and `torch.randn` do after `torch.manual_seed`. Checked against PyTorch 2.15 on
/// x86-64 with AVX2; its formulas are used on every machine.
public struct TorchGenerator: Equatable, Sendable {
  /// From this count on, normal values are made in blocks.
  private static let blockThreshold = NormalBlocks.blockSize

  private var twister: MersenneTwister

  /// The second normal value of the last pair, until a small draw takes it.
  ///
  /// It stays a Double, survives uniform and block draws, and opens the next small normal draw.
  private var cachedNormal: Double?

  /// A generator as `torch.manual_seed` leaves it, with no cached value.
  public init(seed: TorchSeed) {
    twister = MersenneTwister(seed: seed.low32Bits)
  }

  /// Values uniform in [0, 1), as `torch.rand(count)` gives them.
  ///
  /// Each is a multiple of 2^-24 and takes one word of the stream.
  public mutating func uniform(count: Int) -> [Float] {
    precondition(count >= 0, "a count of random values must not be negative")
    return [Float](unsafeUninitializedCapacity: count) { values, initializedCount in
      for index in 0..<count {
        values[index] = nextUniform()
      }
      initializedCount = count
    }
  }

  /// Standard normal values, as `torch.randn(count)` gives them.
  ///
  /// Fewer than 16 come from Double-precision pairs, of which an odd one is kept for the next small
  /// draw; 16 or more come from float32 blocks, which leave a kept value alone. So two draws of 8
  /// are not one draw of 16.
  public mutating func normal(count: Int) -> [Float] {
    precondition(count >= 0, "a count of random values must not be negative")
    guard count >= Self.blockThreshold else {
      return (0..<count).map { _ in Float(nextNormal()) }
    }
    var values = uniform(count: count)
    NormalBlocks.transform(&values) { nextUniform() }
    return values
  }

  private mutating func nextUniform() -> Float {
    Float(twister.nextWord() & 0xff_ffff) * 0x1p-24
  }

  private mutating func nextDoubleUniform() -> Double {
    Double(twister.nextDoubleWord() & 0x1f_ffff_ffff_ffff) * 0x1p-53
  }

  /// One normal value by the transform of Box and Muller (1958), whose pairs are split over calls.
  private mutating func nextNormal() -> Double {
    if let cached = cachedNormal {
      cachedNormal = nil
      return cached
    }
    let angle = 2 * Double.pi * nextDoubleUniform()
    let radius = (-2 * log1p(-nextDoubleUniform())).squareRoot()
    cachedNormal = radius * sin(angle)
    return radius * cos(angle)
  }
}
