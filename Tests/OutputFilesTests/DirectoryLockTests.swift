import Foundation
import Testing

@testable import OutputFiles

@Suite struct DirectoryLockTests {
  @Test func whatIsNoDirectoryIsRefused() throws {
    let scratch = try ScratchDirectory()
    try scratch.write("", to: "file")
    #expect(throws: OutputError.fileInTheWay(path: scratch.path + "/file")) {
      try DirectoryLock(scratch.path + "/file", shared: true)
    }
    #expect(throws: OutputError.noDirectory(path: scratch.path + "/none")) {
      try DirectoryLock(scratch.path + "/none", shared: true)
    }
  }
}
