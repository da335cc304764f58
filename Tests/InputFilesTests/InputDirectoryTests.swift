import Foundation
import InputFiles
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// A directory that goes away with this.
private final class Folder {
  let path = NSTemporaryDirectory() + "directory-\(UUID().uuidString)"

  init() throws { try directory("") }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func directory(_ names: String...) throws {
    for name in names {
      try FileManager.default.createDirectory(
        atPath: path + "/" + name, withIntermediateDirectories: true)
    }
  }

  func files(_ names: String...) throws {
    for name in names {
      try #require(FileManager.default.createFile(atPath: path + "/" + name, contents: nil))
    }
  }

  func link(_ name: String, to target: String) throws {
    try #require(symlink(target, path + "/" + name) == 0)
  }

  func found() throws(InputError) -> [String] { try InputDirectory.files(below: path) }
}

@Suite struct InputDirectoryTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  @Test func filesAreListedInOrderOfTheirBytes() throws {
    try folder.directory("b", "a.d")
    try folder.files("b/1", "a.d/2", "a", "B", "a b", "é", "b/é")
    #expect(try folder.found() == ["B", "a", "a b", "a.d/2", "b/1", "b/é", "é"])
    #expect(try InputDirectory.files(below: folder.path + "/b/") == ["1", "é"])
  }

  @Test func anEmptyOneHasNone() throws {
    try folder.directory("a/b/c")
    #expect(try folder.found().isEmpty)
  }

  @Test func whatIsHiddenIsLeftOut() throws {
    try folder.directory(".git", "a")
    try folder.files(".x", ".git/y", "a/.z", "a/.\u{301}", "a/b.")
    #expect(try folder.found() == ["a/b."])
  }

  @Test(arguments: [
    "a b", "a\nb", "100%", "%2e", "-", "a\\b", "\"'", "\u{301}x", "e\u{301}", "\u{e9}",
  ])
  func namesAreWhatTheyAre(name: String) throws {
    try folder.directory("d")
    try folder.files(name, "d/" + name)
    let expected = [name, "d/" + name].map { Array($0.utf8) }.sorted {
      $0.lexicographicallyPrecedes($1)
    }
    #expect(try folder.found().map { Array($0.utf8) } == expected)
  }

  @Test func linksAreFollowed() throws {
    try folder.directory("a")
    try folder.files("a/x")
    try folder.link("file", to: "a/x")
    try folder.link("other", to: "a")
    try folder.link("lost", to: "nowhere")
    #expect(try folder.found() == ["a/x", "file", "lost", "other/x"])
    #expect(InputDirectory.exists(folder.path + "/other"))
    #expect(!InputDirectory.exists(folder.path + "/lost"))
    #expect(InputDirectory.isTaken(folder.path + "/lost"))
    #expect(InputDirectory.holdsFile(folder.path + "/file"))
    #expect(!InputDirectory.holdsFile(folder.path + "/lost"))
  }

  @Test func linksThatLeadBackEnd() throws {
    try folder.directory("a/b")
    try folder.files("a/b/x")
    try folder.link("a/b/up", to: "../..")
    try folder.link("a/b/self", to: ".")
    try folder.link("loop", to: "loop")
    #expect(try folder.found() == ["a/b/x", "loop"])
  }

  @Test func pipesAreListedAndNotOpened() throws {
    try #require(mkfifo(folder.path + "/pipe", 0o600) == 0)
    #expect(try folder.found() == ["pipe"])
    #expect(!InputDirectory.holdsFile(folder.path + "/pipe"))
  }

  @Test func whatIsNoDirectory() throws {
    try folder.files("a")
    #expect(throws: InputError.notFound(path: folder.path + "/a")) {
      try InputDirectory.files(below: folder.path + "/a")
    }
    #expect(throws: InputError.notFound(path: folder.path + "/none")) {
      try InputDirectory.files(below: folder.path + "/none")
    }
    for path in ["", "a\0b"] {
      #expect(throws: InputError.invalidPath(path)) { try InputDirectory.files(below: path) }
      #expect(!InputDirectory.exists(path) && !InputDirectory.isTaken(path))
    }
  }

  @Test(.enabled(if: getuid() != 0, "root may read all"))
  func aDirectoryThatMayNotBeReadIsTold() throws {
    try folder.directory("a/b")
    try #require(chmod(folder.path + "/a/b", 0) == 0)
    defer { chmod(folder.path + "/a/b", 0o700) }
    #expect(throws: InputError.notPermitted(path: folder.path + "/a/b")) { try folder.found() }
  }

  #if os(Linux)
  /// Else all that is below it would be passed over in silence.
  @Test func aDirectoryWhoseNameIsNotUTF8IsTold() throws {
    let name = Array((folder.path + "/caf").utf8CString.dropLast()) + [CChar(bitPattern: 0xe9), 0]
    try #require(mkdir(name, 0o700) == 0)
    let path = folder.path + "/caf\u{fffd}"
    let error = #expect(throws: InputError.self) { try folder.found() }
    #expect(error.map { "\($0)" } == "\(path): its name is not UTF-8; rename it")
    try #require(rmdir(name) == 0)
    let file = open(name, O_CREAT | O_WRONLY, 0o600)
    close(file)
    #expect(try folder.found() == ["caf\u{fffd}"])
  }
  #endif
}
