import Pages
import Scenes
import Testing

@testable import DocumentPrinting

@Suite("Breaking text into lines")
struct LineBreakerTests {
  /// Ten points high, so that a letter is six points wide.
  private func lines(_ text: StyledText..., width: Double) -> [String] {
    breaker(width).lines(of: text).map { $0.runs.map(\.text.string).joined() }
  }

  private func breaker(_ width: Double) -> LineBreaker {
    LineBreaker(
      measuring: FixedTextMetrics(), style: TextStyle(size: 10, leading: 15, color: .black),
      width: width)
  }

  @Test("Lines break at spaces and are as full as can be")
  func greedy() {
    #expect(lines(StyledText("one two three"), width: 42) == ["one two", "three"])
    #expect(lines(StyledText("one two three"), width: 41) == ["one", "two", "three"])
  }

  @Test("White space is one space, and none at the ends")
  func space() {
    #expect(lines(StyledText("  a \n\t b  "), width: 100) == ["a b"])
    #expect(lines(StyledText(""), StyledText(" \n"), width: 100) == [])
    #expect(lines(StyledText("6\u{a0}%"), width: 12) == ["6\u{a0}", "%"])
  }

  @Test("A word of many looks is one word, and looks stay apart")
  func looks() {
    let strong = StyledText.Look(isStrong: true)
    let text = [StyledText("one tw"), StyledText("o", strong), StyledText(" three")]
    let lines = breaker(48).lines(of: text)
    #expect(lines.map { $0.runs.map(\.text.string) } == [["one tw", "o"], ["three"]])
    #expect(lines[0].runs[1].x == 36 && lines[0].width == 42)
  }

  @Test("A word that is too long is parted after its joints, else anywhere")
  func longWords() {
    #expect(
      lines(StyledText("a runs/seeds/x.csv b"), width: 54)
        == ["a", "runs/", "seeds/x.", "csv b"])
    #expect(lines(StyledText("abcdefgh"), width: 18) == ["abc", "def", "gh"])
    #expect(lines(StyledText("ab"), width: 1) == ["a", "b"])
  }

  @Test("A link is where its words are")
  func links() {
    let look = StyledText.Look(destination: .anchor("x"))
    let line = breaker(500).lines(of: [StyledText("see "), StyledText("there", look)])[0]
    let style = TextStyle(size: 10, leading: 15, color: .black)
    #expect(
      line.links(x: 100, top: 50, style: style)
        == [PageLink(Rectangle(minX: 124, minY: 50, width: 30, height: 15), to: .anchor("x"))])
  }

  @Test("Paths become relative addresses")
  func addresses() {
    #expect(Reference.file("a b/ü'(1).csv") == "a%20b/%C3%BC%27%281%29.csv")
    #expect(Reference.file("c:d") == "c%3Ad")
  }
}
