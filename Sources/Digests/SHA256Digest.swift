/// SHA-256 of what is there as a whole: 64 lower-case hexadecimal digits.
public enum SHA256Digest {
  /// The digest of bytes.
  public static func hex(of bytes: some Sequence<UInt8>) -> String {
    var hasher = SHA256Hasher()
    hasher.update(bytes)
    return hasher.hex
  }

  /// The digest of numbers by their eight bytes each, the lowest first; see
  /// ``SHA256Hasher/update(_:)-(Sequence<Double>)`` for zeros and NaN.
  public static func hex(of numbers: some Sequence<Double>) -> String {
    var hasher = SHA256Hasher()
    hasher.update(numbers)
    return hasher.hex
  }
}
