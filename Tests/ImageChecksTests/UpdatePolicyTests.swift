import CheckRecords
import Foundation
import Globs
import Testing

@testable import ImageChecks

@Suite struct UpdatePolicyTests {
  private func item(_ pictureClass: PictureClass, _ verdict: Verdict) -> CheckedItem {
    CheckedItem(name: "a", pictureClass: pictureClass, verdict: verdict)
  }

  static let taken: [(PictureClass, Verdict, Set<UpdatePolicy>)] = [
    (.equal, .pass, []), (.equal, .error, []), (.missing, .fail, []), (.unreadable, .error, []),
    (.new, .fail, [.missing, .failed, .all]), (.changed, .fail, [.failed, .all]),
    (.size, .fail, [.failed, .all]), (.fontOnly, .fail, [.failed, .all]),
    (.fontOnly, .warn, [.all]),
    (.fontOnly, .pass, [.all]),
    // A tolerance that lets a blank picture pass says nothing of the picture.
    (.changed, .error, []),
  ]

  @Test(arguments: taken)
  func whichAreTaken(pictureClass: PictureClass, verdict: Verdict, policies: Set<UpdatePolicy>) {
    for policy in UpdatePolicy.allCases {
      #expect(
        policy.takes(item(pictureClass, verdict)) == policies.contains(policy), "\(policy)")
    }
  }

  /// One that is equal, one within the tolerance, one changed, one new, one missing, one broken.
  private func folder() throws -> CheckFolder {
    let folder = try CheckFolder()
    try folder.write(Card.png(level: 1), "baseline/equal.png", "baseline/near.png")
    try folder.write(Card.png(level: 9), "actual/equal.png")
    try folder.write(
      Card.png(Card.raster().replacing(x: 0, y: 0, by: 0xffff_fffe)), "actual/near.png")
    try folder.write(Card.png(), "baseline/changed.png", "baseline/gone.png", "baseline/broken.png")
    try folder.write(Card.png(bar: 20), "actual/changed.png", "actual/folder/new.png")
    try folder.write("", "actual/broken.png")
    return folder
  }

  private func state(_ folder: CheckFolder) throws -> [String: [UInt8]] {
    var state: [String: [UInt8]] = [:]
    for case let name as String in FileManager.default.enumerator(atPath: folder.baseline)
      ?? .init()
    {
      state[name] = folder.bytes("baseline/" + name)
    }
    return state
  }

  private func inodes(_ folder: CheckFolder, _ names: [String]) throws -> [UInt64] {
    try names.map { name in
      let path = folder.baseline + "/" + name
      let number = try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber]
      return (number as? NSNumber)?.uint64Value ?? 0
    }
  }

  @Test(arguments: UpdatePolicy.allCases)
  func whatPassedIsNeverTouched(policy: UpdatePolicy) throws {
    let folder = try folder()
    let untouched = ["equal.png", "near.png", "gone.png", "broken.png"]
    let before = (try state(folder), try inodes(folder, untouched))
    let record = try folder.check { $0.update = policy }
    var expected = before.0
    // Files are replaced by others, so that an equal number is the same file.
    #expect(try inodes(folder, untouched) == before.1)
    if policy != .none { expected["folder/new.png"] = folder.bytes("actual/folder/new.png") }
    if policy == .failed || policy == .all {
      expected["changed.png"] = folder.bytes("actual/changed.png")
    }
    #expect(try state(folder) == expected)
    let updates = record.items.map { $0.update?.rawValue ?? "" }
    #expect(
      record.items.map(\.name) == [
        "broken.png", "changed.png", "equal.png", "folder/new.png", "gone.png", "near.png",
      ])
    switch policy {
    case .none: #expect(updates == ["", "", "", "", "", ""])
    case .missing: #expect(updates == ["", "", "", "written", "", ""])
    case .failed, .all: #expect(updates == ["", "replaced", "", "written", "", ""])
    }
  }

  @Test func aRunThatWroteDoesNotPassAndTheNextOneDoes() throws {
    let folder = try CheckFolder()
    try folder.write(Card.png(), "actual/a.png")
    let record = try folder.check { $0.update = .missing }
    #expect(record.summary.exitCode == 1 && record.items[0].verdict == .fail)
    #expect(try folder.check { $0.update = .missing }.summary.exitCode == 0)
  }

  @Test func aVariantIsWrittenToItsOwnDirectory() throws {
    let folder = try CheckFolder()
    try folder.write(Card.png(), "baseline/a.png")
    try folder.write(Card.png(bar: 20), "actual/a.png")
    let item = try folder.item { ($0.update, $0.variants) = (.failed, ["x"]) }
    #expect(item.update == .replaced)
    #expect(folder.bytes("baseline/a.png") == Card.png())
    #expect(folder.bytes("baseline/@x/a.png") == Card.png(bar: 20))
    let next = try folder.item { $0.variants = ["x"] }
    #expect(next.pictureClass == .equal && next.baseline?.variant == "x")
    #expect(try folder.item().pictureClass == .changed)
  }

  @Test func orphansAreRemovedOnlyWhenThatIsAskedFor() throws {
    let folder = try folder()
    #expect(try folder.check().items[4].pictureClass == .missing)
    #expect(folder.bytes("baseline/gone.png") != nil)
    let record = try folder.check { $0.removesOrphans = true }
    #expect(record.items[4].update == .removed && record.summary.exitCode == 2)
    #expect(folder.bytes("baseline/gone.png") == nil)
    #expect(folder.bytes("baseline/equal.png") != nil)
  }

  @Test func whereNoPictureIsNoBaselineIsRemoved() throws {
    let folder = try CheckFolder()
    try folder.write(Card.png(), "baseline/a.png", "baseline/b.png")
    let error = #expect(throws: CheckError.self) { try folder.check { $0.removesOrphans = true } }
    #expect(
      error.map { "\($0)" }
        == "\(folder.actual) has no picture at all, so every baseline would be removed; check the path, "
        + "or remove them by hand")
    #expect(folder.bytes("baseline/a.png") != nil)
    // One that was not asked for shows that it is the right directory.
    try folder.write(Card.png(), "actual/b.png")
    _ = try folder.check { ($0.removesOrphans, $0.only) = (true, try? Glob("a.png")) }
    #expect(folder.bytes("baseline/a.png") == nil)
  }

  /// A mistake that shows only when all is judged leaves all as it was.
  @Test func nothingIsWrittenWhereTheCheckEndsInAMistake() throws {
    let folder = try folder()
    let before = try state(folder)
    #expect(throws: MaskError.self) {
      try folder.check {
        ($0.update, $0.removesOrphans) = (.all, true)
        $0.settings = { _ in CheckSettings(masks: [(try? MaskRequest("titel"))].compactMap { $0 }) }
      }
    }
    #expect(try state(folder) == before)
  }
}
