import TestSupport
import Testing
import TorchRandom

@testable import Sweeps

@Suite struct SeedSelectionTests {
  private static func seeds(_ text: String) throws -> [String] {
    let selection = try SeedSelection(parsing: text)
    return (0..<selection.count).map { "\(selection[$0])" }
  }

  @Test(arguments: [
    ("0...3", ["0", "1", "2", "3"]),
    ("0..<3", ["0", "1", "2"]),
    ("-2...1", ["-2", "-1", "0", "1"]),
    ("1,5,9", ["1", "5", "9"]),
    ("9 5\n1 # the best\r\n# none\n", ["9", "5", "1"]),
    ("7,0...2,18446744073709551615", ["7", "0", "1", "2", "18446744073709551615"]),
    ("18446744073709551615,0", ["18446744073709551615", "0"]),
    (
      "9223372036854775806...9223372036854775809",
      [
        "9223372036854775806", "9223372036854775807", "9223372036854775808", "9223372036854775809",
      ]
    ),
  ])
  func areThoseNamedInTheirOrder(text: String, seeds: [String]) throws {
    #expect(try Self.seeds(text) == seeds)
  }

  @Test(arguments: ["0...999", "1,5,9", "0...3,7,-2...-1", "18446744073709551615"])
  func readTheirOwnDescription(text: String) throws {
    let selection = try SeedSelection(parsing: text)
    #expect("\(selection)" == text)
    #expect(try SeedSelection(parsing: "\(selection)") == selection)
  }

  @Test func seedsThatFollowOneAnotherAreARange() throws {
    #expect(try SeedSelection(parsing: "0,1,2,3") == SeedSelection(parsing: "0..<4"))
  }

  @Test(arguments: [
    ("0..5", SeedSelectionError.malformed("0..5")),
    ("a", .malformed("a")),
    ("1...", .malformed("1...")),
    ("18446744073709551616", .outOfRange("18446744073709551616")),
    ("5...1", .empty("5...1")),
    ("5..<5", .empty("5..<5")),
    ("", .none),
    ("# nothing", .none),
    ("0...99999999", .tooMany),
    ("-9223372036854775808...18446744073709551615", .tooMany),
    ("1,2,1", .twice(1)),
    ("0...9,5", .twice(5)),
  ])
  func aMistakeIsNamed(text: String, error: SeedSelectionError) {
    #expect(throws: error) { try SeedSelection(parsing: text) }
  }

  @Test func fuzz() throws {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<Fuzzing.rounds(usually: 500) {
      let text = String(
        decoding: Fuzzing.mutated(
          Array("0...999,7,'0..<1000',-5...-2 # x\n12".utf8),
          pieces: ["...", "..<", ",", "=", "{", "'", "-", "9999999999999999999"].map {
            Array($0.utf8)
          }, using: &generator),
        as: UTF8.self)
      guard let selection = try? SeedSelection(parsing: text) else { continue }
      #expect(try SeedSelection(parsing: "\(selection)") == selection)
    }
  }
}
