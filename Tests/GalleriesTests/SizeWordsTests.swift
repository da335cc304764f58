import FigureMetadata
import Testing

@testable import Galleries

@Suite struct SizeWordsTests {
  @Test("sizes have three digits")
  func bytes() {
    let expected = [
      (0, "0 bytes"), (1, "1 byte"), (999, "999 bytes"), (1000, "1.00 kB"), (9994, "9.99 kB"),
      (9996, "10.0 kB"), (19_700, "19.7 kB"), (99_960, "100 kB"), (999_400, "999 kB"),
      (999_600, "1.00 MB"), (1_234_567_890, "1.23 GB"), (2_500_000_000_000, "2.5 TB"),
    ]
    for (count, words) in expected { #expect(SizeWords.bytes(count) == words) }
  }

  @Test("a figure's size has one decimal; what no figure has is written in short")
  func size() {
    func words(_ width: Double, _ height: Double, dpi: Double? = nil) -> String {
      SizeWords.size(
        FigureSize(
          width: width, height: height, unit: dpi == nil ? .points : .pixels, dotsPerInch: dpi))
    }
    #expect(words(460.8, 345.64) == "460.8 × 345.6 pt")
    #expect(words(640, 480, dpi: 99.9998) == "640 × 480 px, 100 dpi")
    #expect(words(2_147_483_647, 0.05, dpi: 0.5) == "2147483647 × 0.1 px, 0.5 dpi")
    #expect(words(7.5e299, 1e-9) == "7.5e+299 × 1e-09 pt")
    #expect(words(123_456_789_012, 0.012_345_6) == "1.235e+11 × 0.01235 pt")
  }
}
