import DescentFigures
import Experiments
import Foundation
import Testing

@testable import Sweeps

@Suite struct SweepPlanTests {
  @Test func isReadFromItsOwnJSON() throws {
    let plan = try plan(steps: [2, 3])
    let data = try JSONEncoder().encode(plan)
    #expect(try JSONDecoder().decode(SweepPlan.self, from: data) == plan)
  }

  @Test func identitiesDependOnExperimentSeedAndVersionAlone() throws {
    let few = try plan(seeds: "3,4")
    let many = try plan(seeds: "0...9", dpi: 50)
    #expect(few.identity(of: few.run(0)) == many.identity(of: many.run(3)))
    #expect(few.identity(of: few.run(0)) != few.identity(of: few.run(1)))
    let other = try plan(seeds: "3,4", steps: [4])
    #expect(few.identity(of: few.run(0)) != other.identity(of: other.run(0)))
    #expect(few.identity(of: few.run(0)).count == 32)
  }

  @Test func namesAreMadeOfWhatVaries() throws {
    let plan = try plan(seeds: "7", steps: [2, 3])
    #expect(
      plan.files(of: plan.run(1)) == [
        "figures/fit/steps-3_seed-7.png", "figures/fit/steps-3_seed-7.svg",
      ])
    #expect(RunNaming.label("1e-5") == "1e-5")
    #expect(RunNaming.label("a*x") != RunNaming.label("a-x"))
    #expect(RunNaming.label("a*x").hasPrefix("a_x-"))
    #expect(RunNaming.label(".5").hasPrefix("0.5"))
    #expect(
      SweepPlan.shortened(["optimizer.learning-rate", "steps"]) == ["learning-rate", "steps"])
    #expect(SweepPlan.shortened(["a.size", "b.size"]) == ["a.size", "b.size"])
  }

  @Test func runsAreOrderedByPointsThenSeeds() throws {
    let plan = try SweepPlan.example(seeds: "5,3", rates: ["1e-5", "1e-6"])
    #expect(plan.runCount == 4)
    #expect(
      (0..<4).map { plan.name(of: plan.run($0)) } == [
        "optimizer.learning-rate=1e-5, seed=5", "optimizer.learning-rate=1e-5, seed=3",
        "optimizer.learning-rate=1e-6, seed=5", "optimizer.learning-rate=1e-6, seed=3",
      ])
    #expect(plan.name(ofPoint: 1) == "optimizer.learning-rate=1e-6")
    #expect(plan.run(3).experiment.seed == 3)
    #expect(plan.run(3).experiment.optimizer == Experiment.article.optimizer.withLearningRate(1e-6))
    #expect(
      plan.files(of: plan.run(2)) == [
        "figures/fit/learning-rate-1e-6_seed-5.png", "figures/fit/learning-rate-1e-6_seed-5.svg",
      ])
  }

  @Test func withoutKeysOnlyTheSeedTells() throws {
    let plan = try SweepPlan.example(seeds: "-4")
    #expect(plan.name(of: plan.run(0)) == "seed=-4")
    #expect(plan.name(ofPoint: 0) == "")
    #expect(plan.files(of: plan.run(0)).first == "figures/fit/seed--4.png")
  }

  /// Journals are known by these: another text would have every sweep made again.
  @Test func theIdentityIsPinned() throws {
    let plan = try SweepPlan.example(seeds: "2021", steps: 10)
    #expect(plan.identity(of: plan.run(0)) == "6ea1af030f91214a5e9cb63f6f472ae2")
  }

  @Test func theIdentityDependsOnTheRunAlone() throws {
    let plan = try SweepPlan.example(seeds: "0...6")
    let same = [
      try SweepPlan.example(seeds: "9,3"), try SweepPlan.example(seeds: "9,3", draws: false),
      try SweepPlan.example(seeds: "9,3", libraries: ["cairo": "2"]),
    ]
    for other in same {
      #expect(other.identity(of: other.run(1)) == plan.identity(of: plan.run(3)))
    }
    let different = [
      try SweepPlan.example(seeds: "9,4"), try SweepPlan.example(seeds: "9,3", steps: 4),
      try SweepPlan.example(seeds: "9,3", tool: "descent 2"),
      try SweepPlan.example(seeds: "9,3", rates: ["1e-6"]),
    ]
    for other in different {
      #expect(other.identity(of: other.run(1)) != plan.identity(of: plan.run(3)))
    }
    #expect(Set((0..<7).map { plan.identity(of: plan.run($0)) }).count == 7)
  }

  @Test func theOutputDependsOnWhatDraws() throws {
    func digest(_ plan: SweepPlan) -> String { plan.outputDigest(of: plan.run(0)) }
    let plan = try SweepPlan.example()
    #expect(digest(plan) == digest(try .example(seeds: "9", steps: 5)))
    #expect(digest(plan) != digest(try .example(libraries: ["cairo": "2"])))
    #expect(
      digest(try .example(draws: false))
        == digest(
          try .example(draws: false, libraries: ["cairo": "2"])))
  }

  @Test func tooManyRunsAreRefused() throws {
    #expect(throws: SweepError.tooManyRuns(10_000_002)) {
      try SweepPlan.example(seeds: "0...5000000", rates: ["1", "2"])
    }
  }
}
