import InputFiles
import OutputFiles
import TestSupport
import Testing

@testable import Sweeps

@Suite struct SweepRecordHeaderTests {
  private let scratch: ScratchDirectory

  init() throws { scratch = try ScratchDirectory() }

  private func write(_ text: String, to name: String = SweepDirectory.planName) throws {
    try OutputFile(path: scratch.sweep.path(of: name)).write(text)
  }

  @Test func aPlanFileIsReadAsItIsWritten() throws {
    for text in ["1-16", "0-15", "1-13:2", nil] {
      let plan = try SweepPlan.example(rates: ["1e-5", "0.25"])
      let shards = try text.map { try ShardPlan(parsing: $0) }
      try SweepStart.write(plan, shards: shards, in: scratch.sweep)
      let file = try SweepPlanFile(reading: scratch.sweep)
      #expect(file.plan == plan && file.shards == shards)
    }
  }

  /// Whoever reads the file by other means finds every run in it.
  @Test func thePlanFileListsItsRuns() throws {
    let plan = try SweepPlan.example(seeds: "3,1")
    try SweepStart.write(plan, shards: nil, in: scratch.sweep)
    let text = try scratch.sweep.text(of: SweepDirectory.planName)
    for index in 0..<2 {
      let run = plan.run(index)
      #expect(
        text.contains(
          "    {\"identity\":\"\(plan.identity(of: run))\",\"run\":\"\(plan.name(of: run))\"}"))
    }
  }

  /// As another program may lay it out.
  @Test func aPlanFileOnOneLineIsRead() throws {
    let plan = try SweepPlan.example()
    try SweepStart.write(plan, shards: nil, in: scratch.sweep)
    try write(
      try scratch.sweep.text(of: SweepDirectory.planName).split(separator: "\n").joined())
    #expect(try SweepPlanFile(reading: scratch.sweep).plan == plan)
  }

  @Test func aMistakeIsNamedWithItsPlace() throws {
    #expect(throws: SweepError.noSweep(scratch.path)) { try SweepPlanFile(reading: scratch.sweep) }
    try SweepStart.write(.example(), shards: nil, in: scratch.sweep)
    let text = try scratch.sweep.text(of: SweepDirectory.planName)
    for (old, new, reason) in [
      ("descent.plan/1", "descent.plan/2", "form \"descent.plan/2\""), ("{", "", "no JSON"),
      ("\"steps\":3", "\"steps\":\"x\"", "plan.points"), ("0...6", "6...0", "holds no seed"),
      ("1e-05", "1e99", "in float32"),
    ] {
      try write(text.replacingOccurrences(of: old, with: new))
      guard
        case .damaged(_, let found)? = sweepError({ _ = try SweepPlanFile(reading: scratch.sweep) })
      else {
        Issue.record("\(new) was read")
        continue
      }
      #expect(found.contains(reason))
    }
    try write(text.replacingOccurrences(of: "\n}", with: ",\n  \"shards\": \"x\"\n}"))
    #expect(throws: ShardError.malformedPlan("x")) { try SweepPlanFile(reading: scratch.sweep) }
  }

  @Test func fuzzedPlansAreReadOrRefused() throws {
    try SweepStart.write(
      .example(
        rates: ["1e-5", "0.25"],
        naming: RunNaming(
          template: "{seed}/{optimizer.learning-rate}", keys: ["optimizer.learning-rate"]),
        summary: PlannedSummary(figures: ["x"], theme: "y", dpi: 1, formats: ["z"])),
      shards: ShardPlan(parsing: "0-15"), in: scratch.sweep)
    let text = try scratch.sweep.bytes(of: SweepDirectory.planName)
    let pieces =
      [
        "\"", "{", "}", "[", "]", ",", ":", "null", "-1", "0", "1e999", "18446744073709551615",
        "...", "..<", "\\u0000", "{seed}", "../", "\n", "  \"runs\": [\n", "  ],\n", "\"inf\"", "é",
      ].map { Array($0.utf8) } + [[0xff]]
    var random = SeededGenerator(seed: 6)
    var (accepted, refused) = (0, 0)
    for _ in 0..<Fuzzing.rounds(usually: 150) {
      try OutputFile(path: scratch.sweep.path(of: SweepDirectory.planName)).write(
        Fuzzing.mutated(Array(text), pieces: pieces, using: &random))
      do {
        let plan = try SweepPlanFile(reading: scratch.sweep).plan
        accepted += 1
        // Whatever was read can be used: its names, its table, its journal.
        let table = RunTable(plan)
        _ = table.header
        for index in [0, plan.runCount - 1] {
          let entry = plan.entry(index, .finished([1]))
          _ = (table.row(of: plan.run(index), entry), plan.name(of: plan.run(index)))
          #expect(
            plan.files(of: plan.run(index)).allSatisfy {
              $0.hasPrefix("figures/") && !$0.contains("/.")
            })
        }
      } catch is SweepError {
        refused += 1
      } catch is ShardError {
        refused += 1
      }
    }
    #expect(accepted > 0 && refused > 0)
  }
}
