import Scenes
import Testing

@testable import CairoRendering

@Suite struct FontFaceTests {
  private let face: FontFace

  init() throws {
    face = try FontFace(
      library: FreeTypeLibrary(),
      at: FontFiles(directories: nil).location(family: "DejaVu Sans", weight: .regular))
  }

  /// From the font's own table (DejaVu Sans 2.37).
  @Test(arguments: [("0", 1303), (" ", 651), ("A", 1401), ("M", 1767), ("i", 569), ("−", 1716)])
  func advancesAreThoseOfTheFont(character: Unicode.Scalar, units: Double) {
    #expect(face.unitsPerEm == 2048)
    #expect(face.measures(of: face.glyphIndex(of: character)).advance == units)
  }

  @Test func inkIsInFontUnits() throws {
    let capital = try #require(face.measures(of: face.glyphIndex(of: "I")).ink)
    #expect(capital.bottom == 0)
    #expect(capital.top == 1493)
    #expect(face.measures(of: face.glyphIndex(of: " ")).ink == nil)
  }

  @Test(arguments: [7.5, 10, 13.888_888, 20, 100])
  func hintedAdvancesAreWholePixels(pixelSize: Double) {
    for character in "0123456789−.eRMSE".unicodeScalars {
      let advance = face.hintedMeasures(
        of: face.glyphIndex(of: character), pixelSize: pixelSize
      ).advance
      #expect(advance == advance.rounded())
      #expect(advance > 0)
    }
  }

  @Test func measuresDoNotDependOnWhatWasMeasuredBefore() throws {
    let index = face.glyphIndex(of: "R")
    let before = face.hintedMeasures(of: index, pixelSize: 14)
    for size in 1...200 {
      _ = face.hintedMeasures(of: index, pixelSize: Double(size))
      _ = face.measures(of: face.glyphIndex(of: "x"))
    }
    let after = face.hintedMeasures(of: index, pixelSize: 14)
    #expect(before.advance == after.advance)
    #expect(before.ink?.top == after.ink?.top)
  }

  @Test func characterThatIsNotThereHasGlyphZero() {
    #expect(face.glyphIndex(of: "漢") == 0)
    #expect(face.glyphIndex(of: "\u{1}") == 0)
  }

  @Test func fileThatIsNoFontIsUnreadable() throws {
    #expect(throws: FontError.self) {
      try FontFace(library: FreeTypeLibrary(), at: FontFiles.Location(path: "/dev/null"))
    }
  }
}
