import Testing

@testable import ImageChecks

@Suite struct CheckErrorTests {
  /// Each names what it is about and, after a semicolon, what to do.
  @Test(arguments: [
    CheckError.notFound("a/b"), .differentKinds(baseline: "a/b", actual: "c"),
    .nothingToCompare(baseline: "a/b", actual: "c", pattern: "*.png"),
    .everythingMissing(actual: "a/b"), .variantName("a/b"), .otherBytes(path: "a/b"),
  ])
  func texts(error: CheckError) {
    let text = "\(error)"
    #expect(text.contains("a/b") && text.contains("; ") && !text.hasSuffix("."), "\(text)")
  }

  @Test func whatIsForDirectoriesOnly() {
    #expect("\(CheckError.needsDirectories("--hashes"))" == "--hashes needs two directories")
  }
}
