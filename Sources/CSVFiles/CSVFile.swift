/// Columns of numbers in a text of comma-separated values.
///
/// The text is that of RFC 4180: quotes around cells, a quote in them doubled, and commas and line
/// breaks between them. Besides, lines may end in LF, CRLF or CR; a byte order mark, blank lines
/// and the space around cells do not count. Where the first row has no comma, a semicolon in it is
/// the separator, or else a tab. A `#` has no meaning.
///
/// The first row is a header if any of its cells is not a number.
public struct CSVFile: Sendable {
  private let bytes: [UInt8]
  private let name: String

  /// More could not be told apart in float32, and would not be points of a figure.
  public static let rowLimit = 1 << 24

  /// A file's content, and the name that errors call it by.
  public init(_ bytes: [UInt8], name: String) {
    self.bytes = bytes
    self.name = name
  }

  /// The values of some columns, in the order asked for; a column may be asked for twice.
  ///
  /// Each value is the float32 number nearest to its decimal text, rounded once. Values are numbers
  /// as in `1`, `-2.5`, `+3`, `.5`, `5.` and `1e-3`.
  ///
  /// Throws a `CSVError` for the first mistake in the text, or for a column that is not there. The
  /// cost is linear in the length of the text; beside it only the values and the header are kept.
  public func columns(_ wanted: [CSVColumn]) throws(CSVError) -> [[Float]] {
    try columns(wanted, rowLimit: Self.rowLimit)
  }

  func columns(_ wanted: [CSVColumn], rowLimit: Int) throws(CSVError) -> [[Float]] {
    var scanner = try CSVScanner(bytes, file: name)
    guard scanner.skipBlankLines() else { throw .noRows(file: name) }
    let firstRow = scanner
    let header = try CSVHeader(reading: &scanner, file: name)
    let indices = try header.indices(of: wanted)
    if !header.isHeader { scanner = firstRow }

    // Which of the distinct columns a cell belongs to.
    let distinct = Set(indices).sorted()
    var slots = [Int?](repeating: nil, count: header.cells.count)
    for (slot, index) in distinct.enumerated() { slots[index] = slot }
    var values = [[Float]](repeating: [], count: distinct.count)
    var rows = 0
    while scanner.skipBlankLines() {
      rows += 1
      guard rows <= rowLimit else {
        throw .tooManyRows(CSVPlace(file: name, line: scanner.line), limit: rowLimit)
      }
      try readRow(&scanner, header: header, slots: slots, into: &values)
    }
    guard rows > 0 else { throw .noRows(file: name) }
    return indices.map { index in values[slots[index] ?? 0] }
  }

  private func readRow(
    _ scanner: inout CSVScanner, header: CSVHeader, slots: [Int?], into values: inout [[Float]]
  ) throws(CSVError) {
    var count = 0
    var cell: CSVScanner.Cell
    repeat {
      cell = try scanner.nextCell()
      if count >= slots.count {
        // A separator after the last cell makes an empty one, which is no harm.
        guard cell.content.isEmpty else {
          throw .extraCell(
            CSVError.shortened(scanner.text(of: cell)),
            CSVPlace(file: name, line: cell.line, column: count + 1),
            expected: slots.count)
        }
      } else if let slot = slots[count] {
        guard let value = DecimalNumber.value(of: scanner.bytes[cell.content]), value.isFinite
        else {
          throw Self.mistake(
            in: scanner.text(of: cell), header.place(ofColumn: count, line: cell.line))
        }
        values[slot].append(value)
      }
      count += 1
    } while !cell.endsRow
    if count < slots.count, let missing = slots[count...].firstIndex(where: { $0 != nil }) {
      throw .missingCell(header.place(ofColumn: missing, line: cell.line), count: count)
    }
  }

  /// Why a cell has no value.
  private static func mistake(in text: String, _ place: CSVPlace) -> CSVError {
    if text.isEmpty { return .emptyCell(place) }
    let shortText = CSVError.shortened(text)
    if DecimalNumber.value(of: Array(text.utf8)[...]) != nil { return .tooLarge(shortText, place) }
    if DecimalNumber.namesNonFinite(text) { return .notFinite(shortText, place) }
    return .notANumber(shortText, place, alternatives: DecimalNumber.alternatives(to: text))
  }
}
