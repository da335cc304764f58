import Rasters
import Testing

/// What is wrong with a file, in words: its signature and its header.
@Suite struct PNGFaultTests {
  private let file = PNGFile.whole(width: 2, colorType: 0, rows: [[1, 2]])

  private func message(_ bytes: [UInt8]) -> String? {
    do throws(PNGDecodingError) {
      _ = try PNGDecoder().decode(bytes)
      return nil
    } catch {
      guard case .damaged(let message, _) = error else { return "\(error)" }
      return message
    }
  }

  @Test func transferAsTextIsRecognized() {
    func replaced(_ pattern: [UInt8], _ replacement: [UInt8]) -> [UInt8] {
      file.split(separator: pattern, omittingEmptySubsequences: false)
        .joined(separator: replacement).map { $0 }
    }
    #expect(message(replaced([10], [13])) == "the signature: every LF has become CR")
    #expect(message(replaced([13], [10])) == "the signature: every CR has become LF")
    #expect(message(replaced([10], [13, 10])) == "the signature: every LF has become CR LF")
    #expect(message(replaced([13, 10], [10])) == "the signature: CR LF has become LF")
    #expect(
      message(file.map { $0 & 0x7f })
        == "the signature: the highest bit of byte 1 is gone, as in a transfer of 7 bits")
  }

  @Test func wrongByteIsNamed() {
    var bytes = file
    bytes[6] = 0x0b
    #expect(message(bytes) == "the signature: byte 7 is 0x0b, not 0x1a")
  }

  @Test(
    arguments: [
      ((0, 1, 8, 0), "the size 0 x 1 is not within 1 x 1 and 2147483647 x 2147483647"),
      (
        (1, 0x8000_0000, 8, 0),
        "the size 1 x 2147483648 is not within 1 x 1 and 2147483647 x 2147483647"
      ),
      ((1, 1, 8, 1), "colour type 1 is none of 0, 2, 3, 4 and 6"),
      ((1, 1, 3, 0), "bit depth 3 is none that colour type 0 may have"),
      ((1, 1, 16, 3), "bit depth 16 is none that colour type 3 may have"),
    ] as [((Int, Int, Int, Int), String)])
  func wrongHeaderIsNamed(header: (Int, Int, Int, Int), words: String) {
    var file = PNGFile(
      width: header.0, height: header.1, bitDepth: header.2, colorType: header.3)
    file.addPixels(rows: [[0]])
    file.add("IEND", [])
    #expect(message(file.bytes) == "IHDR: " + words)
  }

  @Test(arguments: zip([26, 27, 28], ["compression", "filter", "interlace"]))
  func unknownMethodIsNamed(place: Int, name: String) {
    var data = bigEndian(1) + bigEndian(1) + [8, 0, 0, 0, 0]
    data[place - 16] = 7
    var file = PNGFile()
    file.add("IHDR", data)
    file.addPixels(rows: [[0]])
    file.add("IEND", [])
    #expect(message(file.bytes) == "IHDR: unknown \(name) method 7")
  }

  @Test func missingPixelsAreNamed() {
    var file = PNGFile(width: 1, height: 1, bitDepth: 8, colorType: 0)
    file.add("IEND", [])
    #expect(message(file.bytes) == "IEND: there is no IDAT before it")
  }
}
