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
      let faults = try report.tab.evaluate(contrastScript) as? [String]
      #expect(faults == [])
    }
  }
}

/// The texts in sight whose contrast against what is behind them is below 4.5.
private let contrastScript = """
  (() => {
    const parse = (color) => color.match(/[\\d.]+/g).map(Number);
    const luminance = ([r, g, b]) => {
      const [x, y, z] = [r, g, b].map((v) => {
        const s = v / 255;
        return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * x + 0.7152 * y + 0.0722 * z;
    };
    const behind = (element) => {
      for (let it = element; it; it = it.parentElement) {
        const color = parse(getComputedStyle(it).backgroundColor);
        if (color.length < 4 || color[3] === 1) return color;
      }
      return [255, 255, 255];
    };
    const faults = [];
    let seen = 0;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement;
      if (!walker.currentNode.data.trim() || !element.checkVisibility()) continue;
      if (element.closest("button:disabled, script, svg")) continue;
      seen += 1;
      const pair = [parse(getComputedStyle(element).color), behind(element)].map(luminance);
      const ratio = (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05);
      if (ratio < 4.5) faults.push(`${ratio.toFixed(2)} ${walker.currentNode.data}`);
    }
    return seen > 50 ? faults : ["only " + seen + " texts were seen"];
  })()
  """
