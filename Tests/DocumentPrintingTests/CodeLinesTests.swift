import Scenes
import Testing

@testable import DocumentPrinting

@Suite("Lines of code")
struct CodeLinesTests {
  private func pieces(_ text: String, width: Double) -> [String] {
    CodeLines(measuring: FixedTextMetrics(), font: Font(size: 10), width: width, indent: 12)
      .pieces(of: text).map { ($0.isContinuation ? "> " : "") + $0.text }
  }

  @Test("Lines are kept as they are")
  func kept() {
    #expect(pieces("a:\n  b\r\n\n c", width: 100) == ["a:", "  b", "", " c"])
    #expect(pieces("a\tb", width: 100) == ["a   b"])
    #expect(pieces("", width: 100) == [""])
  }

  @Test("Long lines go on, and no character is lost")
  func wrapped() {
    #expect(pieces("abcd efgh ijkl", width: 60) == ["abcd efgh ", "> ijkl"])
    #expect(pieces("abcdefghijklmnopqr", width: 60) == ["abcdefghij", "> klmnopqr"])
    #expect(pieces("abc", width: 1) == ["a", "> b", "> c"])
  }
}
