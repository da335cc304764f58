import CairoRendering
import Testing

@testable import descent_benchmarks

@Suite struct PictureSpeedTests {
  @Test func everyWayIsMeasuredWithoutPeers() throws {
    let workspace = try Workspace()
    defer { workspace.remove() }
    let speed = try PictureSpeed(
      width: 640, height: 480, pairCount: 4, repeats: 1,
      renderer: CairoRenderer(fonts: try FontLibrary()), pixelmatch: nil, matplotlib: nil,
      in: workspace)
    #expect(speed.comparisons.count == 4)
    #expect(speed.comparisons.allSatisfy { $0.ours > 0 && $0.peer == nil })
  }

  @Test func everyEqualPairIsFoundEqual() throws {
    let workspace = try Workspace()
    defer { workspace.remove() }
    let renderer = CairoRenderer(fonts: try FontLibrary())
    let pair = try PicturePair(width: 300, height: 200, renderer: renderer, in: workspace)
    #expect(pair.baseline != pair.actual)
    #expect(PictureSpeed.compareEqual(pair.baselinePath, pair.baselinePath, count: 7) == 7)
    #expect(PictureSpeed.compareEqual(pair.baselinePath, pair.actualPath, count: 3) == 0)
  }
}
