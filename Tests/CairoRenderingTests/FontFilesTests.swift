import Testing

@testable import CairoRendering

@Suite struct FontFilesTests {
  @Test(arguments: ["DejaVu Sans", "DejaVu Serif", "DejaVu Sans Mono"])
  func bothWeightsHaveAFileOfTheirOwn(family: String) throws {
    let files = FontFiles(directories: nil)
    let regular = try files.location(family: family, weight: .regular)
    let bold = try files.location(family: family, weight: .bold)
    #expect(regular.path.hasSuffix(".ttf"))
    #expect(regular.path != bold.path)
  }

  @Test func onlyTheGivenDirectoriesAreSearched() {
    let files = FontFiles(directories: ["/nowhere"])
    #expect(throws: FontError.notFound(family: "DejaVu Sans", searched: ["/nowhere"])) {
      try files.location(family: "DejaVu Sans", weight: .regular)
    }
  }

  @Test func familyIsNeverReplacedByAnother() {
    #expect(throws: FontError.self) {
      try FontFiles(directories: nil).location(family: "No Such Family 7", weight: .regular)
    }
  }
}
