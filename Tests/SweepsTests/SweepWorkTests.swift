import Experiments
import Foundation
import OutputFiles
import TestSupport
import Testing

@testable import DescentFigures
@testable import Sweeps

/// Draws nothing: a file holds the run's parameters as text, and the name of its format.
private struct TextDrawing: RunDrawing {
  /// Seeds whose drawing fails, and how.
  var failing: [Int: any Error & Sendable] = [:]

  struct Trouble: Error, CustomStringConvertible {
    var description: String { "no glyph for it" }
  }

  func files(of run: TrainingRun, figures: [PlannedFigure]) throws -> [[UInt8]] {
    if let error = Int("\(run.seed)").flatMap({ failing[$0] }) { throw error }
    return figures.flatMap { figure in
      figure.formats.map { Array("\($0) \(run.parameters.final) \(figure.dpi)".utf8) }
    }
  }
}

/// A directory that is gone with the test.
private final class Place {
  let directory: SweepDirectory

  init() throws {
    let path = NSTemporaryDirectory() + "sweeps-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    directory = SweepDirectory(path)
  }

  deinit { try? FileManager.default.removeItem(atPath: directory.path) }

  func text(_ name: String) throws -> String {
    try String(contentsOfFile: directory.path(of: name), encoding: .utf8)
  }

  func content() throws -> [String: String] {
    let names =
      FileManager.default.enumerator(atPath: directory.path)?.allObjects as? [String] ?? []
    var content: [String: String] = [:]
    for name in names {
      var isDirectory: ObjCBool = false
      FileManager.default.fileExists(
        atPath: directory.path(of: name), isDirectory: &isDirectory)
      if !isDirectory.boolValue { content[name] = try text(name) }
    }
    return content
  }
}

private func plan(
  seeds: String = "0...9", steps: [Int] = [3], dpi: Double = 100, figures: Bool = true
) throws -> SweepPlan {
  try SweepPlan(
    tool: "test", libraries: [:], keys: ["steps"],
    points: steps.map { steps in
      var experiment = Experiment.article
      experiment.steps = steps
      return GridPoint(
        values: ["\(steps)"], experiment: experiment,
        figures: figures
          ? [
            PlannedFigure(
              name: "fit", request: FigureRequest(.fit), theme: "clean", dpi: dpi,
              formats: ["png", "svg"])
          ] : [])
    }, seeds: SeedSelection(parsing: seeds))
}

/// Makes the runs of a plan, and what follows from them.
@discardableResult
private func make(
  _ plan: SweepPlan, in place: Place, shard: ShardChoice? = nil, jobs: Int = 2,
  stopsOnFailure: Bool = false,
  failing: [Int: any Error & Sendable] = [:]
) throws -> SweepWork.Status {
  let start = try SweepStart(plan, in: place.directory, shard: shard)
  defer { withExtendedLifetime(start) {} }
  var last = SweepWork.Status()
  let work = SweepWork(
    plan: plan, directory: place.directory, shard: shard, jobs: jobs,
    stopsOnFailure: stopsOnFailure)
  let ending = try work.run(
    makeDrawing: { TextDrawing(failing: failing) },
    onlooker: { status in
      last = status
      return false
    })
  if ending == .complete, shard == nil {
    _ = try SweepCompletion(plan: plan, directory: place.directory).finish { _, _ in }
  }
  return last
}

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

@Suite struct SweepMergeTests {
  private func shards(_ places: (Int) throws -> Place) throws {
    for shard in 1...7 {
      let choice = try ShardChoice(parsing: "\(shard)/7", plan: nil) { _ in nil }
      try make(try plan(steps: [2, 3]), in: try places(shard), shard: choice)
    }
  }

  private func merge(_ places: [Place], into target: Place?) throws {
    _ = try SweepMerge(places.map(\.directory), into: target?.directory).join().finish { _, _ in }
  }

  @Test func shardsMakeWhatOneSweepMakes() throws {
    let (whole, shared, joined) = (try Place(), try Place(), try Place())
    try make(try plan(steps: [2, 3]), in: whole)
    try shards { _ in shared }
    try merge([shared], into: nil)
    let own = try (1...7).map { _ in try Place() }
    try shards { own[$0 - 1] }
    try merge(own, into: joined)
    #expect(try whole.content() == shared.content())
    #expect(try whole.content() == joined.content())
    // Once more, and from a sweep that is finished.
    try merge([shared], into: nil)
    #expect(try whole.content() == shared.content())
    try merge([whole, shared] + own, into: joined)
    #expect(try whole.content() == joined.content())
  }

