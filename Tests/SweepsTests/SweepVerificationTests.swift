import Foundation
import OutputFiles
import Testing
import TorchRandom

@testable import Sweeps

@Suite struct SweepVerificationTests {
  private let scratch: ScratchDirectory
  private let plan: SweepPlan

  init() throws {
    scratch = try ScratchDirectory()
    plan = try SweepPlan.example(seeds: "0...9")
    try plan.finish(in: scratch.sweep, errors: [5: NoFont()])
  }

  private func differences(_ index: Int, errors: [TorchSeed: any Error] = [:]) throws -> [String] {
    try SweepVerification(scratch.sweep).differences(
      of: index, drawing: WordDrawing(drawn: DrawnSeeds(), errors: errors))
  }

  private func alter(_ name: String, _ change: (String) -> String) throws {
    try OutputFile(path: scratch.sweep.path(of: name)).write(
      change(try scratch.sweep.text(of: name)))
  }

  @Test func aFreshSweepIsFine() throws {
    let verification = try SweepVerification(scratch.sweep)
    #expect(verification.plan == plan)
    #expect(try verification.alteredFiles() == [])
    for index in 0..<10 where index != 5 { #expect(try differences(index) == []) }
    #expect(try differences(5, errors: [5: NoFont()]) == [])
  }

  @Test func samplesAreSpreadOverThePlan() throws {
    let verification = try SweepVerification(scratch.sweep)
    #expect(verification.sample(0) == [] && verification.sample(-1) == [])
    #expect(verification.sample(1) == [0])
    #expect(verification.sample(2) == [0, 9])
    #expect(verification.sample(4) == [0, 3, 6, 9])
    for count in [10, 11, .max] { #expect(verification.sample(count) == Array(0..<10)) }
    for count in 2..<10 { #expect(Set(verification.sample(count)).count == count) }
  }

  @Test func whatWasAlteredIsNamed() throws {
    try alter("figures/fit/seed-3.svg") { $0 + " " }
    try FileManager.default.removeItem(atPath: scratch.sweep.path(of: "figures/fit/seed-8.png"))
    try alter(SweepDirectory.tableName) { $0.replacingOccurrences(of: "finished", with: "") }
    #expect(
      try SweepVerification(scratch.sweep).alteredFiles() == [
        "runs.csv: not the file that was written",
        "figures/fit/seed-3.svg: not the file that was written", "figures/fit/seed-8.png: missing",
      ])
    #expect(try differences(3) == ["figures/fit/seed-3.svg: its bytes differ from those made here"])
  }

  @Test func aRunThatIsNotRecordedIsNamed() throws {
    try alter(SweepDirectory.journalName) { text in
      text.split(separator: "\n").filter { JournalEntry(line: $0)?.index != 4 }
        .joined(separator: "\n") + "\n"
    }
    #expect(
      try SweepVerification(scratch.sweep).alteredFiles() == [
        "sweep.journal: not the file that was written",
        "seed=4: not recorded in sweep.journal",
      ])
    #expect(try differences(4) == [])
  }

  @Test func otherNumbersAreNamed() throws {
    let digests = plan.files(of: plan.run(2)).compactMap { scratch.sweep.digest(of: $0) }
    try alter(SweepDirectory.journalName) { text in
      text + plan.entry(2, .finished([1, 2, 3]), digests: digests).line
        + plan.entry(
          3, RunOutcome(status: .diverged(step: 1), rmse: [.nan], parameters: []), digests: digests
        ).line
    }
    #expect(
      try differences(2) == ["seed=2: its RMSE differ", "seed=2: its final parameters differ"])
    #expect(try differences(3).first == "seed=3: was diverged, is finished here")
  }

  @Test func aRunThatFailsOnlyHereOrOnlyThereIsNamed() throws {
    #expect(
      try differences(1, errors: [1: NoFont()]) == ["seed=1: cannot be made again: \(NoFont())"])
    #expect(try differences(5).first == "seed=5: was failed, is finished here")
  }

  @Test func whatIsNoFinishedSweepIsRefused() throws {
    let other = try scratch.sweep("other")
    #expect(throws: SweepError.noSweep(other.path)) { try SweepVerification(other) }
    try plan.make(in: other)
    #expect(throws: SweepError.noSweep(other.path)) { try SweepVerification(other) }
  }
}
