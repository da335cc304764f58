import Digests
import Experiments
import OutputFiles
import Testing
import TorchRandom

@testable import Sweeps

@Suite struct RunMakerTests {
  private let scratch: ScratchDirectory

  init() throws { scratch = try ScratchDirectory() }

  private func maker(
    _ plan: SweepPlan, errors: [TorchSeed: any Error] = [:]
  ) -> RunMaker {
    RunMaker(
      plan: plan, directory: scratch.sweep,
      drawing: WordDrawing(drawn: DrawnSeeds(), errors: errors))
  }

  @Test func aRunHasItsFilesAndItsRecord() throws {
    let plan = try SweepPlan.example()
    var maker = maker(plan)
    let entry = try maker.make(plan.run(2))
    let run = try plan.run(2).experiment.run()
    let line = entry.line.dropLast()
    #expect(JournalEntry(line: line)?.isOf(plan.run(2), in: plan) == true)
    #expect(entry == plan.entry(2, RunOutcome(run), digests: entry.digests))
    let names = plan.files(of: plan.run(2))
    #expect(try Set(scratch.sweep.content().keys) == Set(names))
    #expect(names.map { scratch.sweep.digest(of: $0) } == entry.digests)
    #expect(try scratch.sweep.text(of: names[1]) == "svg of 2: \(run.parameters.final)")
  }

  @Test func aRunThatFailsSaysWhyAndLeavesNothing() throws {
    let plan = try SweepPlan.example()
    var maker = maker(plan, errors: [2: NoFont()])
    let entry = try maker.make(plan.run(2))
    #expect(entry.status == .failed(NoFont().description))
    #expect(entry.digests == [] && entry.rmse == "" && entry.parameters == "")
    #expect(try scratch.sweep.content().isEmpty)
  }

  /// The record is the same wherever the sweep stands.
  @Test func aMessageIsWithoutTheDirectory() throws {
    let plan = try SweepPlan.example()
    let name = plan.files(of: plan.run(0))[0]
    _ = try OutputDirectory(creating: scratch.path + "/" + name)
    var maker = maker(plan)
    guard case .failed(let message) = try maker.make(plan.run(0)).status else {
      Issue.record("a directory was no hindrance")
      return
    }
    #expect(message.hasPrefix("\(name): cannot write the file, a directory has this name"))
  }

  @Test func onlyAFullDiskEndsEverything() throws {
    let plan = try SweepPlan.example()
    var full = maker(plan, errors: [1: OutputError.noSpace(path: "x")])
    #expect(throws: OutputError.noSpace(path: "x")) { try full.make(plan.run(1)) }
    var refused = maker(plan, errors: [1: OutputError.nameTooLong(path: "x")])
    #expect(try !refused.make(plan.run(1)).status.isComplete)
  }

  @Test func aRunThatDivergesAtOnceIsAResultWithItsFiles() throws {
    var maker = maker(try .example(rates: ["1e30"]))
    let entry = try maker.make(maker.plan.run(0))
    guard case .diverged = entry.status else {
      Issue.record("\(entry.status)")
      return
    }
    var first = Experiment.article
    first.data = ExperimentData([
      DataColumn("t", formula: "arange(0, 20)"), DataColumn("y", formula: "t/0"),
    ])
    let figures = maker.plan.points[0].figures
    let plan = try SweepPlan(
      tool: "", libraries: [:], keys: [],
      points: [GridPoint(values: [], experiment: first, figures: figures)],
      seeds: SeedSelection(parsing: "0"))
    var none = self.maker(plan)
    let outcome = try none.make(plan.run(0))
    #expect(outcome.status == .diverged(step: 1))
    #expect(outcome.digests.count == figures[0].formats.count)
  }

  /// What formulas say is read once for a point; runs of several points in any order stay apart.
  @Test func runsInAnyOrderAreThoseOfTheirExperiments() throws {
    let plan = try SweepPlan.example(seeds: "0...2", rates: ["1e-5", "1e-6"], draws: false)
    var maker = maker(plan)
    for index in [0, 3, 1, 5, 5, 2, 4, 0] {
      let run = try plan.run(index).experiment.run()
      #expect(try maker.make(plan.run(index)) == plan.entry(index, RunOutcome(run)))
    }
  }
}
