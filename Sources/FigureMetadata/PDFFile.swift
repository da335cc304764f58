/// Finds the information of a PDF by its tables, as a reader of PDF does (PDF 1.4, 3.4).
///
/// Files whose tables are themselves compressed (PDF 1.5, 3.4.7) count as without information; none
/// that was made here is one.
struct PDFFile {
  private let bytes: [UInt8]

  /// A table for each time that the file was changed; more are not followed.
  private static let mostTables = 64

  /// The end has to be marked within so many bytes of it (PDF 1.4, appendix H, note 18).
  private static let tailLength = 1024

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The keywords as the file holds them; nil if it states none.
  ///
  /// - Throws: `PDFScanner.Failure` for a file whose tables are damaged or cut off.
  func keywords() throws(PDFScanner.Failure) -> [UInt8]? {
    var object: Int?
    var tables: [Table] = []
    var next: Int? = try startOfLastTable()
    var visited: Set<Int> = []
    while let start = next {
      guard visited.insert(start).inserted, visited.count <= Self.mostTables else {
        throw PDFScanner.Failure(reason: "its tables are too many, or lead in a circle")
      }
      guard let table = try Table(bytes, at: start) else { return nil }
      tables.append(table)
      if object == nil, case .reference(let number)? = table.trailer["Info"] { object = number }
      next = if case .integer(let start)? = table.trailer["Prev"] { start } else { nil }
    }
    guard let object else { return nil }
    for table in tables {
      guard let offset = try table.offset(of: object, in: bytes) else { continue }
      let information = try dictionary(ofObject: object, at: offset)
      if case .string(let keywords)? = information["Keywords"] { return keywords }
      return nil
    }
    throw PDFScanner.Failure(reason: "its information is in no table")
  }

  private func startOfLastTable() throws(PDFScanner.Failure) -> Int {
    let tailStart = max(0, bytes.count - Self.tailLength)
    guard last("%%EOF", from: tailStart) != nil, let start = last("startxref", from: tailStart)
    else { throw PDFScanner.Failure(reason: "the file ends too early") }
    var scanner = try PDFScanner(bytes, at: start)
    guard try scanner.next() == .word("startxref"), case .integer(let offset) = try scanner.next()
    else { throw PDFScanner.Failure(reason: "it does not say where its table is") }
    return offset
  }

  private func last(_ text: String, from start: Int) -> Int? {
    let pattern = Array(text.utf8)
    return (start..<max(start, bytes.count - pattern.count + 1)).last {
      bytes[$0...].starts(with: pattern)
    }
  }

  private func dictionary(
    ofObject number: Int, at offset: Int
  ) throws(PDFScanner.Failure) -> [String: PDFScanner.Value] {
    var scanner = try PDFScanner(bytes, at: offset)
    guard try scanner.next() == .integer(number), case .integer = try scanner.next(),
      try scanner.next() == .word("obj")
    else { throw PDFScanner.Failure(reason: "object \(number) is not at byte \(offset)") }
    return try scanner.dictionary()
  }
}

/// Where objects are, and the trailer that follows.
private struct Table {
  /// Objects with numbers in a row; their entries begin at a byte of the file.
  private struct Section {
    var first: Int
    var count: Int
    var entries: Int
  }

  private var sections: [Section] = []
  let trailer: [String: PDFScanner.Value]

  /// The table at a place; nil if it is one that is compressed.
  init?(_ bytes: [UInt8], at start: Int) throws(PDFScanner.Failure) {
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
