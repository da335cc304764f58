import ImageComparison
import Rasters
import Testing

@Suite struct RootMeanSquareTests {
  @Test(arguments: TestPictures.pairs)
  func valueIsThatOfNumPy(pair: TestPictures.Pair) throws {
    let value = try RootMeanSquare.difference(pair.first, pair.second)
    #expect(abs(value - pair.rootMeanSquare) < 1e-9)
  }

  @Test func orderDoesNotMatter() throws {
    let pair = TestPictures.pairs[0]
    #expect(
      try RootMeanSquare.difference(pair.second, pair.first)
        == RootMeanSquare.difference(pair.first, pair.second))
  }

  @Test func alphaIsNotLookedAt() throws {
    let opaque = Raster(width: 1, height: 1, color: 0xff12_3456)
    let invisible = Raster(width: 1, height: 1, color: 0x0012_3456)
    #expect(try RootMeanSquare.difference(opaque, invisible) == 0)
  }

  @Test func sizesMustBeEqual() {
    let error = ImageComparisonError.sizesDiffer(
      .init(width: 4, height: 3), .init(width: 3, height: 4))
    #expect(throws: error) {
      try RootMeanSquare.difference(
        Raster(width: 4, height: 3, color: 0), Raster(width: 3, height: 4, color: 0))
    }
    #expect(
      error.description
        == "the sizes differ: 4 x 3 and 3 x 4 pixels; compare pictures of one size")
  }
}
