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
    let tables = try tables()
    for table in tables {
      guard case .reference(let number)? = table.trailer["Info"] else { continue }
      guard let information = try dictionary(ofObject: number, in: tables) else {
        throw PDFScanner.Failure(reason: "its information is in no table")
      }
      return information
    }
    return nil
  }

  /// The tables from the last to the first; none where one is compressed.
  ///
  /// - Throws: `PDFScanner.Failure` for a file whose tables are damaged or cut off.
  func tables() throws(PDFScanner.Failure) -> [PDFTable] {
    var tables: [PDFTable] = []
    var next: Int? = try PDFTable.startOfLast(in: bytes)
    var visited: Set<Int> = []
    var objectCount = 0
    while let start = next {
      guard visited.insert(start).inserted, visited.count <= Self.mostTables else {
        throw PDFScanner.Failure(reason: "its tables are too many, or lead in a circle")
      }
      guard let table = try PDFTable(bytes, at: start) else { return [] }
      tables.append(table)
      objectCount += table.objectCount
      guard objectCount <= PDFTable.mostObjects else { throw PDFTable.tooMany }
      next = if case .integer(let start)? = table.trailer["Prev"] { start } else { nil }
    }
    return tables
  }

  /// An object that is a dictionary; nil where no table knows it.
  ///
  /// - Throws: `PDFScanner.Failure` for one that is damaged, or is none.
  func dictionary(
    ofObject number: Int, in tables: [PDFTable]
  ) throws(PDFScanner.Failure) -> [String: PDFScanner.Value]? {
    for table in tables {
      guard let offset = table.offset(of: number) else { continue }
      return try dictionary(ofObject: number, at: offset)
    }
    return nil
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
