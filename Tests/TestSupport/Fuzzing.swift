import Foundation

/// Inputs that are nearly right: what parsers are fuzzed with.
public enum Fuzzing {
  /// How many inputs a fuzz test makes: `DESCENT_FUZZ_ROUNDS` if that is set, as `make fuzz` does.
  public static func rounds(usually usual: Int) -> Int {
    ProcessInfo.processInfo.environment["DESCENT_FUZZ_ROUNDS"].flatMap { Int($0) } ?? usual
  }

  /// A text with a few bytes removed, doubled, changed, or replaced by pieces that matter to its parser.
  public static func mutated(
    _ seed: [UInt8], pieces: [[UInt8]], using random: inout SeededGenerator
  ) -> [UInt8] {
    var bytes = seed
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let place = Int.random(in: 0...bytes.count, using: &random)
      let end = min(bytes.count, place + Int.random(in: 0...24, using: &random))
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes.removeSubrange(place..<end)
      case 1: bytes.insert(contentsOf: bytes[place..<end], at: place)
      case 2 where place < bytes.count:
        bytes[place] ^= UInt8(1 << Int.random(in: 0..<8, using: &random))
      default: bytes.insert(contentsOf: pieces.randomElement(using: &random) ?? [], at: place)
      }
    }
    return bytes
  }
}
