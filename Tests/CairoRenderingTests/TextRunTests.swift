import Testing

@testable import CairoRendering

@Suite struct TextRunTests {
  @Test func anchorSaysWhereTheLineStarts() {
    let run = TextRun(glyphs: [], advance: 30)
    #expect(run.start(.start) == 0)
    #expect(run.start(.middle) == -15)
    #expect(run.start(.end) == -30)
  }
}
