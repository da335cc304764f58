import Scenes
import Testing

@testable import CairoRendering

@Suite struct FontStackTests {
  private let fonts: FontLibrary
  private let mono: FontStack
  private let sans: FontStack

  init() throws {
    fonts = try FontLibrary()
    mono = try fonts.stack(for: Font(family: "DejaVu Sans Mono", size: 10))
    sans = try fonts.stack(for: Font(size: 10))
  }

  @Test func charactersOfTheFontComeFromIt() {
    let run = mono.run("Iteration", pixelSize: 2048, isHinted: false)
    #expect(run.glyphs.allSatisfy { $0.face === mono.own })
    #expect(run.glyphs.map(\.x) == (0..<9).map { Double($0) * 1233 })
    #expect(run.advance == 9 * 1233)
  }

  /// DejaVu Sans has Arabic letters that its monospaced sister lacks.
  @Test func missingCharacterComesFromDejaVuSans() throws {
    let scalar = try #require(
      (0x0100..<0x3000).compactMap { Unicode.Scalar($0) }.first {
        mono.own.glyphIndex(of: $0) == 0 && sans.own.glyphIndex(of: $0) != 0
          && !$0.properties.isDefaultIgnorableCodePoint && !$0.properties.isWhitespace
      })
    let run = mono.run("a\(scalar)b", pixelSize: 10, isHinted: true)
    #expect(run.glyphs.map { $0.face === sans.own } == [false, true, false])
    #expect(mono.firstMissing(in: String(scalar)) == nil)
  }

  @Test(arguments: ["漢", "\u{1F9FF}", "\u{E000}"])
  func characterOfNoFaceIsMissing(text: String) {
    #expect(sans.firstMissing(in: "ok \(text)") == text.unicodeScalars.first)
  }

  @Test(arguments: ["a\u{200B}b", "a\u{AD}b", "a\u{FE0F}b", "a\u{1}b", "a\u{7F}b", "a\u{200D}b"])
  func controlAndFormatCharactersDrawNothing(text: String) {
    #expect(sans.firstMissing(in: text) == nil)
    #expect(sans.run(text, pixelSize: 10, isHinted: false).glyphs.count == 2)
  }

  @Test(arguments: ["a\tb", "a\nb", "a\u{2028}b", "a\u{3000}b"])
  func whiteSpaceThatTheFontLacksIsASpace(text: String) {
    #expect(sans.firstMissing(in: text) == nil)
    let run = sans.run(text, pixelSize: 10, isHinted: false)
    #expect(run.glyphs.count == 3)
    #expect(run.glyphs[1].face.outline(of: run.glyphs[1].index) == Path())
  }

  @Test func emptyTextHasNoGlyphs() {
    let run = sans.run("", pixelSize: 10, isHinted: true)
    #expect(run.glyphs.isEmpty)
    #expect(run.advance == 0)
  }
}
