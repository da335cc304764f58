/// Cuts the bytes of a CSV file into cells, one at a time.
struct CSVScanner {
  let bytes: [UInt8]
  private let file: String
  private var offset: Int

  /// The line of `offset`, from 1, and where it starts.
  private(set) var line = 1
  private var lineStart: Int

  private var separator = Self.comma

  /// What stands between two separators.
  struct Cell {
    /// Where its bytes are, without quotes around it and space at its ends.
    var content: Range<Int>

    /// Whether quotes within it are doubled.
    var hasDoubledQuotes = false

    /// The line that it starts on.
    var line: Int

    /// Whether it is the last of its row.
    var endsRow = false
  }

  /// Throws if the bytes are not UTF-8.
  init(_ bytes: [UInt8], file: String) throws(CSVError) {
    self.bytes = bytes
    self.file = file
    offset = bytes.starts(with: Self.byteOrderMark) ? Self.byteOrderMark.count : 0
    lineStart = offset
    try checkEncoding()
    separator = foundSeparator()
  }

  /// Goes to the next row; false where there is none.
  mutating func skipBlankLines() -> Bool {
    while offset < bytes.count {
      var end = offset
      while end < bytes.count, Self.isSpace(bytes[end]) { end += 1 }
      guard end == bytes.count || Self.isLineBreak(bytes[end]) else { return true }
      offset = end
      if offset < bytes.count { takeLineBreak() }
    }
    return false
  }

  /// Takes the next cell and the separator or line break after it.
  mutating func nextCell() throws(CSVError) -> Cell {
    skipSpace()
    var cell = Cell(content: offset..<offset, line: line)
    if offset < bytes.count, bytes[offset] == Self.quote {
      try takeQuoted(&cell)
    } else {
      let start = offset
      while offset < bytes.count, !endsCell(bytes[offset]) { offset += 1 }
      cell.content = trimmed(start..<offset)
    }
    guard offset < bytes.count else {
      cell.endsRow = true
      return cell
    }
    if bytes[offset] == separator {
      offset += 1
    } else {
      takeLineBreak()
      cell.endsRow = true
    }
    return cell
  }

  /// A cell from its opening quote to what ends it.
  private mutating func takeQuoted(_ cell: inout Cell) throws(CSVError) {
    let opening = place(at: offset)
    offset += 1
    let start = offset
    while true {
      guard offset < bytes.count else {
        throw .unclosedQuote(shortText(start..<offset), opening)
      }
      if Self.isLineBreak(bytes[offset]) {
        takeLineBreak()
        continue
      }
      offset += 1
      guard bytes[offset - 1] == Self.quote else { continue }
      guard offset < bytes.count, bytes[offset] == Self.quote else { break }
      cell.hasDoubledQuotes = true
      offset += 1
    }
    cell.content = trimmed(start..<(offset - 1))
    skipSpace()
    guard offset == bytes.count || endsCell(bytes[offset]) else {
      let position = place(at: offset)
      let end = bytes[offset...].firstIndex(where: endsCell) ?? bytes.count
      throw .textAfterQuote(shortText(trimmed(offset..<end)), position)
    }
  }

  /// The beginning of what stands in the file.
  private func shortText(_ range: Range<Int>) -> String {
    // Enough bytes for the characters of an error, and not the rest of a long file.
    CSVError.shortened(String(decoding: bytes[range].prefix(400), as: UTF8.self))
  }

  /// The text of a cell, its doubled quotes made single.
  func text(of cell: Cell) -> String {
    let content = bytes[cell.content]
    guard cell.hasDoubledQuotes else { return String(decoding: content, as: UTF8.self) }
    var isSecond = false
    return String(
      decoding: content.filter { byte in
        isSecond = byte == Self.quote && !isSecond
        return !isSecond
      }, as: UTF8.self)
  }
}

// Characters.
extension CSVScanner {
  private static let comma = UInt8(ascii: ",")
  private static let quote = UInt8(ascii: "\"")
  private static let tab = UInt8(ascii: "\t")
  private static let byteOrderMark: [UInt8] = [0xef, 0xbb, 0xbf]

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == tab }
  private static func isLineBreak(_ byte: UInt8) -> Bool { byte == 0x0a || byte == 0x0d }

  private func endsCell(_ byte: UInt8) -> Bool { byte == separator || Self.isLineBreak(byte) }

  private mutating func skipSpace() {
    while offset < bytes.count, bytes[offset] != separator, Self.isSpace(bytes[offset]) {
      offset += 1
    }
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, Self.isSpace(bytes[start]) { start += 1 }
    while start < end, Self.isSpace(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  /// A text without space at its ends.
  static func trimmed(_ text: String) -> String {
    let start = text.utf8.drop(while: isSpace)
    let space = start.reversed().prefix(while: isSpace).count
    return String(decoding: start.dropLast(space), as: UTF8.self)
  }

  private mutating func takeLineBreak() {
    let isPair = bytes[offset] == 0x0d && offset + 1 < bytes.count && bytes[offset + 1] == 0x0a
    offset += isPair ? 2 : 1
    line += 1
    lineStart = offset
  }

  /// Where a byte of this line stands, in Unicode scalars from 1.
  private func place(at offset: Int) -> CSVPlace {
    let before = bytes[lineStart..<offset].count { $0 & 0xc0 != 0x80 }
    return CSVPlace(file: file, line: line, character: before + 1)
  }

  /// The comma, unless the first row has none and another separator; what is quoted is not seen.
  private func foundSeparator() -> UInt8 {
    var (hasSemicolon, hasTab, isQuoted) = (false, false, false)
    var isBlank = true
    for byte in bytes[offset...] {
      switch byte {
      case Self.quote:
        isQuoted.toggle()
        isBlank = false
      case _ where isQuoted: break
      case Self.comma: return Self.comma
      case UInt8(ascii: ";"):
        hasSemicolon = true
        isBlank = false
      case Self.tab: hasTab = true
      case 0x0a, 0x0d:
        if !isBlank { return hasSemicolon ? UInt8(ascii: ";") : hasTab ? Self.tab : Self.comma }
        hasTab = false
      case 0x20: break
      default: isBlank = false
      }
    }
    return hasSemicolon ? UInt8(ascii: ";") : hasTab ? Self.tab : Self.comma
  }

  private func checkEncoding() throws(CSVError) {
    var next = offset
    while let start = bytes[next...].firstIndex(where: { $0 >= 0x80 }) {
      var rest = bytes[start...].makeIterator()
      var parser = Unicode.UTF8.ForwardParser()
      guard case .valid(let scalar) = parser.parseScalar(from: &rest) else {
        let line = Self.line(of: start, in: bytes)
        throw .notUTF8(CSVPlace(file: file, line: line), offset: start, byte: bytes[start])
      }
      next = start + scalar.count
    }
  }

  private static func line(of offset: Int, in bytes: [UInt8]) -> Int {
    var (line, last) = (1, UInt8(0))
    for byte in bytes[..<offset] {
      if byte == 0x0d || byte == 0x0a && last != 0x0d { line += 1 }
      last = byte
    }
    return line
  }
}
