import Digests
import Testing

@Suite struct SHA256DigestTests {
  /// FIPS 180-4's examples, and those of its test vectors (SHAVS) that are short to say.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
        + "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
  ])
  func standardsExamplesComeOut(text: String, digest: String) {
    #expect(SHA256Digest.hex(of: Array(text.utf8)) == digest)
    #expect(SHA256Digest.hex(of: text.utf8) == digest)
  }

  @Test func aMillionTimesTheLetterAComesOut() {
    #expect(
      SHA256Digest.hex(of: repeatElement(UInt8(ascii: "a"), count: 1_000_000))
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test func bytesMayBeInAnySequence() {
    let bytes = (0..<10_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    let digest = SHA256Digest.hex(of: bytes)
    #expect(SHA256Digest.hex(of: bytes.lazy.map { $0 }) == digest)
    #expect(SHA256Digest.hex(of: bytes[...]) == digest)
    #expect(bytes.withUnsafeBytes { SHA256Digest.hex(of: $0) } == digest)
    #expect(SHA256Digest.hex(of: UnsafeRawBufferPointer(start: nil, count: 0)).hasPrefix("e3b0c4"))
  }

  @Test func numbersCountByTheirLittleEndianBytes() {
    let bytes: [UInt8] = [
      0, 0, 0, 0, 0, 0, 0xf0, 0x3f, 0x9a, 0x99, 0x99, 0x99, 0x99, 0x99, 1, 0xc0,
    ]
    #expect(SHA256Digest.hex(of: [1, -2.2]) == SHA256Digest.hex(of: bytes))
    #expect(SHA256Digest.hex(of: [Double]()) == SHA256Digest.hex(of: [UInt8]()))
  }

  @Test func bothZerosAreOneAndSoIsEveryNaN() {
    #expect(SHA256Digest.hex(of: [-0.0, 1]) == SHA256Digest.hex(of: [0.0, 1]))
    let none = SHA256Digest.hex(of: [Double.nan])
    #expect(none == SHA256Digest.hex(of: [0, 0, 0, 0, 0, 0, 0xf8, 0x7f] as [UInt8]))
    #expect(none == SHA256Digest.hex(of: [-Double.nan]))
    #expect(none == SHA256Digest.hex(of: [Double(nan: 7, signaling: true)]))
    #expect(none != SHA256Digest.hex(of: [Double.infinity]))
  }

  @Test func theLeastDifferenceOfANumberShows() {
    let numbers = (0..<1500).map { Double($0) / 3 }
    let digest = SHA256Digest.hex(of: numbers)
    for index in [0, 511, 512, 1023, 1024, 1499] {
      var changed = numbers
      changed[index] = changed[index].nextUp
      #expect(SHA256Digest.hex(of: changed) != digest)
    }
    #expect(SHA256Digest.hex(of: numbers.dropLast()) != digest)
  }
}
