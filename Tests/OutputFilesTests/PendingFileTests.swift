import Foundation
import OutputFiles
import Testing

@Suite struct PendingFileTests {
  private let scratch: ScratchDirectory

  init() throws { scratch = try ScratchDirectory() }

  @Test func aDirectoryOfItsNameStays() throws {
    _ = try OutputDirectory(creating: scratch.path + "/x")
    let file = try PendingFile(scratch.path + "/x")
    try file.write("text")
    #expect(throws: OutputError.directoryInTheWay(path: scratch.path + "/x")) { try file.commit() }
    #expect(try scratch.names() == ["x"])
  }

  @Test func mistakesAreNamed() throws {
    #expect(throws: OutputError.invalidPath(path: "")) { try PendingFile("") }
    #expect(throws: OutputError.noDirectory(path: scratch.path + "/no/x")) {
      try PendingFile(scratch.path + "/no/x")
    }
  }

  @Test func anEmptyFileIsAFile() throws {
    try PendingFile(scratch.path + "/x").commit(synchronizing: true)
    #expect(try scratch.text(of: "x") == "")
  }

  #if compiler(>=6.3) && os(Linux)
  /// In a process of its own, whose files may have 100,000 bytes.
  @Test func aFullDiskLeavesTheOldContent() async throws {
    try scratch.write("old", to: "x")
    let path = scratch.path + "/x"
    await #expect(processExitsWith: .success) { [path = path as String] in
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 100_000, rlim_max: 100_000)
      setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      do throws(OutputError) {
        let file = try PendingFile(path)
        for _ in 0..<200 { try file.write([UInt8](repeating: 1, count: 1_000)) }
        exit(1)
      } catch {
        guard error == .failed(path: path, call: "write", code: EFBIG) else { exit(2) }
      }
    }
    #expect(try scratch.text(of: "x") == "old")
    #expect(try scratch.names() == ["x"])
  }

  /// What could be written of a line is taken away again.
  @Test func aJournalOnAFullDiskEndsWithAWholeLine() async throws {
    let path = scratch.path + "/journal"
    await #expect(processExitsWith: .success) { [path = path as String] in
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 10, rlim_max: 10)
      setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      do throws(OutputError) {
        guard let file = try AppendedFile(opening: path) else { exit(1) }
        try file.append(Array("12345\n".utf8))
        try file.append(Array("6789abc\n".utf8))
        exit(2)
      } catch {
        exit(error == .failed(path: path, call: "write", code: EFBIG) ? 0 : 3)
      }
    }
    #expect(try scratch.text(of: "journal") == "12345\n")
  }
  #endif
}
