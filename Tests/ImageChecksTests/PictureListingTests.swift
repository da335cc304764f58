import Foundation
import Globs
import Testing

@testable import ImageChecks

@Suite struct PictureListingTests {
  private let folder: CheckFolder

  init() throws { folder = try CheckFolder() }

  private func pairs(
    variants: [String] = [], only: String? = nil, hashes: HashLibrary? = nil,
    baseline: String? = nil, actual: String? = nil
  ) throws -> [PicturePair] {
    try PictureListing(
      baseline: baseline ?? folder.baseline, actual: actual ?? folder.actual, variants: variants,
      only: try only.map { try Glob($0) }, hashes: hashes
    ).pairs()
  }

  private func words(_ body: () throws -> [PicturePair]) -> String? {
    let error = #expect(throws: CheckError.self) { try body() }
    return error.map { "\($0)" }
  }

  @Test func directoriesArePairedByName() throws {
    try folder.write("", "baseline/a.png", "actual/a.png", "baseline/b/c.svg", "actual/d.PDF")
    try folder.write(
      "", "baseline/note.txt", "actual/hashes.json", "actual/.e.png", "actual/.f/g.png")
    let pairs = try pairs()
    #expect(pairs.map(\.name) == ["a.png", "b/c.svg", "d.PDF"])
    #expect(
      pairs[0]
        == PicturePair(
          name: "a.png", baselines: [.init(path: folder.baseline + "/a.png")],
          actual: folder.actual + "/a.png", target: .init(path: folder.baseline + "/a.png")))
    #expect(pairs[1].actual == nil && pairs[1].baselines.count == 1)
    #expect(pairs[2].actual != nil && pairs[2].baselines.isEmpty)
  }

  @Test func theOrderIsThatOfTheBytes() throws {
    let names = ["B.png", "a b.png", "a-b.png", "a.png", "a/x.png", "é.png"]
    for name in names.reversed() { try folder.write("", "actual/" + name) }
    #expect(try pairs().map(\.name) == names)
  }

  @Test(arguments: [
    "a b.png", "a\nb.png", "100%.png", "%2e.png", "-a.png", "@a.png", "*.png", "a\"b'.png",
    "日本.png",
  ])
  func unusualNames(name: String) throws {
    try folder.write("", "baseline/" + name, "actual/" + name)
    let pairs = try pairs()
    #expect(pairs.map(\.name) == [name])
    #expect(pairs[0].actual != nil && pairs[0].baselines.count == 1)
  }

  /// To Swift they are one string, to the disk they are two files.
  @Test func twoWaysOfWritingAnAccentAreTwoNames() throws {
    let (one, other) = ("\u{e9}.png", "e\u{301}.png")
    try folder.write("", "baseline/" + one, "actual/" + one, "actual/" + other)
    var pairs = try pairs()
    #expect(pairs.count == 2)
    #expect(pairs.map { Array($0.name.utf8) } == [Array(other.utf8), Array(one.utf8)])
    #expect(pairs.map(\.baselines.count) == [0, 1])
    try folder.remove("actual/" + one)
    pairs = try self.pairs()
    #expect(pairs.map { $0.actual != nil } == [true, false])
  }

  @Test func twoFiles() throws {
    try folder.write("", "baseline/old.png", "actual/new.png")
    let pairs = try pairs(
      baseline: folder.baseline + "/old.png", actual: folder.actual + "/new.png")
    #expect(
      pairs == [
        PicturePair(
          name: "new.png", baselines: [.init(path: folder.baseline + "/old.png")],
          actual: folder.actual + "/new.png", target: .init(path: folder.baseline + "/old.png"))
      ])
    #expect(
      words {
        try self.pairs(
          only: "x*", baseline: folder.baseline + "/old.png", actual: folder.actual + "/new.png")
      }?.hasSuffix("fits x*; check the paths") == true)
  }

  @Test func whatCannotBePaired() throws {
    try folder.write("", "baseline/a.png")
    let (file, nothing) = (folder.baseline + "/a.png", folder.path + "/nothing")
    #expect(
      words { try pairs(baseline: file) }
        == "\(file) and \(folder.actual): one is a directory and the other is not; name two of a kind"
    )
    #expect(
      words { try pairs(actual: nothing) }
        == "\(nothing): there is no such file or directory; check the name")
    #expect(
      words { try pairs(baseline: nothing, actual: file) }
        == "\(nothing): there is no such file or directory; check the name")
  }

  @Test func nothingToCompare() throws {
    try folder.write("", "baseline/note.txt", "actual/@.txt")
    #expect(
      words { try pairs() }
        == "nothing to compare: no PNG, SVG or PDF in \(folder.baseline) or \(folder.actual); "
        + "check the paths")
    try folder.write("", "actual/a.png")
    #expect(
      words { try pairs(only: "b*") }
        == "nothing to compare: no PNG, SVG or PDF in \(folder.baseline) or \(folder.actual) "
        + "fits b*; check the paths")
  }

  @Test func baselinesThatAreNotThereYetAreNone() throws {
    try folder.write("", "actual/a.png")
    let pairs = try pairs(baseline: folder.path + "/later")
    #expect(pairs.map(\.baselines) == [[]])
    #expect(pairs[0].target.path == folder.path + "/later/a.png")
  }

  @Test func onlySomeNames() throws {
    try folder.write("", "baseline/a.png", "actual/b.png", "actual/c/a.png")
    #expect(try pairs(only: "a.png").map(\.name) == ["a.png"])
    #expect(try pairs(only: "**/*.png").map(\.name) == ["a.png", "b.png", "c/a.png"])
  }

  @Test func variantsAreTriedInTheirOrderAndThePlainOneLast() throws {
    try folder.write("", "baseline/a.png", "baseline/@y/a.png", "baseline/@x/a.png", "actual/a.png")
    try folder.write("", "baseline/@z/b.png")
    let pairs = try pairs(variants: ["x", "y", "x"])
    #expect(pairs.map(\.name) == ["a.png"])
    #expect(pairs[0].baselines.map(\.variant) == ["x", "y", nil])
    #expect(pairs[0].target == .init(path: folder.baseline + "/@x/a.png", variant: "x"))
    #expect(try self.pairs()[0].baselines.map(\.variant) == [nil])
  }

  @Test(arguments: ["", ".", "..", "../x", "a/b", "a\nb", "a\0"])
  func variantsThatAreNoDirectories(name: String) throws {
    try folder.write("", "actual/a.png")
    #expect(throws: CheckError.variantName(name)) { try pairs(variants: [name]) }
  }

  @Test func digestsAloneAreBaselines() throws {
    let entry = HashLibrary.Entry(pixelDigest: String(repeating: "0", count: 64), size: [1, 1])
    let pairs = try pairs(hashes: HashLibrary(pictures: ["a.png": entry]))
    #expect(pairs.map(\.name) == ["a.png"])
    #expect(pairs[0].hash == entry && pairs[0].baselines.isEmpty && pairs[0].actual == nil)
  }

  @Test func directoriesInPlaceOfPicturesAreNamed() throws {
    try folder.write("", "baseline/a.png", "actual/a.png/inner.txt", "baseline/b.png/inner.txt")
    try folder.write("", "actual/b.png")
    let pairs = try pairs()
    #expect(pairs.map { $0.actual != nil } == [true, true])
    #expect(pairs.map(\.baselines.count) == [1, 1])
  }
}
