import Foundation
import OutputFiles
import Testing

@Suite struct OutputFileTests {
  private let scratch: ScratchDirectory

  init() throws { scratch = try ScratchDirectory() }

  private func file(_ name: String) -> OutputFile { OutputFile(path: scratch.path + "/" + name) }

  private func error(writing text: String = "new", to path: String) -> OutputError? {
    do throws(OutputError) {
      try OutputFile(path: path).write(text)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [0, 1, 100_000])
  func newFileHoldsTheBytes(count: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0) }
    for synchronizing in [false, true] {
      try file("x").write(bytes, synchronizing: synchronizing)
      #expect(try Data(contentsOf: URL(fileURLWithPath: file("x").path)) == Data(bytes))
    }
    #expect(try scratch.names() == ["x"])
  }

  @Test func relativePathIsWrittenInTheCurrentDirectory() throws {
    let name = "OutputFileTests-\(UUID().uuidString)"
    try OutputFile(path: name).write("text")
    #expect(try String(contentsOfFile: name, encoding: .utf8) == "text")
    try FileManager.default.removeItem(atPath: name)
  }

  /// A reader who opened the old file goes on with the old content: it was replaced, not changed.
  @Test func contentIsReplacedInOneStep() throws {
    try scratch.write("the old, longer text", to: "x")
    let reader = try #require(FileHandle(forReadingAtPath: file("x").path))
    try file("x").write("new")
    #expect(try reader.readToEnd() == Data("the old, longer text".utf8))
    #expect(try scratch.text(of: "x") == "new")
    #expect(try scratch.names() == ["x"])
  }

  @Test func permissionsAreWhatTheUmaskLeaves() throws {
    let mask = umask(0)
    umask(mask)
    try file("x").write("text")
    let attributes = try FileManager.default.attributesOfItem(atPath: file("x").path)
    #expect(attributes[.posixPermissions] as? Int == 0o666 & ~Int(mask))
  }

  @Test(arguments: [0o600, 0o664, 0o444, 0o777])
  func permissionsAreKeptWhereThatIsAskedFor(permissions: Int) throws {
    func found() throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: file("x").path)[.posixPermissions] as? Int
    }
    try file("x").write("old", keepingPermissions: true)
    let usual = try found()
    try FileManager.default.setAttributes(
      [.posixPermissions: permissions], ofItemAtPath: file("x").path)
    try file("x").write("new", keepingPermissions: true)
    #expect(try found() == permissions)
    #expect(try scratch.text(of: "x") == "new")
    try file("x").write("newest")
    #expect(try found() == usual)
    #expect(try scratch.names() == ["x"])
  }

  @Test(.enabled(if: geteuid() == 0, "only root gives files away"))
  func ownerIsKeptWherePermissionsAre() throws {
    try scratch.write("old", to: "x")
    try #require(chown(file("x").path, 1234, 2345) == 0)
    try scratch.link("link", to: "x")
    try file("link").write("new", keepingPermissions: true)
    var status = stat()
    #expect(stat(file("x").path, &status) == 0)
    #expect(status.st_uid == 1234 && status.st_gid == 2345)
    try file("x").write("newest")
    #expect(stat(file("x").path, &status) == 0)
    #expect(status.st_uid == geteuid())
  }

  @Test func temporaryNameThatIsTakenIsPassedOver() throws {
    let taken = ".x.tmp-\(getpid())-0"
    try scratch.write("someone else's", to: taken)
    try file("x").write("text")
    #expect(try scratch.text(of: "x") == "text")
    #expect(try scratch.text(of: taken) == "someone else's")
    #expect(try scratch.names() == [taken, "x"])
  }

  // MARK: Links and devices

  @Test func linkStaysAndItsTargetIsReplaced() throws {
    _ = try OutputDirectory(creating: scratch.path + "/data")
    try scratch.write("old", to: "data/real")
    try scratch.link("middle", to: "data/real")
    try scratch.link("link", to: scratch.path + "/middle")
    try file("link").write("new")
    #expect(try scratch.text(of: "data/real") == "new")
    #expect(try scratch.names() == ["data", "link", "middle"])
    #expect(try scratch.names(in: "data") == ["real"])
  }

  @Test func danglingLinkIsFilled() throws {
    try scratch.link("link", to: "real")
    try file("link").write("new")
    #expect(try scratch.text(of: "real") == "new")
    #expect(try scratch.names() == ["link", "real"])
  }

  @Test func linkLoopIsAnError() throws {
    try scratch.link("a", to: "b")
    try scratch.link("b", to: "a")
    #expect(error(to: file("a").path) == .linkLoop(path: file("a").path))
  }

  @Test func deviceIsWrittenToAndStaysADevice() throws {
    #expect(error(to: "/dev/null") == nil)
    var status = stat()
    #expect(stat("/dev/null", &status) == 0)
    #expect(status.st_mode & S_IFMT == S_IFCHR)
  }

  #if os(Linux)
  @Test func fullDiskIsNoSpace() {
    #expect(error(to: "/dev/full") == .noSpace(path: "/dev/full"))
  }

  /// No file can be made there, not even by root.
  @Test func refusalOfTheSystemNamesThePath() {
    let path = "/proc/descent.png"
    let found = error(to: path)
    #expect(found == .noDirectory(path: path) || found == .notPermitted(path: path))
  }
  #endif

  // MARK: Nothing is left over

  @Test func directoryInTheWayStays() throws {
    _ = try OutputDirectory(creating: file("x").path)
    #expect(error(to: file("x").path) == .directoryInTheWay(path: file("x").path))
    #expect(error(to: file("x/").path) == .directoryInTheWay(path: file("x/").path))
    #expect(try scratch.names() == ["x"])
  }

  @Test func fileInTheWayIsNamed() throws {
    try scratch.write("kept", to: "file")
    #expect(error(to: file("file/a/b").path) == .fileInTheWay(path: file("file").path))
    #expect(error(to: file("file/").path) == .fileInTheWay(path: file("file").path))
    #expect(try scratch.names() == ["file"])
  }

  @Test func missingDirectoryIsAnError() throws {
    #expect(error(to: file("no/x").path) == .noDirectory(path: file("no/x").path))
    #expect(error(to: file("x/").path) == .noDirectory(path: file("x/").path))
    #expect(try scratch.names() == [])
  }

  @Test func longestNameIsWritten() throws {
    let name = String(repeating: "ü", count: 127)
    try file(name).write("text")
    #expect(try scratch.names() == [name])
  }

  @Test func longerNameIsAnError() throws {
    let path = file(String(repeating: "x", count: 256)).path
    #expect(error(to: path) == .nameTooLong(path: path))
    #expect(try scratch.names() == [])
  }

  #if compiler(>=6.3) && os(Linux)
  /// In a process of its own, whose files may have 4096 bytes: a write comes short, then fails.
  @Test func failedWriteLeavesTheOldContentAndNothingElse() async throws {
    try scratch.write("old", to: "x")
    let path = file("x").path
    await #expect(processExitsWith: .success) { [path = path as String] in
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 4096, rlim_max: 4096)
      setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      do throws(OutputError) {
        try OutputFile(path: path).write([UInt8](repeating: 1, count: 4097))
        exit(1)
      } catch {
        exit(error == .failed(path: path, call: "write", code: EFBIG) ? 0 : 2)
      }
    }
    #expect(try scratch.text(of: "x") == "old")
    #expect(try scratch.names() == ["x"])
  }
  #endif

  @Test(arguments: ["", "a\0b"])
  func unusablePathIsRefused(path: String) {
    #expect(error(to: path) == .invalidPath(path: path))
  }

  @Test func errorsNameThePathAndTheNextStep() {
    #expect(
      OutputError.directoryInTheWay(path: "out/x.png").description
        == "out/x.png: cannot write the file, a directory has this name; "
        + "remove it or choose another name")
    #expect(
      OutputError.failed(path: "x", call: "fsync", code: EIO).description
        == "x: cannot write, fsync failed: Input/output error (error 5); choose another place")
  }
}
