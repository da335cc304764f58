import Scenes
import Testing

@testable import CairoRendering

@Suite struct GlyphOutlineTests {
  private let face: FontFace

  init() throws {
    face = try FontFace(
      library: FreeTypeLibrary(),
      at: FontFiles(directories: nil).location(family: "DejaVu Sans", weight: .regular))
  }

  @Test func capitalIIsARectangleOnTheBaseline() {
    let path = face.outline(of: face.glyphIndex(of: "I"))
    #expect(path.elements.last == .close)
    #expect(path.isRectilinear)
    var top = 0.0
    _ = path.mapPoints { point in
      top = min(top, point.y)
      #expect(point.y <= 0)
      return point
    }
    #expect(top == -1493.0 / 2048)
  }

  @Test func everyPieceIsClosed() {
    for character in "oe%8g".unicodeScalars {
      let elements = face.outline(of: face.glyphIndex(of: character)).elements
      let moves = elements.count { if case .move = $0 { true } else { false } }
      #expect(moves >= 1)
      #expect(elements.count { $0 == .close } == moves)
    }
  }

  @Test func spaceHasNoOutline() {
    #expect(face.outline(of: face.glyphIndex(of: " ")) == Path())
  }
}
