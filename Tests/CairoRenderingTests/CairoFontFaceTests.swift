import Scenes
import Testing

@testable import CairoRendering

@Suite struct CairoFontFaceTests {
  /// Cairo finds its own fonts by the address of FreeType's face, and keeps them: an address that is
  /// used again must not bring back the glyphs of another font.
  @Test func librariesThatComeAndGoDoNotChangeAPicture() throws {
    let families = ["DejaVu Sans", "DejaVu Serif", "DejaVu Sans Mono"]
    var expected: [[UInt8]] = []
    for round in 0..<20 {
      for (index, family) in families.enumerated() {
        let renderer = try CairoRenderer()
        let font = Font(family: family, size: 10)
        let svg = try renderer.svg(
          .page(.text(SceneText("Rag", font: font, at: Point(x: 1, y: 15)))))
        if round == 0 {
          expected.append(svg)
        } else {
          #expect(svg == expected[index])
        }
      }
    }
    #expect(Set(expected).count == families.count)
  }
}
