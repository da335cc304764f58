import Foundation
import InputFiles
import Testing

/// A file of one test, gone with it.
private func withFile(_ bytes: [UInt8], _ body: (String) throws -> Void) throws {
  let url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
  try Data(bytes).write(to: url)
  defer { try? FileManager.default.removeItem(at: url) }
  try body(url.path)
}

@Test func aFileIsReadWhole() throws {
  let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
  try withFile(bytes) { path in
    let read = try InputFile.bytes(of: path, limit: 200_000)
    #expect(read == bytes)
  }
  try withFile([]) { path in
    let read = try InputFile.bytes(of: path, limit: 0)
    #expect(read.isEmpty)
  }
}

@Test func aFileBeyondTheLimitIsRefused() throws {
  try withFile([1, 2, 3]) { path in
    #expect(throws: InputError.tooLarge(path: path, limit: 2)) {
      try InputFile.bytes(of: path, limit: 2)
    }
  }
}

/// A device without an end.
@Test func whatNeverEndsIsRefused() {
  #expect(throws: InputError.tooLarge(path: "/dev/zero", limit: 1_000_000)) {
    try InputFile.bytes(of: "/dev/zero", limit: 1_000_000)
  }
}

@Test func whatIsNoFileIsRefused() {
  #expect(throws: InputError.notFound(path: "/no/such/file")) {
    try InputFile.bytes(of: "/no/such/file", limit: 1)
  }
  #expect(throws: InputError.isDirectory(path: "/")) { try InputFile.bytes(of: "/", limit: 1) }
  #expect(throws: InputError.invalidPath("")) { try InputFile.bytes(of: "", limit: 1) }
  #expect(throws: InputError.invalidPath("a\0b")) { try InputFile.bytes(of: "a\0b", limit: 1) }
}

@Test func errorsNameThePathAndTheNextStep() {
  #expect("\(InputError.notFound(path: "a.yml"))" == "a.yml: there is no such file; check the name")
  #expect("\(InputError.isDirectory(path: "d"))" == "d: is a directory; name a file in it")
}
