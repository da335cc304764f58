import Foundation
import OutputFiles
import Testing

@testable import Sweeps

@Suite struct SweepWorkTests {
  @Test func theNumberOfThreadsChangesNothing() throws {
    let (one, four) = (try Place(), try Place())
    let plan = try plan(seeds: "0...199", steps: [2, 3], figures: false)
    try make(plan, in: one, jobs: 1)
    try make(plan, in: four, jobs: 4)
    #expect(try one.content() == four.content())
    #expect(try one.text("runs.csv").split(separator: "\n").count == 401)
    #expect(Set(try one.content().keys) == ["runs.csv", "sweep.json", "sweep.journal"])
  }

  @Test func aSecondCallMakesNothing() throws {
    let place = try Place()
    let first = try make(try plan(), in: place)
    #expect((first.done, first.kept, first.total) == (10, 0, 10))
    let content = try place.content()
    let second = try make(try plan(), in: place)
    #expect((second.done, second.kept, second.total) == (0, 10, 10))
    #expect(try place.content() == content)
    #expect(try SweepCompletion(plan: try plan(), directory: place.directory).isFinished())
  }

  @Test func exactlyWhatIsMissingOrOtherIsMadeAgain() throws {
    let place = try Place()
    try make(try plan(), in: place)
    let content = try place.content()
    let folder = place.directory.path(of: "figures/fit/")
    try FileManager.default.removeItem(atPath: folder + "steps-3_seed-4.svg")
    try "x".write(toFile: folder + "steps-3_seed-7.png", atomically: true, encoding: .utf8)
    #expect(try make(try plan(), in: place).done == 2)
    #expect(try place.content() == content)
    // Another resolution: all figures. Another experiment: all runs. More seeds: these.
    #expect(try make(try plan(dpi: 50), in: place).done == 10)
    #expect(try make(try plan(steps: [4]), in: place).done == 10)
    #expect(try make(try plan(seeds: "0...11", steps: [4]), in: place).done == 2)
    // A run keeps its record where its place in the plan is another.
    #expect(try make(try plan(seeds: "11,5,3", steps: [4]), in: place).done == 0)
    #expect(
      try place.text("runs.csv").split(separator: "\n").map { $0.prefix(5) }
        == ["steps", "4,11,", "4,5,f", "4,3,f"])
  }

  @Test func aJournalThatWasCutOrDamagedIsMended() throws {
    let place = try Place()
    let plan = try plan(figures: false)
    try make(plan, in: place)
    let content = try place.content()
    let path = place.directory.path(of: SweepDirectory.journalName)
    var bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    bytes.removeLast(20)
    let middle = bytes.count / 2
    bytes.replaceSubrange(middle..<(middle + 40), with: [UInt8](repeating: 0, count: 40))
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    let status = try make(plan, in: place)
    #expect((2...3).contains(status.done), "\(status.done)")
    #expect(try place.content() == content)
  }

  @Test func aRunThatFailsIsRecordedAndTriedAgain() throws {
    let place = try Place()
    let status = try make(
      try plan(), in: place, failing: [3: TextDrawing.Trouble(), 5: TextDrawing.Trouble()])
    #expect((status.done, status.failed) == (10, 2))
    let rows = try place.text("runs.csv").split(separator: "\n")
    #expect(rows[4] == "3,3,failed,,,,,,,,no glyph for it")
    let completion = try SweepCompletion(plan: try plan(), directory: place.directory)
    #expect(try completion.failures(9).map(\.name) == ["steps=3, seed=3", "steps=3, seed=5"])
    #expect(try make(try plan(), in: place).done == 2)
    #expect(try !place.text("runs.csv").contains("failed"))
  }

  @Test func oneFailureEndsASweepThatIsToStop() throws {
    let place = try Place()
    let status = try make(
      try plan(seeds: "0...99"), in: place, jobs: 1, stopsOnFailure: true,
      failing: [3: TextDrawing.Trouble()])
    #expect(status.failed == 1)
    #expect(status.done < 20)
    #expect(try make(try plan(seeds: "0...99"), in: place).kept == status.done - 1)
  }

  @Test func aFullDiskEndsTheSweepAndKeepsWhatIsDone() throws {
    let place = try Place()
    #expect(throws: OutputError.noSpace(path: "disk")) {
      try make(
        try plan(seeds: "0...99"), in: place, jobs: 1,
        failing: [40: OutputError.noSpace(path: "disk")])
    }
    let status = try make(try plan(seeds: "0...99"), in: place)
    #expect(status.kept == 40)
    #expect(status.done == 60)
  }

  @Test func leftoversOfKilledProcessesAreRemoved() throws {
    let place = try Place()
    try make(try plan(), in: place)
    let content = try place.content()
    for name in [
      "figures/fit/.steps-3_seed-4.svg.tmp-1-0", ".sweep.json.tmp-99-0", ".runs.csv.tmp-7-1",
    ] {
      try "half".write(
        toFile: place.directory.path(of: name), atomically: false, encoding: .utf8)
    }
    try FileManager.default.removeItem(atPath: place.directory.path(of: "sweep.json"))
    try make(try plan(), in: place)
    #expect(try place.content() == content)
  }
}
