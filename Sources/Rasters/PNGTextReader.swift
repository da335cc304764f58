import CPNG

/// Finds a text in a PNG file without decoding its pixels.
///
/// Stricter than ``PNGDecoder``: all chunks to the last must have the right checksum, and the text
/// that is looked for must be what its chunk promises.
public struct PNGTextReader: Sendable {
  /// The longest text to inflate, in bytes.
  public var maximumLength: Int

  /// The default holds 64 MiB.
  public init(maximumLength: Int = 1 << 26) {
    self.maximumLength = maximumLength
  }

  /// The text of the first `tEXt`, `zTXt` or `iTXt` chunk with a keyword, before the pixels or after
  /// them; nil where there is none.
  ///
  /// - Throws: `PNGDecodingError`: `notPNG`, `damaged` or `outOfMemory`.
  public func text(
    under keyword: String, in bytes: [UInt8]
  ) throws(PNGDecodingError) -> String? {
    let name = Array(keyword.utf8) + [0]
    var chunks = try PNGChunks(bytes)
    var found: PNGChunks.Chunk?
    while let chunk = try chunks.next() {
      if found == nil, ["tEXt", "zTXt", "iTXt"].contains(chunk.type),
        bytes[chunk.data].starts(with: name)
      {
        found = chunk
      }
    }
    return try found.map { chunk throws(PNGDecodingError) in
      try text(of: chunk, after: name.count, in: bytes)
    }
  }

  /// PNG standard, 11.3.4: what follows the keyword and its zero.
  private func text(
    of chunk: PNGChunks.Chunk, after nameLength: Int, in bytes: [UInt8]
  ) throws(PNGDecodingError) -> String {
    var rest = bytes[chunk.data].dropFirst(nameLength)
    func damage(_ message: String) -> PNGDecodingError {
      .damaged(message: "\(chunk.type): \(message)", offset: chunk.data.lowerBound)
    }
    var isCompressed = chunk.type == "zTXt"
    if chunk.type == "iTXt" {
      guard let flag = rest.popFirst(), flag <= 1 else { throw damage("bad compression flag") }
      isCompressed = flag == 1
    }
    if chunk.type != "tEXt" {
      guard rest.popFirst() == 0 else { throw damage("unknown compression method") }
    }
    if chunk.type == "iTXt" {
      // The language, and the keyword in it.
      for _ in 0..<2 {
        guard let end = rest.firstIndex(of: 0) else { throw damage("it ends too early") }
        rest = rest[(end + 1)...]
      }
    }
    let characters = isCompressed ? try inflated(rest, damage) : Array(rest)
    guard !characters.contains(0) else { throw damage("a zero in the text") }
    if chunk.type != "iTXt" {
      // Latin-1 is the first 256 Unicode scalars.
      return String(String.UnicodeScalarView(characters.map { Unicode.Scalar($0) }))
    }
    let text = String(decoding: characters, as: UTF8.self)
    // What is not UTF-8 was mended.
    guard text.utf8.elementsEqual(characters) else { throw damage("the text is not UTF-8") }
    return text
  }

  private func inflated(
    _ bytes: ArraySlice<UInt8>, _ damage: (String) -> PNGDecodingError
  ) throws(PNGDecodingError) -> [UInt8] {
    var result: UnsafeMutablePointer<UInt8>?
    var length = 0
    let status = bytes.withUnsafeBufferPointer {
      CPNGInflate($0.baseAddress, $0.count, max(0, maximumLength), &result, &length)
    }
    defer { CPNGFree(result) }
    switch status {
    case CPNGStatusOK: return Array(UnsafeBufferPointer(start: result, count: length))
    case CPNGStatusTooLarge: throw damage("more than \(maximumLength) bytes of text")
    case CPNGStatusOutOfMemory: throw .outOfMemory
    default: throw damage("the compressed text is corrupt")
    }
  }
}
