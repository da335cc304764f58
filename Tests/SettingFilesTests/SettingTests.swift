import SettingFiles
import Testing

private func yaml(_ text: String, bytes: Int = 1000, values: Int = 100) throws -> Setting? {
  let limits = YAMLLimits(byteCount: bytes, valueCount: values, advice: "write less")
  return try Setting.yaml(text, limits: limits) { .file("s.yml", line: $0, column: $1) }
}

@Suite struct SettingTests {
  @Test func valuesKnowTheirPlace() throws {
    let setting = try #require(try yaml("a: 1\nb:\n  c: [x, \"y, z\"]\n  d:\n"))
    #expect(setting["a"]?.origin == .file("s.yml", line: 1, column: 4))
    #expect(setting.origin(of: "b.c[1]") == .file("s.yml", line: 3, column: 10))
    #expect(setting["b"]?["d"]?.origin == .file("s.yml", line: 4, column: 3))
    #expect(setting.values.map(\.key) == ["a", "b.c", "b.d"])
    #expect(
      setting["b"]?["c"]?.content
        == .list([
          Setting(
            content: .scalar("x", isQuoted: false), origin: .file("s.yml", line: 3, column: 7)),
          Setting(
            content: .scalar("y, z", isQuoted: true), origin: .file("s.yml", line: 3, column: 10)),
        ]))
  }

  @Test func nothingIsNoSetting() throws {
    #expect(try yaml("") == nil)
    #expect(try yaml("# words\n") == nil)
  }

  @Test func limitsAreStated() {
    func message(_ text: String, bytes: Int = 1000, values: Int = 100) -> String {
      do {
        _ = try yaml(text, bytes: bytes, values: values)
        return "read"
      } catch {
        return "\(error)"
      }
    }
    #expect(
      message("a: 123", bytes: 5)
        == "the file has 6 bytes; the limit is 5, so write less (s.yml:1)")
    #expect(message("[1, 2, 3]", values: 3) == "more than 3 values; write less (s.yml:1)")
    #expect(message("[1, 2]", values: 3) == "read")
  }

  /// A reader that calls itself for each would have no stack left.
  @Test func bracketsInBracketsAreRefused() {
    let error = #expect(throws: SettingError.self) {
      try yaml(
        String(repeating: "[", count: 400_000) + String(repeating: "]", count: 400_000),
        bytes: 1 << 20, values: 1 << 20)
    }
    #expect(error?.message.contains("nesting level") == true)
  }
}
