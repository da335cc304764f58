import Foundation
import InputFiles
import Testing

@Suite struct LineReaderTests {
  private static func reading<Result>(
    _ text: String, _ body: (LineReader) throws -> Result
  ) throws -> Result {
    let path = NSTemporaryDirectory() + "lines-\(UUID().uuidString)"
    try text.write(toFile: path, atomically: false, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try body(LineReader(path))
  }

  private static func lines(_ text: String) throws -> [String] {
    try reading(text) { reader in
      var (lines, place): ([String], Int) = ([], 0)
      while let (line, next) = try reader.line(at: place) {
        lines.append(line)
        place = next
      }
      return lines
    }
  }

  @Test func linesComeInOrder() throws {
    #expect(try Self.lines("a\n\nbc\n") == ["a", "", "bc"])
    #expect(try Self.lines("a\nb") == ["a", "b"])
    #expect(try Self.lines("") == [])
    #expect(try Self.lines("\n") == [""])
  }

  /// The reader takes 64 KiB at a time.
  @Test(arguments: [65_534, 65_535, 65_536, 65_537, 131_072, 200_000])
  func linesMayLieAcrossPieces(length: Int) throws {
    let long = String(repeating: "x", count: length)
    #expect(try Self.lines("a\n\(long)\nb\n\(long)") == ["a", long, "b", long])
  }

  @Test func linesAreFoundAtAnyPlace() throws {
    let text = (0..<20_000).map { "line \($0)\n" }.joined()
    try Self.reading(text) { reader in
      var places: [Int] = []
      var place = 0
      while let (_, next) = try reader.line(at: place) {
        places.append(place)
        place = next
      }
      #expect(places.count == 20_000)
      for number in [19_999, 0, 10_000, 9_999, 3, 19_998, 12_345, 1] {
        #expect(try reader.line(at: places[number])?.text == "line \(number)")
      }
      #expect(try reader.line(at: text.utf8.count) == nil)
      #expect(try reader.line(at: text.utf8.count + 99) == nil)
    }
  }

  @Test(arguments: [0, 5, 70_000, 200_000])
  func aLineMayNotBeLongerThanItsLimit(limit: Int) throws {
    let text = String(repeating: "x", count: limit)
    for (content, isTooLong) in [
      (text, false), (text + "\n", false), (text + "x", true), (text + "x\n", true),
    ] {
      try Self.reading("ab\n" + content) { (reader: LineReader) throws -> Void in
        if isTooLong {
          #expect(throws: InputError.tooLarge(path: reader.path, limit: limit)) {
            try reader.line(at: 3, limit: limit)
          }
          #expect(try reader.line(at: 0, limit: 2)?.text == "ab")
        } else if !content.isEmpty {
          #expect(try reader.line(at: 3, limit: limit)?.text == text)
        }
      }
    }
  }

  @Test func aFileThatIsNotThereIsAnError() {
    #expect(throws: InputError.notFound(path: "/nowhere/at all")) {
      try LineReader("/nowhere/at all")
    }
  }
}
