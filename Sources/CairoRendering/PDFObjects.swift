/// The objects of a PDF with one plain table of them at its end (PDF 1.4, 3.4), as Cairo writes it.
struct PDFObjects {
  private struct Edit {
    var position: Int
    var removed: Int
    var inserted: [UInt8]
  }

  private let bytes: [UInt8]

  /// Where the table's first line of an object begins, and where each object begins by its number;
  /// 0 for those that are not in use.
  private let entries: Int
  private let offsets: [Int]
  private let tableStart: Int
  private var edits: [Edit] = []

  /// The number of the object that all others hang on.
  let root: Int?

  /// The width of a line of the table.
  private static let entryWidth = 20

  /// Nil where the bytes are no PDF of that kind.
  init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    guard let end = bytes.position(of: "startxref\n", before: bytes.count),
      let table = bytes.number(at: end + 10), table < bytes.count,
      bytes[table...].starts(with: Array("xref\n0 ".utf8)),
      let count = bytes.number(at: table + 7),
      let newline = bytes[(table + 7)...].firstIndex(of: UInt8(ascii: "\n"))
    else { return nil }
    let entries = newline + 1
    guard count > 0, count < bytes.count, entries + count * Self.entryWidth <= end
    else { return nil }
    var offsets: [Int] = []
    for entry in 0..<count {
      let start = entries + entry * Self.entryWidth
      guard let offset = bytes.number(at: start), offset < bytes.count else { return nil }
      offsets.append(bytes[start + 17] == UInt8(ascii: "n") ? offset : 0)
    }
    let trailer = entries + count * Self.entryWidth
    let root = bytes.position(of: "/Root ", after: trailer).flatMap { bytes.number(at: $0 + 6) }
    (self.entries, self.offsets, tableStart, self.root) = (entries, offsets, table, root)
  }

  /// The numbers of the objects whose content fulfils `condition`, in their order.
  func numbers(where condition: (ArraySlice<UInt8>) -> Bool) -> [Int] {
    offsets.indices.filter { number in
      content(of: number).map { condition(bytes[$0...]) } ?? false
    }
  }

  /// Writes into a dictionary, right after its beginning.
  mutating func insert(_ text: String, intoObject number: Int) {
    guard let start = content(of: number), bytes[start...].starts(with: Array("<<".utf8))
    else { return }
    edits.append(Edit(position: start + 2, removed: 0, inserted: Array(text.utf8)))
  }

  /// Replaces the first `text` in an object; nothing where it is not there.
  mutating func replace(_ text: String, with replacement: String, inObject number: Int) {
    guard let start = content(of: number), let end = bytes.position(of: "endobj", after: start),
      let place = bytes.position(of: text, after: start), place < end
    else { return }
    edits.append(
      Edit(position: place, removed: text.utf8.count, inserted: Array(replacement.utf8)))
  }

  /// Where the content of an object begins, behind `7 0 obj`; nil where it is not in use.
  private func content(of number: Int) -> Int? {
    guard offsets.indices.contains(number), offsets[number] > 0,
      bytes[offsets[number]...].starts(with: Array("\(number) 0 obj\n".utf8))
    else { return nil }
    return offsets[number] + "\(number) 0 obj\n".utf8.count
  }

  /// The file with all that was written into it, and a table that says where everything now is.
  func finished() -> [UInt8] {
    let edits = edits.sorted { $0.position < $1.position }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + edits.reduce(0) { $0 + $1.inserted.count })
    var done = 0
    /// Where each edit ends, and how far everything behind it moves.
    var moves: [(end: Int, distance: Int)] = [(0, 0)]
    for edit in edits {
      result += bytes[done..<edit.position] + edit.inserted
      done = edit.position + edit.removed
      moves.append((done, result.count - done))
    }
    func moved(_ position: Int) -> Int {
      var (low, high) = (0, moves.count)
      while high - low > 1 {
        let middle = (low + high) / 2
        if moves[middle].end <= position { low = middle } else { high = middle }
      }
      return position + moves[low].distance
    }
    result += bytes[done..<entries]
    for (number, offset) in offsets.enumerated() {
      let start = entries + number * Self.entryWidth
      if offset > 0 {
        let digits = String(moved(offset))
        result += Array((String(repeating: "0", count: 10 - digits.utf8.count) + digits).utf8)
        result += bytes[(start + 10)..<(start + Self.entryWidth)]
      } else {
        result += bytes[start..<(start + Self.entryWidth)]
      }
    }
    let trailer = entries + offsets.count * Self.entryWidth
    let last = bytes.position(of: "startxref\n", before: bytes.count) ?? trailer
    result += bytes[trailer..<last]
    result += Array("startxref\n\(moved(tableStart))\n%%EOF\n".utf8)
    return result
  }
}

extension [UInt8] {
  /// Where the first `text` from `start` on begins.
  fileprivate func position(of text: String, after start: Int) -> Int? {
    let pattern = Array(text.utf8)
    guard start >= 0, start <= count - pattern.count else { return nil }
    return (start...count - pattern.count).first { self[$0...].starts(with: pattern) }
  }

  /// Where the last `text` before `end` begins.
  fileprivate func position(of text: String, before end: Int) -> Int? {
    let pattern = Array(text.utf8)
    guard end >= pattern.count else { return nil }
    return (0...end - pattern.count).last { self[$0...].starts(with: pattern) }
  }

  /// The number in decimal digits that begins there.
  fileprivate func number(at start: Int) -> Int? {
    guard indices.contains(start) else { return nil }
    let digits = self[start...].prefix(11).prefix { (0x30...0x39).contains($0) }
    return Int(String(decoding: digits, as: UTF8.self))
  }
}
