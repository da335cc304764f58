import Testing
import TorchRandom

/// The published reference program, seeded with 5489, gives these words; C++ requires the second.
@Test func theTwisterGivesItsPublishedWords() {
  var twister = MersenneTwister(seed: 5489)
  let words = (0..<10_000).map { _ in twister.nextWord() }
  #expect(words.first == 3_499_211_612)
  #expect(words.last == 4_123_659_995)
}

@Test func aDoubleWordHasItsFirstWordOnTop() {
  var words = MersenneTwister(seed: 1)
  var doubleWords = words
  let (high, low) = (UInt64(words.nextWord()), UInt64(words.nextWord()))
  #expect(doubleWords.nextDoubleWord() == high << 32 | low)
  #expect(doubleWords == words)
}
