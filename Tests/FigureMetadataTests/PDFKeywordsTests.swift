import FigureMetadata
import Testing

@Suite struct PDFKeywordsTests {
  @Test func textStaysReadable() {
    #expect(
      PDFKeywords.carrying(#"{"seed":2021,"theme":"clean"}"#)
        == #"descent:provenance {"seed":2021,"theme":"clean"}"#)
  }

  /// Cairo writes such keywords as they are.
  @Test func allThatPDFGivesAMeaningIsEscaped() {
    let all = String(String.UnicodeScalarView((0...0x2000).compactMap { Unicode.Scalar($0) }))
    let keywords = PDFKeywords.carrying(all)
    #expect(keywords.utf8.allSatisfy { (0x20...0x7e).contains($0) })
    #expect(!keywords.contains { "()\\".contains($0) })
    #expect(PDFKeywords.carrying("(ŷ−%)\\\n").hasSuffix(" %28%C5%B7%E2%88%92%25%29%5C%0A"))
  }
}
