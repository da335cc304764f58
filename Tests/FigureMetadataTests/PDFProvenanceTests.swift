import FigureMetadata
import Foundation
import Testing

@Suite struct PDFProvenanceTests {
  private func read(_ text: String) throws -> String {
    let found = try EmbeddedProvenance(readingFrom: Array(text.utf8))
    #expect(found.format == .pdf)
    return found.text
  }

  private func reason(_ text: String) -> String? {
    do throws(ProvenanceError) {
      _ = try EmbeddedProvenance(readingFrom: Array(text.utf8))
    } catch {
      if case .damaged(.pdf, let reason) = error { return reason }
    }
    return nil
  }

  @Test(arguments: [
    ("(descent:provenance {})", "{}"), ("(descent:provenance )", ""),
    ("(descent:provenance a \\(b\\) (c (d)) \\\\)", "a (b) (c (d)) \\"),
    ("(descent\\072provenance\\40x\\n\\\ny)", "x\ny"), ("(descent:provenance a\r\nb)", "a\nb"),
    ("<64657363656e743a70726f76656e616e63652031>", "1"),
    ("<64 65 73 63 65 6E 74 3A 70 72 6F 76 65 6E 61 6E 63 65\n20 3>", "0"),
    (
      "<FEFF00640065007300630065006E0074003A00700072006F00760065006E0061006E006300650020D83DDC4D>",
      "👍"
    ),
    ("<EFBBBF64657363656e743a70726f76656e616e636520C3A9>", "é"),
    ("(descent:provenance %C3%A9%25%28%0A)", "é%(\n"),
  ])
  func anyStringOfPDFIsUnderstood(keywords: String, text: String) throws {
    #expect(
      try read(PDFFile.with(information: "/Title (a \\) >> b) /Keywords \(keywords) /X /Y")) == text
    )
  }

  @Test(arguments: [
    "/Title (x)", "/Keywords (loss, descent)", "/Keywords (descent:provenances)", "/Keywords 5",
    "/Keywords /Name", "/Keywords [(descent:provenance 1)]", "/Keywords <E9FF>",
    "/A << /Keywords (descent:provenance 1) >>", "",
  ])
  func otherInformationIsNoProvenance(information: String) {
    #expect(throws: ProvenanceError.noProvenance(.pdf)) {
      try read(PDFFile.with(information: information))
    }
  }

  @Test func theLastChangeToTheFileCounts() throws {
    var file = PDFFile()
    file.add(information: "/Keywords (descent:provenance 1)")
    file.add(information: nil)
    #expect(try read(file.text) == "1")
    file.add(information: "/Keywords (descent:provenance 2)")
    #expect(try read(file.text) == "2")
    file.add(information: "/Keywords (other)", object: 3)
    #expect(throws: ProvenanceError.noProvenance(.pdf)) { try read(file.text) }
  }

  /// PDF 1.5's cross-reference streams, which need not be compressed to say nothing here.
  @Test func tableThatIsAStreamHoldsNone() {
    #expect(throws: ProvenanceError.noProvenance(.pdf)) {
      try read("%PDF-1.5\n1 0 obj\n<< /Type /XRef >>\nendobj\nstartxref\n9\n%%EOF")
    }
  }

  @Test func damageIsNamed() throws {
    let sound = PDFFile.with(information: "/Keywords (descent:provenance 1)")
    func damaged(_ part: String, _ replacement: String) -> String? {
      let changed = sound.replacing(part, with: replacement)
      #expect(changed != sound)
      return reason(changed)
    }
    #expect(damaged("%%EOF", "") == "the file ends too early")
    #expect(damaged("startxref", "start") == "the file ends too early")
    #expect(damaged("7 0 obj", "8 0 obj") == "object 7 is not at byte 9")
    #expect(damaged("/Info 7", "/Info 5") == "its information is in no table")
    #expect(damaged("0000000009 00000 n", "0000000009 00000 x")?.contains("entry") == true)
    #expect(damaged("0000000009 00000 n", "0000009999 00000 n")?.contains("refers to") == true)
    #expect(damaged("xref\n0 1", "xref\n0 99")?.contains("entry") == true)
    #expect(damaged("xref\n0 1", "xref\n0 -1")?.contains("damaged") == true)
    #expect(damaged("/Size 9", "/Prev 9999")?.contains("refers to byte 9999") == true)
    #expect(damaged("provenance 1)", "provenance 1 ")?.contains("does not end") == true)
    for (text, reason) in [
      ("%4", "a bad escape in the provenance"), ("%4g", "a bad escape in the provenance"),
      ("%FF", "the provenance is not UTF-8"), ("\u{e9}", "the provenance is not text"),
    ] {
      let file = PDFFile.with(information: "/Keywords (descent:provenance \(text))")
      #expect(self.reason(file) == reason)
    }
  }

  @Test func tablesInACircleAreDamage() throws {
    var file = PDFFile()
    file.add(information: nil)
    let table = try #require(file.text.range(of: "xref")).lowerBound
    let offset = file.text.utf8.distance(from: file.text.startIndex, to: table)
    let circle = file.text.replacing("/Size 9", with: "/Prev \(offset)")
    #expect(reason(circle) == "its tables are too many, or lead in a circle")
  }
}
