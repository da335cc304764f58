import Testing
import TorchRandom
import TorchReferences
import Training

extension GeneralReference.Case {
  fileprivate var inputs: [Float]? {
    switch t {
    case "arange(n)": NoisyQuadratic().inputs(count: n)
    case "arange(n)/n": NoisyQuadratic().inputs(count: n).map { $0 / Float(n) }
    default: nil
    }
  }

  /// What training makes of the case; nil if the data, the start or a name is not the case's.
  fileprivate func trajectory() throws -> Trajectory? {
    guard let inputs, let loss = trainingLoss, let optimizer = trainingOptimizer else { return nil }
    let model = Polynomial(degree: degree)
    var generator = TorchGenerator(seed: TorchSeed(seed))
    let targets = NoisyQuadratic().targets(for: inputs, using: &generator)
    _ = generator.normal(count: model.parameterCount)
    let initial = generator.normal(count: model.parameterCount)
    guard TorchReference.hexadecimal(targets) == data,
      TorchReference.hexadecimal(initial) == `init`
    else { return nil }
    let trainer = Trainer(
      model: model, loss: try loss.validated(), optimizer: try optimizer.validated())
    return trainer.train(
      on: Dataset(inputs: inputs, targets: targets), from: initial, steps: steps)
  }
}

@Suite struct TrainingConformance {
  @Test func otherSizesDegreesLossesAndOptimizersArePyTorchsToo() throws {
    let cases = try TorchReference.decode(GeneralReference.self, from: "general.json").cases
    var tallies: [String: (matched: Int, count: Int)] = [:]
    var (matched, canonicalCount, alsoPyTorchs) = (0, 0, 0)
    for item in cases {
      let trajectory = try item.trajectory()
      let losses = trajectory.map { TorchReference.hexadecimal($0.steps.map(\.loss)) }
      let final = trajectory.map { TorchReference.hexadecimal($0.finalParameters) }
      let isEqual =
        losses == item.expectedLosses
        && final == item.expectedFinal
      if item.canonicalFinal != nil {
        canonicalCount += 1
        alsoPyTorchs += losses == item.lossBits && final == item.final ? 1 : 0
      }
      matched += isEqual ? 1 : 0
      tallies[item.title, default: (0, 0)].matched += isEqual ? 1 : 0
      tallies[item.title, default: (0, 0)].count += 1
      #expect(
        isEqual,
        "\(item.title): n \(item.n), degree \(item.degree), \(item.t), rate \(item.optimizer.lr)")
    }
    for (title, tally) in tallies.sorted(by: { $0.key < $1.key }) {
      print("general: \(tally.matched) of \(tally.count) matched (\(title))")
    }
    print("general: \(matched) of \(cases.count) matched (all)")
    print(
      "general: \(alsoPyTorchs) of \(canonicalCount) of Adam's, held against IEEE square roots, "
        + "also have the bits of PyTorch's own")
    #expect(!cases.isEmpty)
  }
}
