import Experiments
import TestSupport
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

@Suite struct ExperimentConformance {
  @Test func theArticlesProgramIsPyTorchsForEverySeed() throws {
    let reference = try TorchReference.decode(ArticleSeeds.self, from: "article_seeds.json")
    var matched = 0
    for item in reference.seeds {
      var experiment = Experiment.article
      experiment.seed = TorchSeed(item.seed)
      experiment.optimizer = experiment.optimizer.withLearningRate(reference.lr)
      experiment.steps = reference.steps
      let run = try experiment.run()
      experiment.model.parameters.draw = 1
      let firstDraw = try experiment.run().parameters.initial
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

extension ExperimentConformance {
  /// Every size, degree, loss and optimiser of PyTorch's values, through formulas in an experiment.
  @Test func everyReferenceRunComesOutOfAnExperiment() throws {
    let cases = try TorchReference.decode(GeneralReference.self, from: "general.json").cases
    var matched = 0
    for item in cases {
      let optimizer: Optimizer = try #require(item.trainingOptimizer)
      let experiment = Experiment.polynomial(
        seed: TorchSeed(item.seed), samples: item.n,
        inputs: item.t.replacing("n)", with: "\(item.n))").replacing("/n", with: "/\(item.n)"),
        degree: item.degree, loss: try #require(item.trainingLoss),
        optimizer: optimizer, steps: item.steps)
      let run = try experiment.run()
      let isEqual =
        TorchReference.hexadecimal(run.targets) == item.data
        && TorchReference.hexadecimal(run.parameters.initial) == item.`init`
        && TorchReference.hexadecimal(run.steps.map(\.loss)) == item.expectedLosses
        && TorchReference.hexadecimal(run.parameters.final) == item.expectedFinal
      matched += isEqual ? 1 : 0
      #expect(isEqual, "\(item.title): n \(item.n), degree \(item.degree), \(item.t)")
    }
    print("general through formulas in an experiment: \(matched) of \(cases.count) matched")
    #expect(cases.count > 20)
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
