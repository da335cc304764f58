import Testing
import TorchRandom

@Suite struct TorchSeedOrderTests {
  @Test func seedsAreOrderedAsIntegers() throws {
    let texts = ["-9223372036854775808", "-1", "0", "9223372036854775807", "18446744073709551615"]
    let seeds = try texts.map { try TorchSeed(parsing: $0) }
    #expect(seeds.reversed().sorted() == seeds)
  }

  @Test func theyAdvancePastWhatAnIntHolds() throws {
    let seed = try TorchSeed(parsing: "9223372036854775807")
    #expect("\(seed.advanced(by: 2))" == "9223372036854775809")
    #expect("\(TorchSeed(-2).advanced(by: 5))" == "3")
    #expect(TorchSeed(-2).distance(to: 3) == 5)
    #expect(try TorchSeed(Int.min).distance(to: TorchSeed(parsing: "18446744073709551615")) == nil)
  }
}
