/// A string in a PDF that is words: in UTF-16 or UTF-8 if it begins with a mark that says so, else in
/// PDF's own encoding, of which only ASCII is understood here (PDF 1.4, 3.8.1; PDF 2.0, 7.9.2.2).
struct PDFText {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The words; nil if they do not begin with others.
  ///
  /// - Throws: `PDFScanner.Failure` if they do, but are then not what the encoding allows.
  func string(ifBeginningWith beginning: String) throws(PDFScanner.Failure) -> String? {
    let string: String
    let isSound: Bool
    if bytes.starts(with: [0xfe, 0xff]) {
      let units = stride(from: 2, to: bytes.count - 1, by: 2).map {
        UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
      }
      string = String(decoding: units, as: UTF16.self)
      isSound = bytes.count.isMultiple(of: 2) && string.utf16.elementsEqual(units)
    } else if bytes.starts(with: [0xef, 0xbb, 0xbf]) {
      string = String(decoding: bytes[3...], as: UTF8.self)
      isSound = string.utf8.elementsEqual(bytes[3...])
    } else {
      string = String(decoding: bytes, as: UTF8.self)
      isSound = bytes.allSatisfy { (0x20...0x7e).contains($0) || (0x09...0x0d).contains($0) }
    }
    guard string.utf8.starts(with: beginning.utf8) else { return nil }
    guard isSound else { throw PDFScanner.Failure(reason: "the provenance is not text") }
    return string
  }
}
