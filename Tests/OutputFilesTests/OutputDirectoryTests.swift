import Foundation
import OutputFiles
import Testing

@Suite struct OutputDirectoryTests {
  private let scratch: ScratchDirectory

  init() throws { scratch = try ScratchDirectory() }

  private func error(creating path: String) -> OutputError? {
    do throws(OutputError) {
      _ = try OutputDirectory(creating: path)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: ["a", "a/b/c", "a/b/", "a//b"])
  func directoryIsMadeWithItsParents(name: String) throws {
    let directory = try OutputDirectory(creating: scratch.path + "/" + name)
    try directory.file(named: "x").write("text")
    #expect(try scratch.text(of: name + "/x") == "text")
  }

  @Test func existingDirectoryIsUsed() throws {
    try OutputDirectory(creating: scratch.path).file(named: "x").write("text")
    #expect(try scratch.names() == ["x"])
    #expect(error(creating: "/") == nil)
    #expect(error(creating: ".") == nil)
  }

  @Test func linkToADirectoryIsUsed() throws {
    _ = try OutputDirectory(creating: scratch.path + "/real")
    try scratch.link("link", to: "real")
    try OutputDirectory(creating: scratch.path + "/link").file(named: "x").write("text")
    #expect(try scratch.text(of: "real/x") == "text")
  }

  @Test(arguments: ["file", "file/a", "file/a/b"])
  func fileInTheWayIsNamed(name: String) throws {
    try scratch.write("kept", to: "file")
    #expect(
      error(creating: scratch.path + "/" + name) == .fileInTheWay(path: scratch.path + "/file"))
    #expect(try scratch.text(of: "file") == "kept")
  }

  @Test func danglingLinkIsInTheWay() throws {
    try scratch.link("link", to: "nowhere")
    #expect(
      error(creating: scratch.path + "/link") == .fileInTheWay(path: scratch.path + "/link"))
  }

  @Test func nameMayBeTooLong() {
    let path = scratch.path + "/" + String(repeating: "x", count: 256)
    #expect(error(creating: path) == .nameTooLong(path: path))
  }

  @Test(arguments: ["", "a\0b"])
  func unusablePathIsRefused(path: String) {
    #expect(error(creating: path) == .invalidPath(path: path))
  }

  #if os(Linux)
  /// Nobody, not even root, makes a directory there.
  @Test func refusalOfTheSystemIsAnError() {
    #expect(error(creating: "/proc/descent/out") != nil)
  }
  #endif
}
