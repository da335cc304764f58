import Digests
import Testing

@Suite struct SHA256HasherTests {
  @Test(arguments: [1, 3, 63, 64, 65, 1000, 4096, 5000])
  func howTheBytesAreCutMakesNoDifference(length: Int) {
    let bytes = (0..<5000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3) }
    var hasher = SHA256Hasher()
    for start in stride(from: 0, to: bytes.count, by: length) {
      hasher.update(bytes[start..<min(start + length, bytes.count)])
    }
    #expect(hasher.hex == SHA256Digest.hex(of: bytes))
  }

  @Test func itCanBeReadAndGoOn() {
    var hasher = SHA256Hasher()
    hasher.update("a".utf8)
    let first = hasher.hex
    let copy = hasher
    hasher.update("bc".utf8)
    #expect(hasher.hex == SHA256Digest.hex(of: "abc".utf8))
    #expect(first == SHA256Digest.hex(of: "a".utf8))
    #expect(copy.hex == first)
  }

  @Test func bytesAndNumbersMayTakeTurns() {
    var hasher = SHA256Hasher()
    hasher.update("x".utf8)
    hasher.update([1.0])
    #expect(hasher.hex == SHA256Digest.hex(of: Array("x".utf8) + [0, 0, 0, 0, 0, 0, 0xf0, 0x3f]))
  }
}
