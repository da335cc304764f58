import Testing

@testable import CairoRendering

@Suite struct GlyphMasksTests {
  private let face: FontFace
  private let masks = GlyphMasks()

  init() throws {
    face = try FontFace(
      library: FreeTypeLibrary(),
      at: FontFiles(directories: nil).location(family: "DejaVu Sans", weight: .regular))
  }

  private func mask(
    _ character: Unicode.Scalar, size: Double = 20, phaseX: UInt8 = 0, phaseY: UInt8 = 0,
    style: GlyphMasks.Style = []
  ) -> CoverageMask {
    let key = GlyphMasks.Key(
      face: ObjectIdentifier(face), glyph: face.glyphIndex(of: character),
      size: Int32(FontFace.fixed(size)), phaseX: phaseX, phaseY: phaseY, style: style)
    return masks.mask(key, of: face)
  }

  private func ink(_ mask: CoverageMask) -> Double {
    Double(mask.coverage.reduce(0) { $0 + Int($1) }) / 255
  }

  @Test func lettersStandOnTheBaseline() {
    let letter = mask("I")
    #expect(letter.top + letter.height == 0)
    #expect(letter.height == 15)
  }

  /// Hinting moves the ends of a stem to whole pixels.
  @Test func hintedLettersHaveSharpEnds() {
    func rows(_ mask: CoverageMask) -> Set<[UInt8]> {
      Set(
        (0..<mask.height).map { row in
          Array(mask.coverage[row * mask.width..<(row + 1) * mask.width])
        })
    }
    #expect(rows(mask("I", size: 14, style: .hinted)).count == 1)
    #expect(rows(mask("I", size: 14)).count == 2)
  }

  /// The stem of I: 202 x 1493 font units.
  @Test(arguments: [0, 1, 4, 7] as [UInt8])
  func movingByAFractionOfAPixelKeepsTheInk(phase: UInt8) {
    let expected = 202 * 1493 * (20.0 / 2048) * (20.0 / 2048)
    #expect(abs(ink(mask("I", phaseX: phase)) - expected) < 0.03 * expected)
    #expect(abs(ink(mask("I", phaseY: phase)) - expected) < 0.03 * expected)
  }

  @Test func upwardsIsAQuarterTurnToTheLeft() {
    let upright = mask("L")
    let turned = mask("L", style: .upwards)
    #expect((turned.width, turned.height) == (upright.height, upright.width))
    for y in 0..<upright.height {
      for x in 0..<upright.width {
        // (x, y) goes to (y, width - 1 - x).
        let value = turned.coverage[(upright.width - 1 - x) * turned.width + y]
        #expect(abs(Int(value) - Int(upright.coverage[y * upright.width + x])) <= 9)
      }
    }
  }

  @Test func obliqueLeansByTheShear() {
    #expect(mask("I", size: 100, style: .oblique).width - mask("I", size: 100).width == 14)
  }

  @Test func spaceIsEmpty() {
    #expect(mask(" ").coverage.isEmpty)
  }
}
