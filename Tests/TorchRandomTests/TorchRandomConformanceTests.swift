import Testing
import TorchRandom
import TorchReferences

/// `rng.json`: bit patterns of `torch.rand` and `torch.randn` after `torch.manual_seed`.
private struct RandomReference: Decodable {
  struct Stream: Decodable {
    var seed: String

    /// By the number of values: the first call after seeding.
    var rand: [String: [String]]
    var randn: [String: [String]]

    /// Consecutive calls after one seeding.
    var mixed: [Call]
  }

  struct Call: Decodable {
    var function: String
    var count: Int
    var bits: [String]

    init(from decoder: any Decoder) throws {
      var values = try decoder.unkeyedContainer()
      function = try values.decode(String.self)
      count = try values.decode(Int.self)
      bits = try values.decode([String].self)
    }

    /// What our generator gives for the same call; nil for a function that we do not know.
    func values(using generator: inout TorchGenerator) -> [Float]? {
      switch function {
      case "rand": generator.uniform(count: count)
      case "randn": generator.normal(count: count)
      default: nil
      }
    }
  }

  var seeds: [Stream]
}

@Suite struct TorchRandomConformance {
  @Test func randomValuesArePyTorchsBitForBit() throws {
    let reference = try TorchReference.decode(RandomReference.self, from: "rng.json")
    var matched = 0
    var total = 0
    func check(_ values: [Float]?, _ bits: [String], _ call: String) {
      total += 1
      let isEqual = values.map { TorchReference.hexadecimal($0) == bits } ?? false
      matched += isEqual ? 1 : 0
      #expect(isEqual, "\(call)")
    }
    for stream in reference.seeds {
      let seed = try TorchSeed(parsing: stream.seed)
      for (count, bits) in stream.rand {
        var generator = TorchGenerator(seed: seed)
        check(
          generator.uniform(count: try #require(Int(count))), bits, "seed \(seed), rand(\(count))")
      }
      for (count, bits) in stream.randn {
        var generator = TorchGenerator(seed: seed)
        check(
          generator.normal(count: try #require(Int(count))), bits, "seed \(seed), randn(\(count))")
      }
      var generator = TorchGenerator(seed: seed)
      for (index, call) in stream.mixed.enumerated() {
        check(
          call.values(using: &generator), call.bits,
          "seed \(seed), mixed call \(index + 1): \(call.function)(\(call.count))")
      }
    }
    print("random arrays: \(matched) of \(total) matched")
    #expect(total > 0)
  }
}
