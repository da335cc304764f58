import Testing
import TorchRandom
import TorchReferences
import Training

/// `article_seeds.json`: the article's program for many seeds, every number that it makes.
private struct ArticleSeeds: Decodable {
  struct Case: Decodable {
    var seed: Int
    var data: [String]
    var draw1: [String]
    var draw2: [String]
    var loss: [String]
    var rmse: [String]
    var final: [String]
  }

  var lr: Double
  var steps: Int
  var seeds: [Case]
}

@Suite struct TrainingConformance {
  @Test func theArticlesProgramIsPyTorchsForEverySeed() throws {
    let reference = try TorchReference.decode(ArticleSeeds.self, from: "article_seeds.json")
    var matched = 0
    for item in reference.seeds {
      var experiment = Experiment.article
      experiment.seed = TorchSeed(item.seed)
      (experiment.learningRate, experiment.steps) = (reference.lr, reference.steps)
      let run = try Trainer.run(experiment)
      experiment.draw = 1
      let firstDraw = try Trainer.run(experiment).parameters.initial
      let isEqual =
        TorchReference.hexadecimal(run.targets) == item.data
        && TorchReference.hexadecimal(firstDraw) == item.draw1
        && TorchReference.hexadecimal(run.parameters.initial) == item.draw2
        && TorchReference.hexadecimal(run.steps.map(\.loss)) == item.loss
        && TorchReference.hexadecimal(run.parameters.final) == item.final
        && hasEqualRoots(run, item.rmse)
      matched += isEqual ? 1 : 0
      #expect(isEqual, "seed \(item.seed)")
    }
    print("article seeds: \(matched) of \(reference.seeds.count) matched" + rootNote)
    #expect(!reference.seeds.isEmpty)
  }
}

// The last digit of an RMSE is the C library's: PyTorch's values were made with glibc.
#if canImport(Glibc)
private let rootNote = ""
private func hasEqualRoots(_ run: TrainingRun, _ expected: [String]) -> Bool {
  run.steps.map { "\($0.rmse)" } == expected
}
#else
private let rootNote = " (without RMSE strings: pow is not glibc's here, so losses are compared)"
private func hasEqualRoots(_ run: TrainingRun, _ expected: [String]) -> Bool { true }
#endif

/// `general.json`: other sizes, degrees, losses and optimisers.
private struct General: Decodable {
  struct Case: Decodable {
    struct Options: Decodable {
      var kind: String
      var lr: Double
      var momentum: Double?
      var dampening: Double?
      var nesterov: Bool?
      var weightDecay: Double?
      var betas: [Double]?
      var eps: Double?

      private enum CodingKeys: String, CodingKey {
        case kind, lr, momentum, dampening, nesterov, betas, eps
        case weightDecay = "weight_decay"
      }
    }

    var seed: Int
    var n: Int
    var degree: Int
    var t: String
    var loss: String
    var delta: Double?
    var optimizer: Options
    var steps: Int
    var data: [String]
    var `init`: [String]
    var lossBits: [String]
    var final: [String]

    /// Adam with a correctly rounded square root, which PyTorch's own is not.
    var canonicalLossBits: [String]?
    var canonicalFinal: [String]?

    private enum CodingKeys: String, CodingKey {
      case seed, n, degree, t, loss, delta, optimizer, steps, data, `init`, final
      case lossBits = "loss_bits"
      case canonicalLossBits = "ieee_sqrt_loss_bits"
      case canonicalFinal = "ieee_sqrt_final"
    }
  }

  var cases: [Case]
}

extension General.Case {
  var inputs: [Float]? {
    switch t {
    case "arange(n)": NoisyQuadratic().inputs(count: n)
    case "arange(n)/n": NoisyQuadratic().inputs(count: n).map { $0 / Float(n) }
    default: nil
    }
  }

  var trainingLoss: Loss? {
    switch loss {
    case "mse": .mse
    case "mse_fn": .mseLoss
    case "mae": .mae
    case "huber": delta.map { .huber(delta: $0) }
    default: nil
    }
  }

  var trainingOptimizer: Optimizer? {
    switch optimizer.kind {
    case "gd":
      return .gradientDescent(GradientDescent(learningRate: optimizer.lr))
    case "sgd":
      return .sgd(
        StochasticGradientDescent(
          learningRate: optimizer.lr, momentum: optimizer.momentum ?? 0,
          dampening: optimizer.dampening ?? 0, nesterov: optimizer.nesterov ?? false,
          weightDecay: optimizer.weightDecay ?? 0))
    case "adam":
      var adam = Adam(learningRate: optimizer.lr)
      if let betas = optimizer.betas { (adam.beta1, adam.beta2) = (betas[0], betas[1]) }
      adam.eps = optimizer.eps ?? adam.eps
      adam.weightDecay = optimizer.weightDecay ?? adam.weightDecay
      return .adam(adam)
    default:
      return nil
    }
  }

  /// The loss and the optimiser with what is not default.
  var title: String {
    let lossTitle = delta.map { "\(loss) delta \($0)" } ?? loss
    let extras = [
      optimizer.momentum.map { "momentum \($0)" }, optimizer.dampening.map { "dampening \($0)" },
      optimizer.nesterov == true ? "nesterov" : nil,
      optimizer.weightDecay.map { "weight decay \($0)" },
      optimizer.betas.map { "betas \($0)" }, optimizer.eps.map { "eps \($0)" },
    ]
    return ([lossTitle, optimizer.kind] + extras.compactMap { $0 }).joined(separator: ", ")
  }

  /// What training makes of the case; nil if the data, the start or a name is not the case's.
  func trajectory() throws -> Trajectory? {
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

extension TrainingConformance {
  @Test func otherSizesDegreesLossesAndOptimizersArePyTorchsToo() throws {
    let cases = try TorchReference.decode(General.self, from: "general.json").cases
    var tallies: [String: (matched: Int, count: Int)] = [:]
    var (matched, canonicalCount, alsoPyTorchs) = (0, 0, 0)
    for item in cases {
      let trajectory = try item.trajectory()
      let losses = trajectory.map { TorchReference.hexadecimal($0.steps.map(\.loss)) }
      let final = trajectory.map { TorchReference.hexadecimal($0.finalParameters) }
      let isEqual =
        losses == (item.canonicalLossBits ?? item.lossBits)
        && final == (item.canonicalFinal ?? item.final)
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
