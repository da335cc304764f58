import Scenes
import Testing

@testable import CairoRendering

@Suite struct BlendColorTests {
  private func channels(_ pixel: UInt32) -> [UInt32] {
    [pixel >> 24, pixel >> 16 & 0xff, pixel >> 8 & 0xff, pixel & 0xff]
  }

  @Test func everyChannelIsTheNearestInteger() {
    let color = BlendColor(Color(red: 3, green: 128, blue: 255))
    for coverage in UInt8.min...UInt8.max {
      for old in stride(from: UInt32(0), through: 255, by: 5) {
        var pixel = old << 24 | (255 - old) << 16 | old << 8 | (old ^ 0x55)
        let before = channels(pixel)
        color.blend(coverage: coverage).apply(to: &pixel)
        let weight = UInt32(coverage)
        let expected = zip([255, 3, 128, 255], before).map { new, old in
          (2 * (new * weight + old * (255 - weight)) + 255) / 510
        }
        #expect(channels(pixel) == expected)
      }
    }
  }

  @Test func fullCoverageOfAnOpaqueColorHidesWhatWasThere() {
    var pixel: UInt32 = 0xff12_3456
    BlendColor(Color(0x1f77b4)).blend(coverage: 255).apply(to: &pixel)
    #expect(pixel == 0xff1f_77b4)
  }

  @Test func halfOpaqueBlackOnWhiteIsGray() {
    var pixel: UInt32 = 0xffff_ffff
    BlendColor(Color(0x000000, alpha: 128)).blend(coverage: 255).apply(to: &pixel)
    #expect(pixel == 0xff7f_7f7f)
  }

  @Test func onATransparentPixelTheColorIsPremultiplied() {
    var pixel: UInt32 = 0
    BlendColor(.red).blend(coverage: 128).apply(to: &pixel)
    #expect(pixel == 0x8080_0000)
  }

  @Test func blendingAColorOntoItselfKeepsIt() {
    for alpha in [UInt8(0), 1, 100, 255] {
      let color = BlendColor(Color(0x1f77b4, alpha: alpha))
      for coverage in UInt8.min...UInt8.max {
        var pixel = color.pixel
        color.blend(coverage: coverage).apply(to: &pixel)
        #expect(pixel == color.pixel)
      }
    }
  }
}
