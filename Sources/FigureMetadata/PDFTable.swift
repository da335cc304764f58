/// Where the objects of a PDF are, and the trailer that follows (PDF 1.4, 3.4.3 and 3.4.4).
package struct PDFTable {
  /// Objects with numbers in a row.
  private struct Section {
    var first: Int

    /// The byte at which each object is; nil for one that is free.
    var offsets: [Int?] = []
  }

  /// The most objects, and rows of them, of a file; the format's own limit is eight times as many (PDF 1.4,
  /// appendix C), and a figure has some dozens.
  static let mostObjects = 1 << 20

  /// More stands in no trailer; a file may have many of these.
  private static let mostTrailerValues = 1 << 12

  private var sections: [Section] = []

  /// How many objects and rows it has.
  private(set) var objectCount = 0

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
        trailer = try scanner.dictionary(mostValues: Self.mostTrailerValues)
        return
      case .integer(let first):
        guard case .integer(let count) = try scanner.next(), first >= 0, count >= 0,
          count <= bytes.count, first <= Int.max - count
        else { throw PDFScanner.Failure(reason: "its table at byte \(start) is damaged") }
        objectCount += count + 1
        guard objectCount <= Self.mostObjects else { throw Self.tooMany }
        var section = Section(first: first)
        for _ in 0..<count { section.offsets.append(try Self.entry(&scanner)) }
        if count > 0 { sections.append(section) }
      default: throw PDFScanner.Failure(reason: "its table at byte \(start) is damaged")
      }
    }
  }

  /// Where the object with a number is; nil where the table does not know or calls it free.
  func offset(of number: Int) -> Int? {
    for section in sections {
      let place = number.subtractingReportingOverflow(section.first)
      guard !place.overflow, section.offsets.indices.contains(place.partialValue) else { continue }
      return section.offsets[place.partialValue]
    }
    return nil
  }

  /// Why a file with more objects than are counted is not read.
  static var tooMany: PDFScanner.Failure {
    PDFScanner.Failure(reason: "its tables have more than \(mostObjects) objects")
  }

  /// Numbers of objects that are in use and the bytes at which they are, in the order of the table.
  package var objects: [(number: Int, offset: Int)] {
    sections.flatMap { section in
      section.offsets.enumerated().compactMap { index, offset in
        offset.map { (number: section.first + index, offset: $0) }
      }
    }
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
