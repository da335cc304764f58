@testable import CairoRendering

/// Pixels of one's own to stamp on.
final class TestPixels {
  let width: Int
  let height: Int
  let grid: PixelGrid

  init(width: Int, height: Int, color: UInt32 = 0xffff_ffff) {
    self.width = width
    self.height = height
    grid = PixelGrid(base: .allocate(capacity: width * height), stride: width)
    grid.base.initialize(repeating: color, count: width * height)
  }

  deinit { grid.base.deallocate() }

  var bounds: PixelBounds { PixelBounds(left: 0, top: 0, right: width, bottom: height) }

  var values: [UInt32] { (0..<width * height).map { grid.base[$0] } }
}
