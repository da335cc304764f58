import CheckRecords
import Rasters
import Testing

@testable import ImageChecks

@Suite struct PictureComparisonTests {
  private let folder: CheckFolder
  private let before: String
  private let after: String

  init() throws {
    folder = try CheckFolder()
    before = folder.path + "/before.png"
    after = folder.path + "/after.png"
    try folder.write(Card.png(), "before.png")
  }

  private func comparison(_ masks: String...) throws -> PictureComparison {
    try PictureComparison(
      before, after, settings: CheckSettings(masks: try masks.map { try MaskRequest($0) }))
  }

  @Test func equal() throws {
    try folder.write(Card.png(level: 9), "after.png")
    let comparison = try comparison()
    #expect(comparison.item.pictureClass == .equal && comparison.item.name == after)
    #expect(comparison.item.baseline?.pixelDigest == comparison.item.actual?.pixelDigest)
    try comparison.writeDifference(to: folder.path + "/diff.png")
    #expect(folder.bytes("diff.png") == nil)
  }

  @Test func changedWithAPictureOfTheDifference() throws {
    try folder.write(Card.png(bar: 20), "after.png")
    let comparison = try comparison()
    #expect(comparison.item.pictureClass == .changed)
    try comparison.writeDifference(to: folder.path + "/new/diff.png")
    let diff = try PNGDecoder().decode(try #require(folder.bytes("new/diff.png")))
    #expect(diff.raster.pixels.contains(0xffff_0000))
    #expect(try comparison.jsonText() == self.comparison().jsonText())
    #expect(try comparison.jsonText().hasSuffix("}\n"))
  }

  @Test func whatCannotBeRead() throws {
    let comparison = try comparison()
    #expect(comparison.item.pictureClass == .unreadable && comparison.item.verdict == .error)
    #expect(
      comparison.item.message == "\(after): there is no such file; check the name")
    try folder.write("x", "after.png")
    #expect(
      try self.comparison().item.message == "\(after): is no PNG, SVG or PDF; draw it again")
  }

  @Test func masksByNameNeedANameThatIsThere() throws {
    try folder.write(Card.png(), "after.png")
    #expect(throws: MaskError.unknownName("title", known: [])) { try comparison("title") }
  }
}
