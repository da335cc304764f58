import Scenes
import Testing

@testable import CairoRendering

@Suite struct StampTests {
  /// Numbers that are the same every time.
  private struct Numbers {
    var state: UInt64

    mutating func next(below bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
  }

  private func mask(width: Int, height: Int, numbers: inout Numbers) -> CoverageMask {
    CoverageMask(
      left: -width / 2, top: -height / 2, width: width, height: height,
      coverage: (0..<width * height).map { _ in
        [0, 255, 255, 255, UInt8(numbers.next(below: 256))][numbers.next(below: 5)]
      })
  }

  @Test(arguments: [255, 254, 128, 1, 0] as [UInt8])
  func preparedStampEqualsItsMasksOneByOne(alpha: UInt8) {
    var numbers = Numbers(state: UInt64(alpha))
    for width in 1...12 {
      let layers = [
        Stamp.Layer(
          mask: mask(width: width, height: 5, numbers: &numbers),
          color: BlendColor(Color(0x1f77b4, alpha: alpha))),
        Stamp.Layer(
          mask: mask(width: 4, height: 13 - width, numbers: &numbers),
          color: BlendColor(Color(0xff7f0e, alpha: alpha))),
      ]
      let fast = TestPixels(width: 31, height: 23, color: 0xff80_ff00)
      let slow = TestPixels(width: 31, height: 23, color: 0xff80_ff00)
      let stamp = Stamp(layers, on: fast.grid)
      let clip = PixelBounds(left: 3, top: 2, right: 29, bottom: 20)
      for _ in 0..<60 {
        let (x, y) = (numbers.next(below: 45) - 7, numbers.next(below: 35) - 6)
        stamp.draw(x: x, y: y, clip: clip)
        for layer in layers {
          layer.mask.stamp(layer.color, on: slow.grid, x: x, y: y, clip: clip)
        }
      }
      #expect(fast.values == slow.values)
    }
  }

  @Test func stampWithoutLayersDrawsNothing() {
    let pixels = TestPixels(width: 3, height: 3)
    Stamp([], on: pixels.grid).draw(x: 1, y: 1, clip: pixels.bounds)
    #expect(pixels.values.allSatisfy { $0 == 0xffff_ffff })
  }
}
