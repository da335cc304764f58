import Testing

@testable import OutputFiles

@Suite struct PathsTests {
  /// As dirname(3) and basename(3) say.
  @Test(arguments: [
    ("a", ".", "a"), ("a/b", "a", "b"), ("/a", "/", "a"), ("/a/b/", "/a", "b"),
    ("a//b", "a", "b"), ("//a", "/", "a"), ("/", "/", ""), ("a/", ".", "a"),
  ])
  func pathsAreSplitBeforeTheLastName(path: String, directory: String, name: String) {
    #expect(OutputFiles.directory(of: path) == directory)
    #expect(OutputFiles.name(of: path) == name)
  }
}
