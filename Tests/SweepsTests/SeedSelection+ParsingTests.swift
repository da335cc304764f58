import TestSupport
import Testing
import TorchRandom

@testable import Sweeps

@Suite struct SeedSelectionParsingTests {
  @Test(arguments: [
    ("7", "7"), (" 1, 2\n4 ", "1...2,4"), ("# all of them\n0...2 # three\r\n9", "0...2,9"),
    ("0..<1", "0"), ("-3...-2", "-3...-2"), ("+4", "4"), ("1,,2,", "1...2"),
  ])
  func theTextIsRead(text: String, meaning: String) throws {
    #expect(try SeedSelection(parsing: text).description == meaning)
  }

  @Test(
    arguments: [
      ("", .none), ("# 1", .none), (" ,\n", .none), ("9...0", .empty("9...0")),
      ("3..<3", .empty("3..<3")), ("x", .malformed("x")), ("1..2", .malformed("1..2")),
      ("1...", .malformed("1...")), ("1....5", .malformed("1....5")), ("1-5", .malformed("1-5")),
      ("1...2...3", .malformed("1...2...3")), ("1.5", .malformed("1.5")),
      ("18446744073709551616", .outOfRange("18446744073709551616")),
      ("0...18446744073709551616", .outOfRange("18446744073709551616")),
      ("18446744073709551615...-5", .empty("18446744073709551615...-5")),
    ] as [(String, SeedSelectionError)])
  func aMistakeIsNamed(text: String, error: SeedSelectionError) {
    #expect(throws: error) { try SeedSelection(parsing: text) }
  }

  @Test func aLongMistakeIsCut() {
    let error = #expect(throws: SeedSelectionError.self) {
      try SeedSelection(parsing: String(repeating: "x", count: 1_000))
    }
    #expect(error == .malformed(String(repeating: "x", count: 57) + "..."))
    #expect(error?.description.contains("write 0...999") == true)
  }

  @Test func fuzzedSeedsAreReadAsTheyAreWritten() throws {
    let texts = ["0...999,2021", "1,5,9 # some\n-3..<4", "18446744073709551615\n7"]
    let pieces = [
      "...", "..<", ",", "-", "#", "\n", "\r\n", " ", "0", "9223372036854775807", "-1", "+",
      "18446744073709551615", "-9223372036854775808", "\u{301}", "\0",
    ].map { Array($0.utf8) }
    let rounds = Fuzzing.rounds(usually: 3_000)
    var random = SeededGenerator(seed: 1)
    var accepted = 0
    for round in 0..<rounds {
      let text = String(
        decoding: Fuzzing.mutated(
          Array(texts[round % texts.count].utf8), pieces: pieces, using: &random), as: UTF8.self)
      guard let seeds = try? SeedSelection(parsing: text) else { continue }
      accepted += 1
      let ends = [seeds[0], seeds[seeds.count - 1]]
      let again = try SeedSelection(parsing: "\(seeds)")
      #expect(again == seeds && [again[0], again[again.count - 1]] == ends, "\(text)")
    }
    #expect(accepted > rounds / 20 && accepted < rounds)
  }

  /// No seed follows the largest, so none is looked for.
  @Test func theLargestSeedMayStandAnywhere() throws {
    let text =
      "18446744073709551615,-9223372036854775808,18446744073709551613...18446744073709551614"
    let seeds = try SeedSelection(parsing: text)
    #expect(seeds.description == text)
    #expect((0..<4).map { "\(seeds[$0])" }.first == "18446744073709551615")
  }

  @Test(
    arguments: [
      ("1,2,1", 1), ("0...9,5", 5), ("5,0...9", 5), ("0...9,3...4,20", 3), ("-1,1,-1", -1),
    ] as [(String, TorchSeed)])
  func aSeedTwiceIsRefused(text: String, seed: TorchSeed) {
    #expect(throws: SeedSelectionError.twice(seed)) { try SeedSelection(parsing: text) }
  }

  @Test func tooManyAreRefused() throws {
    #expect(try SeedSelection(parsing: "0..<10000000").count == SeedSelection.limit)
    for text in [
      "0...10000000", "0...9999999,-1", "0...9223372036854775807",
      "-9223372036854775808...18446744073709551615",
    ] {
      #expect(throws: SeedSelectionError.tooMany, "\(text)") { try SeedSelection(parsing: text) }
    }
  }

  @Test func everySeedOfManyRangesIsFound() throws {
    let numbers = (0..<1_000).map { $0 * 3 + ($0 % 2) }
    let seeds = try SeedSelection(parsing: numbers.map { "\($0)" }.joined(separator: "\n"))
    #expect((0..<seeds.count).map { seeds[$0] } == numbers.map { TorchSeed($0) })
  }
}
