/// The 32-bit Mersenne Twister MT19937, the source of every random word.
///
/// From Makoto Matsumoto and Takuji Nishimura, "Mersenne Twister: A 623-dimensionally
/// equidistributed uniform pseudo-random number generator", ACM TOMACS 8 (1998), with the seeding
/// that they published in 2002. Its period is 2^19937 - 1.
public struct MersenneTwister: Equatable, Sendable {
  private static let wordCount = 624
  private static let offset = 397

  private var state: [UInt32]

  /// The next word of `state` to be tempered; `wordCount` asks for a twist first.
  private var index = MersenneTwister.wordCount

  /// A generator at the start of the stream that the seed names.
  public init(seed: UInt32) {
    state = [UInt32](unsafeUninitializedCapacity: Self.wordCount) { words, count in
      var word = seed
      words[0] = word
      for position in 1..<Self.wordCount {
        word = 1_812_433_253 &* (word ^ (word >> 30)) &+ UInt32(truncatingIfNeeded: position)
        words[position] = word
      }
      count = Self.wordCount
    }
  }

  /// The next 32 random bits.
  public mutating func nextWord() -> UInt32 {
    if index == Self.wordCount {
      twist()
    }
    var word = state[index]
    index += 1
    word ^= word >> 11
    word ^= (word << 7) & 0x9d2c_5680
    word ^= (word << 15) & 0xefc6_0000
    word ^= word >> 18
    return word
  }

  /// The next 64 random bits: two words, the first of them the high half.
  public mutating func nextDoubleWord() -> UInt64 {
    let high = UInt64(nextWord())
    return high << 32 | UInt64(nextWord())
  }

  /// Makes the next 624 words of state out of the present ones.
  private mutating func twist() {
    state.withUnsafeMutableBufferPointer { words in
      func twisted(_ position: Int, next: Int, far: Int) -> UInt32 {
        let joined = (words[position] & 0x8000_0000) | (words[next] & 0x7fff_ffff)
        return words[far] ^ (joined >> 1) ^ ((joined & 1) == 0 ? 0 : 0x9908_b0df)
      }
      let wrap = Self.wordCount - Self.offset
      for position in 0..<wrap {
        words[position] = twisted(position, next: position + 1, far: position + Self.offset)
      }
      for position in wrap..<(Self.wordCount - 1) {
        words[position] = twisted(position, next: position + 1, far: position - wrap)
      }
      let last = Self.wordCount - 1
      words[last] = twisted(last, next: 0, far: Self.offset - 1)
    }
    index = 0
  }
}
