import Foundation
import Testing

@testable import OutputFiles

@Suite struct AppendedFileTests {
  private final class Place {
    let path = NSTemporaryDirectory() + "appended-\(UUID().uuidString)"
    init() throws {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }
    deinit { try? FileManager.default.removeItem(atPath: path) }
    func text(_ name: String) throws -> String {
      try String(contentsOfFile: path + "/" + name, encoding: .utf8)
    }
    var names: [String] {
      ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
    }
  }

  @Test func linesAreAppendedAndACutOneIsEnded() throws {
    let place = try Place()
    let path = place.path + "/journal"
    try "one\ntw".write(toFile: path, atomically: false, encoding: .utf8)
    do {
      let file = try #require(try AppendedFile(opening: path))
      try file.append(Array("three\n".utf8))
      try file.synchronize()
    }
    #expect(try place.text("journal") == "one\ntw\nthree\n")
    let again = try #require(try AppendedFile(opening: path))
    try again.append(Array("four\n".utf8))
    #expect(try place.text("journal") == "one\ntw\nthree\nfour\n")
  }

  @Test func oneAtATimeHasIt() throws {
    let place = try Place()
    let path = place.path + "/journal"
    var file: AppendedFile? = try #require(try AppendedFile(opening: path))
    #expect(try AppendedFile(opening: path) == nil)
    withExtendedLifetime(file) {}
    file = nil
    #expect(try AppendedFile(opening: path) != nil)
  }

  @Test func directoriesAreTakenSharedOrAlone() throws {
    let place = try Place()
    var shared: [DirectoryLock?] = [
      try DirectoryLock(place.path, shared: true), try DirectoryLock(place.path, shared: true),
    ]
    #expect(shared.allSatisfy { $0 != nil })
    #expect(try DirectoryLock(place.path, shared: false) == nil)
    shared = []
    let alone = try DirectoryLock(place.path, shared: false)
    #expect(alone != nil)
    #expect(try DirectoryLock(place.path, shared: true) == nil)
    #expect(place.names == [])
    withExtendedLifetime(alone) {}
  }

  @Test func aPendingFileIsThereWhenItIsWhole() throws {
    let place = try Place()
    let path = place.path + "/table"
    try "old".write(toFile: path, atomically: false, encoding: .utf8)
    do {
      let file = try PendingFile(path)
      for number in 0..<20_000 { try file.write("row \(number)\n") }
      #expect(try place.text("table") == "old")
      #expect(place.names.count == 2)
      #expect(Leftover.all(in: place.path).map(\.target) == ["table"])
    }
    #expect(place.names == ["table"])
    let file = try PendingFile(path)
    for number in 0..<20_000 { try file.write("row \(number)\n") }
    try file.commit()
    #expect(place.names == ["table"])
    #expect(try place.text("table") == (0..<20_000).map { "row \($0)\n" }.joined())
  }

  @Test(
    arguments: [
      (".seed-7.png.tmp-12-0", "seed-7.png"), (".a.tmp-1.tmp-22-3", "a.tmp-1"),
      ("seed-7.png.tmp-12-0", nil), (".seed-7.png", nil), (".a.tmp-x-1", nil), (".a.tmp-1", nil),
      (".a.tmp-1-", nil), (".tmp-1-2", ""),
    ] as [(String, String?)])
  func temporaryFilesAreKnownByTheirNames(name: String, target: String?) {
    #expect(TemporaryFile.target(ofName: name[...]) == target)
  }

  @Test func leftoversAreFoundAndRemoved() throws {
    let place = try Place()
    for name in [".x.png.tmp-1-0", "x.png", ".hidden", ".y.tmp-9-1"] {
      try "".write(toFile: place.path + "/" + name, atomically: false, encoding: .utf8)
    }
    for leftover in Leftover.all(in: place.path) where leftover.target == "x.png" {
      leftover.remove()
    }
    #expect(place.names == [".hidden", ".y.tmp-9-1", "x.png"])
    #expect(Leftover.all(in: "/nowhere") == [])
  }
}
