import Digests
import FigureMetadata

/// What a PDF draws, as far as that can be told without drawing it: all of its objects but the one with
/// its information (PDF 1.4, 9.2.1), without the table that says where they are and the file's
/// identifier (9.3).
///
/// Where the tables are compressed, or in several parts, or do not fit the file, what it draws is the
/// file itself.
struct PDFDrawing {
  /// SHA-256, in hexadecimal digits.
  let digest: String

  private static let beginning = Array("%PDF-".utf8)

  /// What may stand in the trailer of a file whose objects are all that there is.
  private static let trailerKeys: Set<String> = ["Size", "Root", "Info", "ID"]

  /// What may stand in a file's information, none of which is drawn.
  private static let informationKeys: Set<String> = [
    "Title", "Author", "Subject", "Keywords", "Creator", "Producer", "CreationDate", "ModDate",
    "Trapped",
  ]

  init(_ bytes: [UInt8]) {
    guard let parts = try? Self.parts(of: bytes) else {
      digest = SHA256Digest.hex(of: bytes)
      return
    }
    var hasher = SHA256Hasher()
    for part in parts {
      // Its length first, so that no two lists of parts have the same bytes.
      hasher.update("\(part.number) \(part.bytes.count)\n".utf8)
      hasher.update(bytes[part.bytes])
    }
    digest = hasher.hex
  }

  private typealias Part = (number: Int, bytes: Range<Int>)

  /// The beginning of the file, then its objects by their numbers; nil where they are not sure.
  private static func parts(of bytes: [UInt8]) throws(PDFScanner.Failure) -> [Part]? {
    let tableStart = try PDFTable.startOfLast(in: bytes)
    guard bytes.starts(with: beginning), let table = try PDFTable(bytes, at: tableStart),
      table.trailer.keys.allSatisfy(trailerKeys.contains),
      case .reference(let root)? = table.trailer["Root"]
    else { return nil }
    let objects = table.objects.sorted { $0.offset < $1.offset }
    guard let first = objects.first, let last = objects.last, first.offset > 0,
      last.offset < tableStart, Set(objects.map(\.number)).count == objects.count
    else { return nil }
    var information: Int?
    if let entry = table.trailer["Info"] {
      guard case .reference(let number) = entry, number != root else { return nil }
      information = number
    }
    var parts: [Part] = [(root, 0..<first.offset)]
    let ends = objects.dropFirst().map(\.offset) + [tableStart]
    for (object, end) in zip(objects, ends) {
      guard object.offset < end else { return nil }
      let isInformation = object.number == information
      guard try isObject(object.number, at: object.offset, in: bytes, isInformation: isInformation)
      else { return nil }
      if !isInformation { parts.append((object.number, object.offset..<end)) }
    }
    return [parts[0]] + parts[1...].sorted { $0.number < $1.number }
  }

  /// Whether an object is where the table has it and, of the information, holds nothing else.
  private static func isObject(
    _ number: Int, at offset: Int, in bytes: [UInt8], isInformation: Bool
  ) throws(PDFScanner.Failure) -> Bool {
    var scanner = try PDFScanner(bytes, at: offset)
    guard try scanner.next() == .integer(number), case .integer = try scanner.next(),
      try scanner.next() == .word("obj")
    else { return false }
    guard isInformation else { return true }
    guard try scanner.dictionary().keys.allSatisfy(informationKeys.contains) else { return false }
    return try scanner.next() == .word("endobj")
  }
}
