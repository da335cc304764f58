import CheckRecords
import Foundation
import Rasters
import Testing

@testable import ImageChecks

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

@Suite struct PairCheckTests {
  private let folder: CheckFolder

  init() throws { folder = try CheckFolder() }

  @Test func equalAndItsFiles() throws {
    try folder.write(Card.png(level: 1), "baseline/a.png")
    try folder.write(Card.png(level: 9), "actual/a.png")
    let item = try folder.item()
    #expect(item.pictureClass == .equal && item.verdict == .pass)
    #expect(item.baseline == CheckedFile(path: folder.baseline + "/a.png"))
    #expect(item.actual == CheckedFile(path: folder.actual + "/a.png"))
  }

  @Test func changedWithTheDigestsOfBoth() throws {
    try folder.write(Card.png(), "baseline/a.png")
    try folder.write(Card.png(bar: 20), "actual/a.png")
    let item = try folder.item()
    #expect(
      item.pictureClass == .changed && item.verdict == .fail && item.decidedBy == "tile-rms:32")
    for file in [item.baseline, item.actual] {
      #expect(
        file?.size == [48, 40] && file?.digest?.count == 64 && file?.pixelDigest?.count == 64)
    }
    #expect(item.baseline?.digest != item.actual?.digest)
  }

  @Test func newAndMissing() throws {
    try folder.write(Card.png(), "actual/a.png", "baseline/b.png")
    let items = try folder.check().items
    #expect(items.map(\.pictureClass) == [.new, .missing])
    #expect(items.allSatisfy { $0.verdict == .fail })
    #expect(items.map(\.message) == ["there is no baseline", "there is a baseline and no picture"])
    #expect(items[0].actual?.digest != nil && items[1].baseline?.path != nil)
  }

  static let unreadable: [(String, [UInt8], String)] = [
    ("a.png", [], "is empty; draw it again"),
    ("a.png", Array("hello".utf8), "is no PNG, SVG or PDF; draw it again"),
    ("a.png", Array(Card.png().dropLast(20)), "damaged PNG file near byte"),
    ("a.svg", Array(Card.svg().utf8.dropLast(3)), "broken SVG"),
    ("a.pdf", Array("%PDF-1.5\n".utf8), Installed.poppler ? "cannot draw it" : "not installed"),
  ]

  @Test(arguments: unreadable)
  func unreadableOnEitherSide(name: String, bytes: [UInt8], words: String) throws {
    let sound = name.hasSuffix("svg") ? Array(Card.svg().utf8) : Card.png()
    for (side, other) in [("actual", "baseline"), ("baseline", "actual")] {
      try folder.write(bytes, "\(side)/\(name)")
      try folder.write(sound, "\(other)/\(name)")
      let item = try folder.item()
      #expect(item.pictureClass == .unreadable && item.verdict == .error)
      #expect(item.message.contains(words), "\(item.message)")
      #expect(!item.message.isEmpty)
    }
    try folder.write(bytes, "actual/\(name)")
    try folder.remove("baseline/\(name)")
    #expect(try folder.item { $0.update = .all }.pictureClass == .unreadable)
    #expect(folder.bytes("baseline/\(name)") == nil)
  }

  @Test func aBrokenFileIsNotEqualToItself() throws {
    var bytes = Card.png()
    bytes[bytes.count - 20] ^= 1
    try folder.write(bytes, "baseline/a.png", "actual/a.png")
    #expect(try folder.item().pictureClass == .unreadable)
  }

  @Test func directoriesAndPipesAreNotWaitedFor() throws {
    try folder.write(
      Card.png(), "baseline/a.png", "baseline/b.png", "baseline/c.png", "actual/d.png")
    try folder.makeDirectory("actual/a.png")
    try folder.makeDirectory("baseline/d.png")
    try #require(mkfifo(folder.actual + "/b.png", 0o600) == 0)
    try #require(symlink("/nowhere/at/all", folder.actual + "/c.png") == 0)
    let items = try folder.check().items
    #expect(items.map(\.pictureClass) == [.unreadable, .unreadable, .unreadable, .unreadable])
    #expect(
      items.map(\.message) == [
        "is a directory; give a file this name, or remove it",
        "is neither a file nor a link to one; remove it",
        "is neither a file nor a link to one; remove it",
        "is a directory; give a file this name, or remove it",
      ])
    #expect(items[0].notes == [folder.actual + "/a.png"])
    #expect(items[3].notes == [folder.baseline + "/d.png"])
  }

  @Test(.enabled(if: getuid() != 0, "root may read all"))
  func filesThatMayNotBeRead() throws {
    try folder.write(Card.png(), "baseline/a.png", "actual/a.png")
    try #require(chmod(folder.actual + "/a.png", 0) == 0)
    let item = try folder.item()
    #expect(item.pictureClass == .unreadable)
    #expect(item.message.hasSuffix("cannot read, not permitted; check its permissions"))
  }

  @Test func theBestOfTheVariantsSpeaks() throws {
    try folder.write(Card.png(bar: 20), "baseline/@x/a.png")
    try folder.write(Card.png(), "baseline/a.png", "actual/a.png")
    let item = try folder.item { $0.variants = ["x"] }
    #expect(item.pictureClass == .equal && item.baseline?.variant == nil)
    #expect(item.notes == ["baselines in the order of trial: @x, the plain one"])
    try folder.write(Card.png(bar: 5), "baseline/a.png")
    let failing = try folder.item { $0.variants = ["x"] }
    #expect(failing.pictureClass == .changed && failing.baseline?.variant == "x")
  }

  /// Letters that are drawn in another way are better than another picture.
  @Test func aWarningIsBetterThanAFailure() throws {
    var figure = ExampleFigure()
    try folder.write(try figure.file(), "baseline/a.png")
    try folder.write(
      try ExampleFigure { $0.axes[0].title = nil }.file(), "baseline/@x/a.png")
    figure.rendering = .outline
    try folder.write(try figure.file(), "actual/a.png")
    let item = try folder.item { $0.variants = ["x"] }
    #expect(item.pictureClass == .fontOnly && item.verdict == .warn)
  }

  @Test func aToleranceThatSaysNothingIsNotHiddenByAnotherVariant() throws {
    try folder.write(Card.png(bar: 20), "baseline/@x/a.png")
    try folder.write(Card.png(), "baseline/a.png", "actual/a.png")
    let item = try folder.item {
      $0.variants = ["x"]
      $0.settings = { _ in CheckSettings(gates: [Gate(.rms, .value(200))]) }
    }
    #expect(item.verdict == .error && item.decidedBy == "blank")
  }

  @Test func theDifferenceIsDrawnForWhatDoesNotPass() throws {
    try folder.write(Card.png(), "baseline/b/a.png", "baseline/same.png", "actual/same.png")
    try folder.write(Card.png(Card.raster(width: 50)), "actual/b/a.png")
    let items = try folder.check { $0.differences = folder.path + "/diff" }.items
    #expect(items.map(\.diff) == [folder.path + "/diff/b/a.png.diff.png", nil])
    let diff = try PNGDecoder().decode(try #require(folder.bytes("diff/b/a.png.diff.png")))
    #expect(diff.raster.width == 50 && diff.raster.height == 40)
  }
}
