/// Where the objects of a PDF are, and the trailer that follows (PDF 1.4, 3.4.3 and 3.4.4).
package struct PDFTable {
  /// Objects with numbers in a row; their entries begin at a byte of the file.
  private struct Section {
    var first: Int
    var count: Int
    var entries: Int
  }

  private var sections: [Section] = []
  package let trailer: [String: PDFScanner.Value]

  /// The end has to be marked within so many bytes of it (PDF 1.4, appendix H, note 18).
  private static let tailLength = 1024

  /// Where the table is that was written last.
  ///
  /// - Throws: `PDFScanner.Failure` where nothing says so.
  package static func startOfLast(in bytes: [UInt8]) throws(PDFScanner.Failure) -> Int {
    let tail = bytes[max(0, bytes.count - tailLength)...]
    guard last("%%EOF", in: tail) != nil, let start = last("startxref", in: tail) else {
      throw PDFScanner.Failure(reason: "the file ends too early")
    }
    var scanner = try PDFScanner(bytes, at: start)
    guard try scanner.next() == .word("startxref"), case .integer(let offset) = try scanner.next()
    else { throw PDFScanner.Failure(reason: "it does not say where its table is") }
    return offset
  }

  private static func last(_ text: String, in tail: ArraySlice<UInt8>) -> Int? {
    let pattern = Array(text.utf8)
    return tail.indices.last { tail[$0...].starts(with: pattern) }
  }

  /// The table at a place; nil if it is one that is compressed.
  ///
  /// - Throws: `PDFScanner.Failure` where there is none, or a damaged one.
  package init?(_ bytes: [UInt8], at start: Int) throws(PDFScanner.Failure) {
    var scanner = try PDFScanner(bytes, at: start)
    switch try scanner.next() {
    case .word("xref"): break
    case .integer: return nil
    default: throw PDFScanner.Failure(reason: "there is no table at byte \(start)")
    }
    while true {
      switch try scanner.next() {
      case .word("trailer"):
        trailer = try scanner.dictionary()
        return
      case .integer(let first):
        guard case .integer(let count) = try scanner.next(), first >= 0, count >= 0,
          count <= bytes.count, first <= Int.max - count
        else { throw PDFScanner.Failure(reason: "its table at byte \(start) is damaged") }
        sections.append(Section(first: first, count: count, entries: scanner.position))
        for _ in 0..<count { _ = try Self.entry(&scanner) }
      default: throw PDFScanner.Failure(reason: "its table at byte \(start) is damaged")
      }
    }
  }

  /// Where the object with a number is; nil where the table does not know or calls it free.
  func offset(of number: Int, in bytes: [UInt8]) throws(PDFScanner.Failure) -> Int? {
    for section in sections where (section.first..<section.first + section.count).contains(number) {
      var scanner = try PDFScanner(bytes, at: section.entries)
      for _ in section.first..<number { _ = try Self.entry(&scanner) }
      return try Self.entry(&scanner)
    }
    return nil
  }

  /// Numbers of objects that are in use and the bytes at which they are, in the order of the table.
  ///
  /// - Throws: `PDFScanner.Failure` where an entry is damaged.
  package func objects(
    in bytes: [UInt8]
  ) throws(PDFScanner.Failure) -> [(number: Int, offset: Int)] {
    var objects: [(number: Int, offset: Int)] = []
    for section in sections where section.count > 0 {
      var scanner = try PDFScanner(bytes, at: section.entries)
      for number in section.first..<section.first + section.count {
        if let offset = try Self.entry(&scanner) { objects.append((number, offset)) }
      }
    }
    return objects
  }

  /// The byte at which an object is; nil for one that is free.
  private static func entry(_ scanner: inout PDFScanner) throws(PDFScanner.Failure) -> Int? {
    guard case .integer(let offset) = try scanner.next(), case .integer = try scanner.next(),
      case .word(let kind) = try scanner.next(), kind == "n" || kind == "f"
    else {
      throw PDFScanner.Failure(
        reason: "an entry of its table is damaged, near byte \(scanner.position)")
    }
    return kind == "n" ? offset : nil
  }
}
