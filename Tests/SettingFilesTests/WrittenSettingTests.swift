import SettingFiles
import Testing

@Suite("Settings that are written")
struct WrittenSettingTests {
  @Test("What turns the direction of text is escaped, and read back as it was")
  func directions() throws {
    let label = "a\u{202E}b \"c\\\u{2066}"
    let text = try WrittenSetting.mapping([.init("label", .scalar(label))], inLine: false).yamlText
    #expect(text == #"label: "a\u202Eb \"c\\\u2066""# + "\n")
    let limits = YAMLLimits(byteCount: 1000, valueCount: 10, advice: "")
    let read = try Setting.yaml(text, limits: limits) { .file("s.yml", line: $0, column: $1) }
    #expect(read?["label"]?.content == .scalar(label, isQuoted: true))
  }
}
