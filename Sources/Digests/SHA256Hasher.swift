import CMessageDigest

/// SHA-256 (FIPS 180-4) of bytes that come piece by piece; how they were cut makes no difference.
///
/// A value: a copy goes on by itself.
public struct SHA256Hasher: Sendable {
  private var context = SHA2_CTX()

  public init() { SHA256Init(&context) }

  /// Takes the next bytes.
  public mutating func update(_ bytes: some Sequence<UInt8>) {
    let isDone: Void? = bytes.withContiguousStorageIfAvailable { add(UnsafeRawBufferPointer($0)) }
    if isDone == nil {
      var piece: [UInt8] = []
      piece.reserveCapacity(Self.pieceLength)
      for byte in bytes {
        piece.append(byte)
        if piece.count == Self.pieceLength { flush(&piece) }
      }
      flush(&piece)
    }
  }

  /// Takes the next numbers: the eight bytes of each as IEEE 754 has it, the lowest first.
  ///
  /// Numbers that are equal have one digest, and so do all that are none: -0 counts as 0, and every
  /// NaN as the quiet one without a sign (`7ff8000000000000`).
  public mutating func update(_ numbers: some Sequence<Double>) {
    let isDone: Void? = numbers.withContiguousStorageIfAvailable { add($0) }
    if isDone == nil { Array(numbers).withUnsafeBufferPointer { add($0) } }
  }

  /// The digest of all bytes so far, 64 lower-case hexadecimal digits; more may follow.
  public var hex: String {
    var context = context
    return withUnsafeTemporaryAllocation(
      of: UInt8.self, capacity: Int(SHA256_DIGEST_LENGTH)
    ) { digest in
      SHA256Final(digest.baseAddress, &context)
      return String(unsafeUninitializedCapacity: 2 * digest.count) { text in
        for (place, byte) in digest.enumerated() {
          text[2 * place] = Self.digit(byte >> 4)
          text[2 * place + 1] = Self.digit(byte & 15)
        }
        return text.count
      }
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") - 10 + value
  }

  private static let pieceLength = 4096

  private mutating func add(_ numbers: UnsafeBufferPointer<Double>) {
    let count = Self.pieceLength / MemoryLayout<UInt64>.size
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: count) { piece in
      for start in stride(from: 0, to: numbers.count, by: count) {
        let numbers = numbers[start..<min(start + count, numbers.count)]
        for (place, number) in numbers.enumerated() {
          piece.initializeElement(at: place, to: Self.pattern(of: number).littleEndian)
        }
        add(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: piece[..<numbers.count])))
      }
    }
  }

  private static func pattern(of number: Double) -> UInt64 {
    if number.isNaN { return 0x7ff8_0000_0000_0000 }
    return number == 0 ? 0 : number.bitPattern
  }

  private mutating func flush(_ piece: inout [UInt8]) {
    piece.withUnsafeBytes { add($0) }
    piece.removeAll(keepingCapacity: true)
  }

  private mutating func add(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress else { return }
    SHA256Update(&context, start.assumingMemoryBound(to: UInt8.self), bytes.count)
  }
}