  @Test func whatIsMissingIsNamed() throws {
    let place = try Place()
    try make(
      try plan(), in: place, shard: try ShardChoice(parsing: "1/3", plan: nil) { _ in nil })
    try make(
      try plan(), in: place, shard: try ShardChoice(parsing: "3/3", plan: nil) { _ in nil })
    #expect(
      throws: SweepError.incomplete(
        missing: ["steps=3, seed=1", "steps=3, seed=4", "steps=3, seed=7"], count: 3, of: 10,
        shards: [2])
    ) { try merge([place], into: nil) }
  }

  @Test func aFigureThatWasAlteredIsMissing() throws {
    let place = try Place()
    let choice = try ShardChoice(parsing: "1/1", plan: nil) { _ in nil }
    try make(try plan(), in: place, shard: choice)
    try "x".write(
      toFile: place.directory.path(of: "figures/fit/steps-3_seed-2.png"), atomically: true,
      encoding: .utf8)
    #expect(
      throws: SweepError.incomplete(missing: ["steps=3, seed=2"], count: 1, of: 10, shards: [1])
    ) { try merge([place], into: nil) }
  }

  @Test func otherSweepsAreNotJoined() throws {
    let (one, other, none) = (try Place(), try Place(), try Place())
    let choice = try ShardChoice(parsing: "1/1", plan: nil) { _ in nil }
    try make(try plan(), in: one, shard: choice)
    try make(try plan(steps: [4]), in: other, shard: choice)
    #expect(throws: SweepError.differentPlans(one.directory.path, other.directory.path)) {
      try merge([one, other], into: none)
    }
    #expect(throws: SweepError.noSweep(none.directory.path)) { try merge([none], into: nil) }
    #expect(throws: SweepError.noOutput) { try merge([one, one], into: nil) }
  }

  @Test func oneSweepAtATimeIsAtWork() throws {
    let place = try Place()
    let start = try SweepStart(try plan(), in: place.directory, shard: nil)
    #expect(throws: SweepError.busy(place.directory.path)) {
      try SweepStart(try plan(), in: place.directory, shard: nil)
    }
    withExtendedLifetime(start) {}
  }

  @Test func shardsOfAnotherPlanAreKeptOut() throws {
    let place = try Place()
    let choice = try ShardChoice(parsing: "1/2", plan: nil) { _ in nil }
    try make(try plan(), in: place, shard: choice)
    #expect(throws: SweepError.otherPlan(place.directory.path(of: "plan.json"))) {
      try make(try plan(steps: [4]), in: place, shard: choice)
    }
    #expect(throws: SweepError.otherPlan(place.directory.path(of: "plan.json"))) {
      try make(
        try plan(), in: place, shard: try ShardChoice(parsing: "1/3", plan: nil) { _ in nil })
    }
    #expect(throws: SweepError.sharded(place.directory.path)) { try make(try plan(), in: place) }
  }
}

@Suite struct HostileSweepTests {
  @Test func aRecordRemovesNothingElsewhere() throws {
    for name in ["summary/../victim", "summary/", "summary/a/b", "summary/..", "victim"] {
      #expect(!SweepDirectory.isOfSummary(name))
    }
    #expect(SweepDirectory.isOfSummary("summary/rmse-fan.png"))
  }

  @Test func aPlanWritesNothingElsewhere() throws {
    let text = String(decoding: try JSONEncoder().encode(try plan()), as: UTF8.self)
    for (old, new) in [
      ("\"name\":\"fit\"", "\"name\":\"..\\/..\\/fit\""), ("\"name\":\"fit\"", "\"name\":\".fit\""),
      ("[\"png\",\"svg\"]", "[\"png\",\"png\"]"), ("[\"png\",\"svg\"]", "[\"\\/png\"]"),
    ] {
      let changed = text.replacingOccurrences(of: old, with: new)
      #expect(changed != text)
      #expect(throws: DecodingError.self) {
        try JSONDecoder().decode(SweepPlan.self, from: Data(changed.utf8))
      }
    }
  }

  @Test func aMergeLeavesAnotherSweepAlone() throws {
    let (shard, other) = (try Place(), try Place())
    try make(
      try plan(), in: shard, shard: try ShardChoice(parsing: "1/1", plan: nil) { _ in nil })
    try make(try plan(steps: [4]), in: other)
    let merge = try SweepMerge([shard.directory], into: other.directory)
    #expect(throws: SweepError.otherPlan(other.directory.path(of: "sweep.json"))) {
      try merge.checkTarget()
    }
  }

  @Test func aFolderThatCannotBeMadeEndsTheSweep() throws {
    let place = try Place()
    try "in the way".write(
      toFile: place.directory.path(of: "figures"), atomically: false, encoding: .utf8)
    #expect(throws: OutputError.self) { try make(try plan(), in: place) }
  }
}

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
}

@Suite struct OutliersTests {
  private func find(_ errors: [Double?]) throws -> [SweepSummary.Outlier] {
    let plan = try plan(seeds: "0..<\(errors.count)", figures: false)
    return Outliers.find(
      in: errors.enumerated().map { Outliers.Run(index: $0.offset, rmse: $0.element) }, of: plan)
  }

  @Test func aPlantedOneIsFirst() throws {
    var errors: [Double?] = (0..<50).map { 18 + Double($0 % 10) / 10 }
    errors[17] = 300
    errors[31] = 60
    let found = try find(errors)
    #expect(found.map(\.run) == [17, 31])
    #expect(found[0].score > found[1].score)
    #expect(found[0].name == "steps=3, seed=17")
  }

  @Test func oneThatDivergedIsFurthest() throws {
    var errors: [Double?] = (0..<50).map { 18 + Double($0 % 10) / 10 }
    errors[17] = 300
    errors[40] = nil
    #expect(try find(errors).map(\.run) == [40, 17])
  }

  @Test func whereMostAreTheSameTheOthersStandOut() throws {
    var errors: [Double?] = Array(repeating: 5, count: 40)
    errors[3] = 50
    #expect(try find(errors).map(\.run) == [3])
    #expect(try find(Array(repeating: 5, count: 40)).isEmpty)
    #expect(try find([1, 100]).isEmpty)
  }
}
