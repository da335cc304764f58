import Foundation
import Testing
import TorchRandom

@Test(
  arguments: [
    ("0", 0), ("2021", 2021), ("+7", 7), ("-1", 0xffff_ffff), ("4294967296", 0),
    ("-2021", 0xffff_f81b), ("9223372036854775808", 0), ("18446744073709551615", 0xffff_ffff),
    ("-9223372036854775808", 0),
  ] as [(String, UInt32)])
func aSeedIsReadFromDecimalText(text: String, low32Bits: UInt32) throws {
  let seed = try TorchSeed(parsing: text)
  #expect(seed.low32Bits == low32Bits)
  #expect(seed.description == text.replacingOccurrences(of: "+", with: ""))
}

@Test(arguments: ["18446744073709551616", "-9223372036854775809", "+99999999999999999999"])
func aSeedOutOfRangeIsRefusedWithTheRange(text: String) {
  let error = #expect(throws: TorchSeedError.outOfRange(text)) { try TorchSeed(parsing: text) }
  #expect(
    error?.description
      == "seed: \(text) is out of range; give an integer from -9223372036854775808 to "
      + "18446744073709551615")
}

@Test(arguments: ["", "-", "2021.0", "1e3", "0x10", " 7", "seed", "\u{661}"])
func textThatIsNoIntegerIsNoSeed(text: String) {
  let error = #expect(throws: TorchSeedError.notAnInteger(text)) { try TorchSeed(parsing: text) }
  #expect(error?.description.hasPrefix("seed: \"\(text)\" is not a decimal integer; give") == true)
}

@Test func aSeedIsWhicheverIntegerItWasGiven() {
  #expect(TorchSeed(-1) != TorchSeed(UInt64.max))
  #expect(TorchSeed(2021) == TorchSeed(UInt64(2021)))
  #expect(TorchGenerator(seed: -1) == TorchGenerator(seed: TorchSeed(UInt64.max)))
}

@Test(arguments: ["-9223372036854775808", "-1", "0", "2021", "18446744073709551615"])
func aSeedIsWrittenAsAnInteger(text: String) throws {
  let json = try JSONEncoder().encode([TorchSeed(parsing: text)])
  #expect(String(decoding: json, as: UTF8.self) == "[\(text)]")
  #expect(try JSONDecoder().decode([TorchSeed].self, from: json) == [TorchSeed(parsing: text)])
}

@Test func aFractionIsNotReadAsASeed() {
  #expect(throws: DecodingError.self) {
    try JSONDecoder().decode([TorchSeed].self, from: Data("[1.5]".utf8))
  }
}
