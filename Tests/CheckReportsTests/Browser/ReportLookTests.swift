import BrowserSupport
import Testing

extension BrowserSuite {
  /// How a report looks: in light and dark, wide and narrow, with and without scripts, on paper.
  @Suite struct ReportLookTests {
    @Test(arguments: [(1280, false), (1280, true), (400, false), (400, true)])
    func aReportFitsTheWindow(width: Int, isDark: Bool) throws {
      let report = try OpenReport(place: "#figures/sized.png", width: width, isDark: isDark)
      let look = "\(width)-\(isDark ? "dark" : "light")"
      for (key, view) in zip(
        "123456", ["side", "overlay", "slider", "flicker", "difference", "magnifier"])
      {
        try report.tab.press(String(key))
        try report.shoot("\(look)-\(view)")
        try report.expectCalm()
      }
      let count = Int(try report.tab.number("document.querySelectorAll('article').length"))
      try report.tab.press("1")
      for _ in 0..<count { try report.tab.press("k") }
      for index in 0..<count {
        try report.shoot("\(look)-item-\(index)", isWhole: true)
        try report.expectCalm()
        try report.tab.press("j")
      }
    }

    @Test(arguments: [1280, 400])
    func withoutScriptsAllFailingPicturesAreThere(width: Int) throws {
      let report = try OpenReport(width: width, hasScripts: false)
      try report.shoot("\(width)-without-scripts", isWhole: true)
      try report.keepPage("report")
      let hidden = try report.tab.number(
        "[...document.querySelectorAll('article, article img')].filter((it) => !it.offsetHeight).length"
      )
      #expect(hidden == 0)
      #expect(try report.tab.number("document.querySelectorAll('.picture.difference').length") == 5)
      #expect(try !report.tab.isTrue("document.querySelector('.controls').checkVisibility()"))
      try report.expectCalm()
    }

    @Test func onPaperAllArticlesAreThere() throws {
      let report = try OpenReport()
      try report.tab.press("3")
      try report.tab.prefer(prints: true)
      try report.shoot("print", isWhole: true)
      #expect(
        try report.tab.number(
          "[...document.querySelectorAll('article')].filter((it) => !it.offsetHeight).length") == 0)
      #expect(try !report.tab.isTrue("document.querySelector('.controls').checkVisibility()"))
      #expect(try report.tab.printed().starts(with: "%PDF-".utf8))
    }

    /// WCAG 2.2: 4.5 to 1 for text, by the colours that the browser computed.
    @Test(arguments: [false, true])
    func textHasContrast(isDark: Bool) throws {
      let report = try OpenReport(isDark: isDark)
      let (faint, count) = try report.tab.faintTexts()
      #expect(faint == [] && count > 50, "of \(count) texts: \(faint)")
    }
  }
}
