import Digests

/// The script or the style of a page, which its policy allows by a digest.
public struct InlineSource: Equatable, Sendable {
  public let text: String

  /// A program's own text.
  ///
  /// - Precondition: it holds nothing that ends it early (`</`, `<!--`), and neither carriage returns nor
  ///   zeros, which a parser would change, so that the digest would be another.
  public init(_ text: String) {
    precondition(!text.utf8.contains(0x0d), "a script or style has a carriage return")
    precondition(!text.utf8.contains(0), "a script or style has a zero")
    precondition(!text.contains("</") && !text.contains("<!--"), "a script or style has markup")
    self.text = text
  }

  /// As a Content Security Policy names it: `'sha256-…'`.
  var policyHash: String {
    "'sha256-\(Base64.text(of: Self.bytes(ofHex: SHA256Digest.hex(of: text.utf8))))'"
  }

  private static func bytes(ofHex text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    for (place, digit) in text.utf8.enumerated() {
      let value = digit < UInt8(ascii: "a") ? digit - UInt8(ascii: "0") : digit - 87
      if place.isMultiple(of: 2) { bytes.append(value << 4) } else { bytes[place / 2] |= value }
    }
    return bytes
  }
}
