/// Provenance in a PDF: the keywords of its information (PDF 1.4, 9.2.1).
enum PDFProvenance {
  static let beginning = Array("%PDF-".utf8)

  static func text(in bytes: [UInt8]) throws(ProvenanceError) -> String {
    do throws(PDFScanner.Failure) {
      if let keywords = try PDFFile(bytes).keywords(),
        let string = try PDFText(keywords).string(ifBeginningWith: ProvenanceName.keyword),
        let text = try PDFKeywords.text(in: string)
      {
        return text
      }
    } catch {
      throw .damaged(.pdf, reason: error.reason)
    }
    throw .noProvenance(.pdf)
  }
}
