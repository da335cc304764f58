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

/// `general.json`: other sizes, degrees and learning rates; those by plain descent on this loss.
private struct General: Decodable {
  struct Case: Decodable {
    struct Optimizer: Decodable {
      var kind: String
      var lr: Double
    }

    var seed: Int
    var n: Int
    var degree: Int
    var t: String
    var loss: String
    var optimizer: Optimizer
    var steps: Int
    var data: [String]
    var `init`: [String]
    var lossBits: [String]
    var final: [String]

    private enum CodingKeys: String, CodingKey {
      case seed, n, degree, t, loss, optimizer, steps, data, `init`, final
      case lossBits = "loss_bits"
    }
  }

  var cases: [Case]
}

extension TrainingConformance {
  @Test func otherSizesAndDegreesArePyTorchsToo() throws {
    let cases = try TorchReference.decode(General.self, from: "general.json").cases.filter {
      $0.optimizer.kind == "gd" && $0.loss == "mse"
    }
    var matched = 0
    for item in cases {
      let model = Polynomial(degree: item.degree)
      let scale: Float = item.t == "arange(n)/n" ? Float(item.n) : 1
      let inputs = NoisyQuadratic().inputs(count: item.n).map { $0 / scale }
      var generator = TorchGenerator(seed: TorchSeed(item.seed))
      let targets = NoisyQuadratic().targets(for: inputs, using: &generator)
      _ = generator.normal(count: model.parameterCount)
      let initial = generator.normal(count: model.parameterCount)
      let trainer = Trainer(
        model: model, loss: MeanSquaredError(),
        optimizer: GradientDescent(learningRate: item.optimizer.lr))
      let trajectory = trainer.train(
        on: Dataset(inputs: inputs, targets: targets), from: initial, steps: item.steps)
      let isEqual =
        ["arange(n)", "arange(n)/n"].contains(item.t)
        && TorchReference.hexadecimal(targets) == item.data
        && TorchReference.hexadecimal(initial) == item.`init`
        && TorchReference.hexadecimal(trajectory.steps.map(\.loss)) == item.lossBits
        && TorchReference.hexadecimal(trajectory.finalParameters) == item.final
      matched += isEqual ? 1 : 0
      #expect(
        isEqual, "n \(item.n), degree \(item.degree), \(item.t), rate \(item.optimizer.lr)")
    }
    print("general gd+mse: \(matched) of \(cases.count) matched")
    #expect(!cases.isEmpty)
  }
}
