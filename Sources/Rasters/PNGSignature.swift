/// The eight bytes that every PNG file begins with (PNG standard, 5.2), made to show what befell it.
enum PNGSignature {
  static let bytes: [UInt8] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

  /// What is wrong with a file that begins otherwise.
  ///
  /// A file that would be a PNG but for its line endings, or for one byte, is a damaged one.
  static func error(of file: UnsafeBufferPointer<UInt8>) -> PNGDecodingError {
    let beginning = Array(file.prefix(bytes.count))
    for (text, changed) in convertedEndings where beginning.starts(with: changed) {
      return .damaged(message: "the signature: \(text)", offset: 4)
    }
    let wrong = zip(beginning, bytes).enumerated().filter { $1.0 != $1.1 }
    guard beginning.count == bytes.count, wrong.count == 1, let place = wrong.first?.offset else {
      return .notPNG
    }
    let (found, right) = (beginning[place], bytes[place])
    let message =
      found == right & 0x7f
      ? "the highest bit of byte 1 is gone, as in a transfer of 7 bits"
      : "byte \(place + 1) is \(hexadecimal(found)), not \(hexadecimal(right))"
    return .damaged(message: "the signature: \(message)", offset: place)
  }

  /// What the signature becomes in a transfer as text.
  private static let convertedEndings: [(String, [UInt8])] = [
    ("every LF has become CR", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0d, 0x1a, 0x0d]),
    ("every CR has become LF", [0x89, 0x50, 0x4e, 0x47, 0x0a, 0x0a, 0x1a, 0x0a]),
    ("every LF has become CR LF", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0d, 0x0a, 0x1a]),
    ("CR LF has become LF", [0x89, 0x50, 0x4e, 0x47, 0x0a, 0x1a, 0x0a]),
  ]

  private static func hexadecimal(_ byte: UInt8) -> String {
    "0x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }
}
