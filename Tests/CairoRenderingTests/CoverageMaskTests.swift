import Scenes
import Testing

@testable import CairoRendering

@Suite struct CoverageMaskTests {
  private let black = BlendColor(.black)

  @Test func coverageIsRoundedTo32Levels() {
    let all = CoverageMask(
      left: 0, top: 0, width: 256, height: 1, coverage: Array(UInt8.min...UInt8.max))
    #expect(Set(all.coverage).count == 32)
    #expect(all.coverage.first == 0)
    #expect(all.coverage.last == 255)
    for (value, rounded) in all.coverage.enumerated() { #expect(abs(value - Int(rounded)) <= 5) }
  }

  @Test func originLiesOnTheGivenPixel() {
    let pixels = TestPixels(width: 5, height: 4)
    let mask = CoverageMask(left: -1, top: -2, width: 2, height: 1, coverage: [255, 0])
    mask.stamp(black, on: pixels.grid, x: 2, y: 3, clip: pixels.bounds)
    #expect(pixels.values.firstIndex(of: 0xff00_0000) == 1 * 5 + 1)
    #expect(pixels.values.count { $0 != 0xffff_ffff } == 1)
  }

  @Test func solidIsTheFirstWhollyCoveredStretch() {
    let mask = CoverageMask(
      left: 0, top: 0, width: 4, height: 2, coverage: [0, 255, 255, 9, 0, 90, 0, 0])
    #expect(mask.solid == [1..<3, 0..<0])
  }

  /// A 3 x 3 mask at every place around a clip of 4 x 4 inside 8 x 8 pixels.
  @Test func nothingOutsideTheClipIsTouched() {
    let mask = CoverageMask(
      left: -1, top: -1, width: 3, height: 3, coverage: [UInt8](repeating: 255, count: 9))
    let clip = PixelBounds(left: 2, top: 2, right: 6, bottom: 6)
    for y in -4...12 {
      for x in -4...12 {
        let pixels = TestPixels(width: 8, height: 8)
        mask.stamp(black, on: pixels.grid, x: x, y: y, clip: clip)
        for (index, value) in pixels.values.enumerated() {
          let (column, row) = (index % 8, index / 8)
          let isInside = (2..<6).contains(column) && (2..<6).contains(row)
          let isUnder = abs(column - x) <= 1 && abs(row - y) <= 1
          #expect((value == 0xff00_0000) == (isInside && isUnder))
        }
      }
    }
  }

  @Test func emptyMaskDrawsNothing() {
    let pixels = TestPixels(width: 2, height: 2)
    CoverageMask.empty.stamp(black, on: pixels.grid, x: 1, y: 1, clip: pixels.bounds)
    #expect(pixels.values.allSatisfy { $0 == 0xffff_ffff })
  }
}
