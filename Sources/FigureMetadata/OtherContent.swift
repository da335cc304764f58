/// What a file that is no figure looks like, by its first bytes.
public enum OtherContent: String, CaseIterable, Sendable {
  case empty = "an empty file"
  case jpeg = "a JPEG picture"
  case gif = "a GIF picture"
  case webP = "a WebP picture"
  case tiff = "a TIFF picture"
  case bmp = "a BMP picture"
  case postScript = "PostScript"
  case gzip = "gzip data, perhaps a packed SVG"
  case zip = "a ZIP archive"
  case utf16 = "text in UTF-16"
  case html = "a web page"
  case xml = "an XML document that is no SVG"
  case json = "JSON"
  case text = "plain text"
  case binary = "binary data of no kind known here"

  /// What bytes that are neither PNG, SVG nor PDF look like.
  init(_ bytes: [UInt8]) {
    if bytes.isEmpty {
      self = .empty
    } else if let known = Self.beginnings.first(where: { bytes.starts(with: $0.bytes) }) {
      self = known.content
    } else if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) {
      self = .webP
    } else {
      self = Self.kind(ofText: bytes.prefix(512))
    }
  }

  private static let beginnings: [(bytes: [UInt8], content: OtherContent)] = [
    ([0xff, 0xd8, 0xff], .jpeg), (Array("GIF8".utf8), .gif), (Array("II*\0".utf8), .tiff),
    (Array("MM\0*".utf8), .tiff), (Array("BM".utf8), .bmp), (Array("%!PS".utf8), .postScript),
    ([0x1f, 0x8b], .gzip), (Array("PK".utf8), .zip), ([0xff, 0xfe], .utf16),
    ([0xfe, 0xff], .utf16),
  ]

  private static func kind(ofText bytes: ArraySlice<UInt8>) -> OtherContent {
    guard bytes.allSatisfy({ $0 >= 0x20 || (0x09...0x0d).contains($0) }) else { return .binary }
    let start = bytes.drop { [0xef, 0xbb, 0xbf, 0x20, 0x09, 0x0a, 0x0d].contains($0) }
    let words = String(decoding: start, as: UTF8.self).lowercased()
    if words.hasPrefix("<!doctype html") || words.hasPrefix("<html") { return .html }
    if words.hasPrefix("<") { return words.contains("<html") ? .html : .xml }
    return words.hasPrefix("{") || words.hasPrefix("[") ? .json : .text
  }
}
