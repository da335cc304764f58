/// Finds the information of a PDF by its tables, as a reader of PDF does (PDF 1.4, 3.4).
///
/// Files whose tables are themselves compressed (PDF 1.5, 3.4.7) count as without information; none
/// that was made here is one.
struct PDFFile {
  private let bytes: [UInt8]

  /// A table for each time that the file was changed; more are not followed.
  private static let mostTables = 64

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The keywords as the file holds them; nil if it states none.
  ///
  /// - Throws: `PDFScanner.Failure` for a file whose tables are damaged or cut off.
  func keywords() throws(PDFScanner.Failure) -> [UInt8]? {
    if case .string(let keywords)? = try information()?["Keywords"] { return keywords }
    return nil
  }

  /// What the file states about itself; nil if it states nothing.
  ///
  /// - Throws: `PDFScanner.Failure` for a file whose tables are damaged or cut off.
  func information() throws(PDFScanner.Failure) -> [String: PDFScanner.Value]? {
    var object: Int?
    var tables: [PDFTable] = []
    var next: Int? = try PDFTable.startOfLast(in: bytes)
    var visited: Set<Int> = []
    while let start = next {
      guard visited.insert(start).inserted, visited.count <= Self.mostTables else {
        throw PDFScanner.Failure(reason: "its tables are too many, or lead in a circle")
      }
      guard let table = try PDFTable(bytes, at: start) else { return nil }
      tables.append(table)
      if object == nil, case .reference(let number)? = table.trailer["Info"] { object = number }
      next = if case .integer(let start)? = table.trailer["Prev"] { start } else { nil }
    }
    guard let object else { return nil }
    for table in tables {
      guard let offset = try table.offset(of: object, in: bytes) else { continue }
      return try dictionary(ofObject: object, at: offset)
    }
    throw PDFScanner.Failure(reason: "its information is in no table")
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
