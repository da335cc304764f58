extension SHA256Digest {
  /// Whether a text is such a digest: 64 lower-case hexadecimal digits.
  public static func isHex(_ text: String) -> Bool {
    text.utf8.count == 64
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}
