/// What Poppler's `pdfinfo -f 1 -l N` prints of pages.
struct PDFPageListing: Equatable {
  var pageCount: Int?

  /// By the page's number, from 1, in points.
  var sizes: [Int: PageSize] = [:]

  /// Of several lines about one page the last counts: a title of the file may look like one, and comes
  /// before.
  init(_ text: String) {
    for line in text.split(whereSeparator: \.isNewline) {
      let words = line.split(separator: " ")
      // `Pages:           2`, and `Page    1 size:  460.8 x 345.6 pts`.
      if words.count == 2, words[0] == "Pages:" {
        pageCount = Int(words[1])
      } else if words.count >= 6, words[0] == "Page", words[2] == "size:", words[4] == "x",
        let page = Int(words[1]), let width = Double(words[3]), let height = Double(words[5])
      {
        sizes[page] = PageSize(width: width, height: height)
      }
    }
  }
}
