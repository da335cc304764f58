import CheckRecords
import Foundation
import Globs
import Testing

@testable import ImageChecks

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

@Suite struct AcceptanceTests {
  private let folder: CheckFolder

  init() throws {
    folder = try CheckFolder()
    try folder.write(Card.png(), "baseline/a.png", "baseline/gone.png")
    try folder.write(Card.png(bar: 20), "actual/a.png", "actual/b/new.png")
    try folder.write("", "actual/broken.png")
  }

  /// Writes the record of a check, and returns its path.
  private func record(_ edit: (inout CheckRequest) -> Void = { _ in }) throws -> String {
    try folder.write(try folder.check(edit).jsonText(), "check.json")
    return folder.path + "/check.json"
  }

  private func accept(
    _ path: String, baseline: String? = nil, actual: String? = nil, only: String? = nil
  ) throws -> [String] {
    try Acceptance(
      readingFrom: path, baseline: baseline, actual: actual, only: try only.map { try Glob($0) }
    ).accept()
  }

  private func words(_ body: () throws -> [String]) -> String? {
    let error = #expect(throws: CheckError.self) { try body() }
    return error.map { "\($0)" }
  }

  @Test func whatTheRecordHasIsTakenByteForByteAndThenPasses() throws {
    let path = try record()
    let acceptance = try Acceptance(readingFrom: path, baseline: nil, actual: nil, only: nil)
    #expect(acceptance.left == ["broken.png", "gone.png"])
    #expect(
      try acceptance.accept() == [folder.baseline + "/a.png", folder.baseline + "/b/new.png"])
    #expect(folder.bytes("baseline/a.png") == folder.bytes("actual/a.png"))
    #expect(
      try folder.check().items.map(\.pictureClass) == [.equal, .equal, .unreadable, .missing])
  }

  @Test func onlySomeAreTaken() throws {
    #expect(try accept(try record(), only: "b/*") == [folder.baseline + "/b/new.png"])
    #expect(folder.bytes("baseline/a.png") == Card.png())
  }

  @Test func oneChangedByteIsRefusedBeforeAnythingIsWritten() throws {
    let path = try record()
    try folder.write(Card.png(bar: 20, level: 9), "actual/b/new.png")
    #expect(
      words { try accept(path) }
        == "\(folder.actual)/b/new.png: not the file that was checked; make the check again, "
        + "or get the file that it saw")
    #expect(folder.bytes("baseline/a.png") == Card.png())
    #expect(folder.bytes("baseline/b/new.png") == nil)
  }

  @Test func pipesAreNotWaitedFor() throws {
    let path = try record()
    try folder.remove("actual/a.png")
    try #require(mkfifo(folder.actual + "/a.png", 0o600) == 0)
    #expect(throws: CheckError.otherBytes(path: folder.actual + "/a.png")) { try accept(path) }
    try folder.remove("actual/a.png")
    let error = #expect(throws: (any Error).self) { try accept(path) }
    #expect(
      error.map { "\($0)" } == "\(folder.actual)/a.png: there is no such file; check the name")
  }

  @Test func rootsMayBeOthers() throws {
    let path = try record()
    try FileManager.default.moveItem(atPath: folder.actual, toPath: folder.path + "/artifact")
    let (baseline, artifact) = (folder.path + "/other", folder.path + "/artifact")
    #expect(
      try accept(path, baseline: baseline, actual: artifact) == [
        baseline + "/a.png", baseline + "/b/new.png",
      ])
    #expect(folder.bytes("other/a.png") == Card.png(bar: 20))
    #expect(folder.bytes("baseline/a.png") == Card.png())
  }

  @Test func marksOfAReport() throws {
    let record = try folder.check()
    let entries = record.items.compactMap(\.acceptance).filter { $0.name == "a.png" }
    try folder.write(try AcceptList(entries).jsonText(), "marks.json")
    let path = folder.path + "/marks.json"
    #expect(
      words { try accept(path) }
        == "\(path): names pictures and no directories; give those of the baselines and of the pictures"
    )
    #expect(
      try accept(path, baseline: folder.baseline, actual: folder.actual)
        == [folder.baseline + "/a.png"])
    #expect(folder.bytes("baseline/a.png") == Card.png(bar: 20))
  }

  @Test(arguments: ["../a.png", "b/../../a.png", "b/..", "../\u{301}a.png"])
  func namesThatLeadOutOfTheDirectoryAreRefused(name: String) throws {
    var record = try folder.check()
    record.items[0].name = name
    try folder.write(try record.jsonText(), "check.json")
    #expect(
      words { try accept(folder.path + "/check.json") }?.contains("leads out of its directory")
        == true)
    let digest = try #require(record.items[0].actual?.digest)
    try folder.write(
      try AcceptList([.init(name: name, digest: digest)]).jsonText(), "marks.json")
    #expect(
      words {
        try accept(folder.path + "/marks.json", baseline: folder.baseline, actual: folder.actual)
      }?.contains("leads out of its directory") == true)
  }

  /// The record says where the baseline was, which is no reason to write there.
  @Test func nothingIsWrittenBesideTheBaselines() throws {
    var record = try folder.check()
    record.items[0].baseline?.path = folder.path + "/elsewhere.png"
    try folder.write(try record.jsonText(), "check.json")
    _ = try accept(folder.path + "/check.json", only: "a.png")
    #expect(folder.bytes("elsewhere.png") == nil)
    #expect(folder.bytes("baseline/a.png") == Card.png(bar: 20))
    record.items[0].baseline?.variant = "x/../../.."
    try folder.write(try record.jsonText(), "check.json")
    #expect(
      words { try accept(folder.path + "/check.json") }?.contains("leads out of its directory")
        == true)
  }

  @Test func aVariantGoesToItsDirectory() throws {
    try folder.write(Card.png(bar: 2), "baseline/@x/a.png")
    let path = try record { $0.variants = ["x"] }
    #expect(try accept(path, only: "a.png") == [folder.baseline + "/@x/a.png"])
    #expect(folder.bytes("baseline/a.png") == Card.png())
    #expect(try folder.check { $0.variants = ["x"] }.items[0].pictureClass == .equal)
  }

  @Test func twoFilesThatWereComparedAreNoDirectories() throws {
    let files = (folder.baseline + "/a.png", folder.actual + "/b/new.png")
    let path = try record { ($0.baseline, $0.actual) = files }
    #expect(try accept(path) == [files.0])
    #expect(folder.bytes("baseline/a.png") == Card.png(bar: 20))
  }

  @Test func digestsFollowAndNoPictureIsAddedToThem() throws {
    _ = try folder.check { ($0.update, $0.hashes) = (.all, folder.baseline + "/hashes.json") }
    try folder.remove("baseline/a.png")
    try folder.write(Card.png(bar: 5), "actual/a.png", "actual/b/new.png")
    _ = try accept(try record())
    #expect(folder.bytes("baseline/a.png") == nil)
    #expect(folder.bytes("baseline/b/new.png") == Card.png(bar: 5))
    let items = try folder.check().items
    #expect(items.prefix(2).map(\.pictureClass) == [.equal, .equal])
    #expect(items.prefix(2).map(\.decidedBy) == ["hash", "hash"])
  }

  @Test(arguments: [
    ("", "it is empty"), ("{}", "schema: missing"),
    (#"{"schema":"x/1"}"#, "the schema is \"x/1\""),
    (#"{"schema":"check-accept/1"}"#, "accept: missing"),
    (#"{"schema":"check/1"}"#, "missing"),
  ])
  func otherTexts(text: String, words: String) throws {
    try folder.write(text, "check.json")
    let path = folder.path + "/check.json"
    let message = self.words { try accept(path, baseline: "x", actual: "y") } ?? ""
    #expect(message.hasPrefix(path + ": ") && message.contains(words), "\(message)")
  }
}
