import ImageComparison
import Rasters
import Testing

@Suite struct StructuralSimilarityTests {
  @Test(arguments: TestPictures.pairs)
  func valueIsThatOfScikitImage(pair: TestPictures.Pair) throws {
    let value = try StructuralSimilarity.mean(pair.first, pair.second)
    #expect(abs(value - pair.similarity) < 1e-9)
  }

  @Test func equalPicturesGiveExactlyOne() throws {
    let picture = TestPictures.gradient(width: 31, height: 29, shift: 1)
    #expect(try StructuralSimilarity.mean(picture, picture) == 1)
  }

  @Test func alphaIsNotLookedAt() throws {
    let opaque = Raster(width: 9, height: 9, color: 0xff12_3456)
    let invisible = Raster(width: 9, height: 9, color: 0x0012_3456)
    #expect(try StructuralSimilarity.mean(opaque, invisible) == 1)
  }

  @Test func sizesMustBeEqual() {
    #expect(
      throws: ImageComparisonError.sizesDiffer(
        .init(width: 8, height: 9), .init(width: 9, height: 8))
    ) {
      try StructuralSimilarity.mean(
        Raster(width: 8, height: 9, color: 0), Raster(width: 9, height: 8, color: 0))
    }
  }

  @Test func pictureMustHoldAWindow() {
    let narrow = Raster(width: 6, height: 100, color: 0)
    let error = ImageComparisonError.smallerThanWindow(.init(width: 6, height: 100), window: 7)
    #expect(throws: error) { try StructuralSimilarity.mean(narrow, narrow) }
    #expect(
      error.description == "6 x 100 pixels are too few for a window of 7 x 7; "
        + "use larger pictures or another metric")
  }
}
