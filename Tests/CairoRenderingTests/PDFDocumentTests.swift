import Foundation
import Scenes
import Testing

@testable import CairoRendering

@Suite struct PDFDocumentTests {
  private let renderer: CairoRenderer

  init() throws {
    renderer = try CairoRenderer()
  }

  private var scene: Scene { .page(.label("Step", at: Point(x: 1, y: 15))) }

  /// The file's bytes, each as one character.
  private func text(_ bytes: [UInt8]) -> String {
    String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
  }

  @Test(
    arguments: [
      (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"),
      (951_782_400, "2000-02-29T00:00:00Z"), (1_630_411_200, "2021-08-31T12:00:00Z"),
      (4_107_542_400, "2100-03-01T00:00:00Z"), (-62_135_596_800, "0001-01-01T00:00:00Z"),
      (253_402_300_799, "9999-12-31T23:59:59Z"),
    ] as [(Int64, String)])
  func secondsBecomeADate(seconds: Int64, date: String) {
    #expect(PDFDocument.iso8601(seconds) == date)
  }

  @Test(arguments: [-62_135_596_801, 253_402_300_800, Int64.min, Int64.max])
  func dateBeyondTheYears1To9999IsAnError(seconds: Int64) {
    #expect(throws: RenderingError.dateOutOfRange(seconds: seconds)) {
      try renderer.pdf(scene, creationDate: seconds)
    }
  }

  @Test(
    arguments: [
      (0, "19700101000000"), (-1, "19691231235959"), (1_630_411_200, "20210831120000"),
      (-62_135_596_800, "00010101000000"), (253_402_300_799, "99991231235959"),
    ] as [(Int64, String)])
  func dateIsWrittenAsPDFAsksFor(seconds: Int64, digits: String) throws {
    let text = text(try renderer.pdf(scene, creationDate: seconds))
    #expect(text.contains("/CreationDate (D:\(digits)"))
  }

  @Test func withoutADateThereIsNone() throws {
    let text = text(try renderer.pdf(scene))
    #expect(!text.contains("Date"))
    #expect(text.contains("/Creator (Descent)"))
  }

  /// Where the table of objects begins stands at the end, in bytes.
  @Test func offsetsStillHoldWithADate() throws {
    for date in [nil, 0] as [Int64?] {
      let bytes = try renderer.pdf(scene, creationDate: date)
      let parts = text(bytes).components(separatedBy: "startxref\n")
      let last = try #require(parts.last)
      let offset = try #require(Int(last.prefix { $0.isNumber }))
      #expect(text(bytes).dropFirst(offset).hasPrefix("xref"))
    }
  }

  @Test func titleAndSubjectAreReadable() throws {
    var scene = scene
    (scene.title, scene.description) = ("Loss by step", "ŷ (1)")
    let text = text(try renderer.pdf(scene))
    #expect(text.contains("/Title (Loss by step)"))
    #expect(text.uppercased().contains("/SUBJECT <FEFF0177002000280031"))
  }

  @Test func zeroInATitleDoesNotCutIt() throws {
    var scene = scene
    scene.title = "a\u{0}b"
    #expect(text(try renderer.pdf(scene)).contains("/Title (ab)"))
  }

  @Test func titleThatLooksLikeADateStaysAsItIs() throws {
    var scene = scene
    scene.title = "   /CreationDate (x"
    let dated = text(try renderer.pdf(scene, creationDate: 0)).components(separatedBy: "/Title ")
    let plain = text(try renderer.pdf(scene)).components(separatedBy: "/Title ")
    #expect(dated.last?.prefix { $0 != "\n" } == plain.last?.prefix { $0 != "\n" })
    #expect(dated.last?.contains("/CreationDate (D:19700101") == true)
  }

  @Test func equalScenesGiveEqualBytes() throws {
    let first = try renderer.pdf(scene, creationDate: 7)
    _ = try renderer.svg(scene)
    #expect(try renderer.pdf(scene, creationDate: 7) == first)
    #expect(try CairoRenderer().pdf(scene, creationDate: 7) == first)
  }
}
