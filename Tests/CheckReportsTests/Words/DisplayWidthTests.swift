import Testing

@testable import CheckReports

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("abc", 3), ("é", 1), ("e\u{301}", 1), ("損失", 4), ("한글", 4), ("🎉", 2), ("👩‍👩‍👧", 2),
    ("❤️", 2), ("خسارة", 5), ("\u{200b}", 0), ("…", 1),
  ])
  func columnsAreCounted(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }

  @Test func textsAreFilledUp() {
    #expect(DisplayWidth.padded("損", to: 4) == "損  ")
    #expect(DisplayWidth.padded("abc", to: 2) == "abc")
  }
}
