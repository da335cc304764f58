import Suggestions

/// What the first row says about the columns.
struct CSVHeader {
  private let file: String
  private let line: Int

  /// The texts of the first row, whether it is a header or not.
  let cells: [String]

  /// Which of them read as numbers, also as such that have no finite value.
  private let areNumbers: [Bool]

  /// Whether the row names the columns instead of holding values.
  var isHeader: Bool { areNumbers.contains(false) }

  /// Reads the row that starts where the scanner stands.
  init(reading scanner: inout CSVScanner, file: String) throws(CSVError) {
    self.file = file
    line = scanner.line
    var cells: [String] = []
    var cell: CSVScanner.Cell
    repeat {
      cell = try scanner.nextCell()
      cells.append(scanner.text(of: cell))
    } while !cell.endsRow
    self.cells = cells
    areNumbers = cells.map { text in
      DecimalNumber.value(of: Array(text.utf8)[...]) != nil || DecimalNumber.namesNonFinite(text)
    }
  }

  /// A cell of a column, the first being 0.
  func place(ofColumn index: Int, line: Int) -> CSVPlace {
    CSVPlace(
      file: file, line: line, column: index + 1,
      name: isHeader && !cells[index].isEmpty ? cells[index] : nil)
  }

  /// The columns asked for, the first being 0.
  func indices(of wanted: [CSVColumn]) throws(CSVError) -> [Int] {
    var indices: [Int] = []
    for column in wanted {
      switch column {
      case .name(let name): indices.append(try index(ofName: name))
      case .number(let number): indices.append(try index(ofNumber: number))
      }
    }
    return indices
  }

  private func index(ofName name: String) throws(CSVError) -> Int {
    let place = CSVPlace(file: file, line: line)
    let wanted = CSVScanner.trimmed(name)
    let shortName = CSVError.shortened(wanted)
    guard isHeader else { throw .noHeader(shortName, place, count: cells.count) }
    let found = cells.indices.filter { cells[$0] == wanted }
    guard let index = found.first else {
      throw .unknownColumn(
        shortName, place, nearest: NearestName.nearest(to: wanted, among: cells), header: cells)
    }
    guard found.count == 1 else {
      throw .repeatedColumn(shortName, place, numbers: found.map { $0 + 1 })
    }
    return index
  }

  private func index(ofNumber number: Int) throws(CSVError) -> Int {
    guard (1...cells.count).contains(number) else {
      throw .columnOutOfRange(number, file: file, count: cells.count)
    }
    // Nothing tells whether `1,n/a` names columns or is a row with a gap.
    // A guess could lose values.
    if isHeader, areNumbers[number - 1], let other = areNumbers.firstIndex(of: false) {
      throw .unclearHeader(
        CSVError.shortened(cells[number - 1]), place(ofColumn: number - 1, line: line),
        other: CSVError.shortened(cells[other]))
    }
    return number - 1
  }
}
