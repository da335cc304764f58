import Pages
import Testing

@Suite struct VisibleTextTests {
  @Test func whatWouldMoveTheCursorIsWrittenOut() {
    #expect(VisibleText.line("a\u{1b}[31m\nb\u{9b}") == #"a\u{1B}[31m\u{A}b\u{9B}"#)
  }

  @Test func whatWouldTurnTheDirectionIsWrittenOut() {
    #expect(VisibleText.line("\u{202e}gnp.x") == #"\u{202E}gnp.x"#)
  }

  @Test func lettersOfAllLanguagesStay() {
    #expect(VisibleText.line("損失 خسارة 👩‍👩‍👧") == "損失 خسارة 👩‍👩‍👧")
  }
}
