import Scenes
import Testing

@Test func everyCharacterIsEquallyWide() {
  let metrics = FixedTextMetrics().metrics(of: "ab\u{2212}", in: Font(size: 10))
  #expect(metrics.advance == 18)
  #expect(metrics.ink == Rectangle(minX: 0, minY: -7.3, width: 18, height: 7.3))
}

@Test func somethingHangsBelowTheBaseline() {
  let ink = FixedTextMetrics().metrics(of: "step", in: Font(size: 10)).ink
  #expect(abs(ink.maxY - 2.4) < 1e-12)
}

@Test func hintedTextIsAsWideAsOutlines() {
  let font = Font(size: 12)
  let fixed = FixedTextMetrics()
  #expect(fixed.hintedMetrics(of: "RMSE", in: font) == fixed.metrics(of: "RMSE", in: font))
  #expect(fixed.metrics(of: "", in: font).advance == 0)
}
