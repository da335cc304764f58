/// What Cairo cannot write into a PDF, written into its objects.
///
/// Where the file is not as Cairo writes it, it stays as it is.
struct PDFAmendments {
  /// Of the document's text.
  var language: String

  /// What the figures show, in the order of reading.
  var alternatives: [String]

  /// Whether viewers should show the outline when the document is opened.
  var hasOutline: Bool

  func applied(to bytes: [UInt8]) -> [UInt8] {
    guard var objects = PDFObjects(bytes), let root = objects.root else { return bytes }
    var catalog = " /Lang \(Self.text(language)) /ViewerPreferences << /DisplayDocTitle true >>"
    if hasOutline { catalog += " /PageMode /UseOutlines" }
    objects.insert(catalog, intoObject: root)

    // Cairo numbers parts in the order in which they begin.
    let figures = objects.numbers { $0.starts(with: Self.figure) }
    if figures.count == alternatives.count {
      for (number, alternative) in zip(figures, alternatives) {
        objects.insert(" /Alt \(Self.text(alternative))", intoObject: number)
      }
    }

    // Cairo 1.16 writes how many lines an outline has as a negative number, which only a line that is
    // closed may have (PDF 1.4, 8.2.2).
    for number in objects.numbers(where: { $0.starts(with: Self.outlines) }) {
      objects.replace("/Count -", with: "/Count ", inObject: number)
    }
    return objects.finished()
  }

  private static let figure = Array("<< /Type /StructElem\n   /S /Figure\n".utf8)
  private static let outlines = Array("<< /Type /Outlines\n".utf8)

  /// A text as UTF-16 in hexadecimal digits (PDF 1.4, 3.8.1).
  private static func text(_ text: String) -> String {
    text.utf16.reduce(into: "<FEFF") { result, unit in
      let digits = String(unit, radix: 16, uppercase: true)
      result += String(repeating: "0", count: 4 - digits.utf8.count) + digits
    } + ">"
  }
}
