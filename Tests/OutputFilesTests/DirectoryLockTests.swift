import Foundation
import Testing

@testable import OutputFiles

@Suite struct DirectoryLockTests {
  #if compiler(>=6.3) && os(Linux)
  /// A descriptor that is closed twice may by then be another thread's file.
  ///
  /// In a process of its own, in which one thread is refused locks and the other opens files.
  @Test func whoeverIsRefusedClosesNothingOfOthers() async throws {
    await #expect(processExitsWith: .success) {
      let scratch = try ScratchDirectory()
      let path = scratch.path + "/journal"
      guard let file = try AppendedFile(opening: path),
        let lock = try DirectoryLock(scratch.path, shared: false)
      else { exit(2) }
      let thread = Thread {
        while true {
          let descriptor = open("/dev/null", O_RDONLY)
          usleep(10)
          if descriptor >= 0, close(descriptor) != 0 { _exit(3) }
        }
      }
      thread.start()
      for _ in 0..<20_000 {
        guard try AppendedFile(opening: path) == nil,
          try DirectoryLock(scratch.path, shared: true) == nil
        else { exit(4) }
      }
      withExtendedLifetime((file, lock)) {}
      withExtendedLifetime(scratch) {}
    }
  }
  #endif

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
