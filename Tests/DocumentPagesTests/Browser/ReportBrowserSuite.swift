import BrowserSupport
import Foundation
import Testing

/// Pages of documents in a real browser, one after the other.
@Suite(
  .serialized,
  .enabled(
    if: Browser.path != nil,
    "they take minutes: run make browser, or name a Chromium in DESCENT_BROWSER"))
struct ReportBrowserSuite {
  @Test(
    "a page fits the window, and all its text can be read", arguments: [400, 1280, 1600],
    [false, true])
  func look(width: Int, isDark: Bool) throws {
    let page = try OpenPage(width: width, isDark: isDark)
    try page.shoot("\(width)-\(isDark ? "dark" : "light")")
    let (faint, count) = try page.tab.faintTexts()
    #expect(faint == [] && count > 300, "of \(count) texts: \(faint)")
    // Nothing but what scrolls by itself is wider than the page.
    let wide = try page.tab.evaluate(
      """
      [...document.querySelectorAll("body *")].filter((it) => !it.closest(".scroll *, .skip"))
        .filter((it) => it.getBoundingClientRect().right > document.documentElement.clientWidth)
        .map((it) => it.outerHTML.slice(0, 80))
      """)
    #expect(wide as? [String] == [])
    // All bars begin at one place.
    let starts = try page.tab.number(
      "new Set([...document.querySelectorAll('.bar')].map((it) => it.getBoundingClientRect().left)).size"
    )
    #expect(starts == 1)
    // A table scrolls under its caption.
    try page.tab.evaluate("document.querySelector('.tall').scrollLeft = 60")
    let caption = try page.tab.evaluate(
      """
      (() => {
        const box = document.querySelector(".tall caption").getBoundingClientRect();
        const main = document.querySelector("main").getBoundingClientRect();
        return [box.left - main.left, main.right - box.right];
      })()
      """)
    let distances = (caption as? [NSNumber])?.map(\.doubleValue) ?? []
    #expect(distances.first == 0 && distances.last ?? -1 >= 0, "\(distances)")
    try page.expectCalm()
  }

  @Test("figures have the scheme's colours")
  func scheme() throws {
    for (isDark, ground, ink) in [
      (false, "rgb(255, 255, 255)", "rgb(0, 0, 0)"),
      (true, "rgb(21, 24, 28)", "rgb(228, 231, 235)"),
    ] {
      let page = try OpenPage(isDark: isDark)
      #expect(try page.style("figure rect", "fill") == ground)
      #expect(try page.style("figure g[fill] use", "fill") == ink)
      #expect(try page.style("body", "backgroundColor") == ground)
    }
  }

  @Test("figures are as large as drawn, or as the page; wide ones scroll rather than vanish")
  func sizes() throws {
    for (width, expected) in [(1280, [267.0, 1029]), (400, [267, 616])] {
      let page = try OpenPage(width: width)
      let sizes = try page.tab.evaluate(
        "[...document.querySelectorAll('figure svg')].flatMap((it) => { "
          + "const box = it.getBoundingClientRect(); return [box.width, box.width / box.height] })")
      let numbers = (sizes as? [NSNumber])?.map(\.doubleValue) ?? []
      try #require(numbers.count == 4)
      #expect(abs(numbers[0] - expected[0]) < 1 && abs(numbers[2] - expected[1]) < 1, "\(numbers)")
      #expect(abs(numbers[1] - 2) < 0.05 && abs(numbers[3] - 11) < 0.2, "\(numbers)")
    }
  }

  @Test("a click sorts by numbers, another turns them round; words and nothing stay last")
  func click() throws {
    let page = try OpenPage()
    #expect(try page.order() == ["", "", ""])
    let width = try page.tab.number("document.querySelector('table').offsetWidth")
    try page.tab.click("th:nth-child(2) button")
    #expect(try page.column(0) == SampleDocument.sortedNames)
    #expect(try page.order() == ["", "ascending", ""])
    #expect(try page.tab.number("document.querySelector('table').offsetWidth") == width)
    try page.shoot("sorted")
    try page.tab.click("th:nth-child(2) button")
    // Equal ones keep their order.
    #expect(try page.column(0) == ["f", "g", "a", "e", "h", "c", "d", "b", "i"])
    #expect(try page.order() == ["", "descending", ""])
    try page.tab.click("th:nth-child(1) button")
    #expect(try page.column(0) == ["a", "b", "c", "d", "e", "f", "g", "h", "i"])
    #expect(try page.order() == ["ascending", "", ""])
    // The other table is as it was.
    #expect(try page.column(0, ofTable: 1).first == "1")
    try page.expectCalm()
  }

  @Test("what was sorted by another column keeps that order among equals")
  func stable() throws {
    let page = try OpenPage()
    try page.tab.click("th:nth-child(1) button")
    try page.tab.click("th:nth-child(1) button")
    try page.tab.click("th:nth-child(2) button")
    #expect(try page.column(0) == ["d", "c", "h", "e", "a", "g", "f", "b", "i"])
  }

  @Test("headings are reached and pressed by keys", arguments: ["Enter", " "])
  func keys(key: String) throws {
    let page = try OpenPage()
    for _ in 0..<40
    where try page.tab.text("document.activeElement.textContent") != "RMSE" {
      try page.tab.press("Tab")
    }
    #expect(try page.tab.isTrue("document.activeElement.matches('th > button:focus-visible')"))
    #expect(try page.style("th > button:focus-visible", "outlineStyle") == "solid")
    try page.tab.press(key)
    #expect(try page.column(0) == SampleDocument.sortedNames)
    #expect(try page.tab.text("document.activeElement.textContent") == "RMSE")
    try page.tab.press(key)
    #expect(try page.order() == ["", "descending", ""])
    try page.expectCalm()
  }

  @Test("a long table scrolls by itself, its headings in sight, and by keys")
  func tall() throws {
    let page = try OpenPage()
    try page.tab.evaluate("document.querySelector('.tall').scrollTop = 600")
    let distance = try page.tab.number(
      """
      document.querySelector(".tall th").getBoundingClientRect().top
        - document.querySelector(".tall").getBoundingClientRect().top
      """)
    #expect(abs(distance) <= 1)
    #expect(try page.tab.number("document.querySelector('.tall').clientHeight") < 600)
    #expect(
      try page.tab.isTrue(
        "[...document.querySelectorAll('.tall, pre')].every((it) => it.tabIndex === 0)"))
    try page.tab.click(".tall th:nth-child(1) button")
    try page.tab.click(".tall th:nth-child(1) button")
    #expect(try page.column(0, ofTable: 1).prefix(3) == ["90", "89", "88"])
  }

  @Test("the first key leads past the links to the text")
  func skip() throws {
    let page = try OpenPage(height: 400)
    let bottom = try page.tab.number(
      "document.querySelector('.skip').getBoundingClientRect().bottom")
    #expect(bottom <= 0)
    try page.tab.press("Tab")
    #expect(try page.tab.text("document.activeElement.className") == "skip")
    #expect(try page.tab.number("document.activeElement.getBoundingClientRect().top") >= 0)
    try page.tab.press("Enter")
    #expect(try page.tab.isTrue("decodeURIComponent(location.hash) === '#:start'"))
    #expect(try page.tab.number("document.querySelector('main').getBoundingClientRect().top") < 200)
    try page.tab.press("Tab")
    #expect(try page.tab.isTrue("document.activeElement.matches('main *')"))
    try page.expectCalm()
  }

  @Test("links lead to their sections")
  func links() throws {
    let page = try OpenPage()
    try page.tab.click("nav li:nth-child(3) a")
    #expect(
      try page.tab.number(
        "Math.round(document.querySelector('#figures').getBoundingClientRect().bottom)") <= 900)
    try page.expectCalm()
  }

  @Test("without scripts all is there, and nothing looks as if it could be pressed")
  func withoutScripts() throws {
    let page = try OpenPage(hasScripts: false)
    try page.shoot("without-scripts")
    let hidden = try page.tab.number(
      "[...document.querySelectorAll('section, table, tr, td, figure, figure svg, pre, dl')]"
        + ".filter((it) => !it.checkVisibility() || !it.getBoundingClientRect().height).length")
    #expect(hidden == 0)
    #expect(try page.tab.number("document.querySelectorAll('button').length") == 0)
    #expect(try page.column(0).count == 9 && page.column(0, ofTable: 1).count == 90)
    let (faint, _) = try page.tab.faintTexts()
    #expect(faint == [])
    try page.expectCalm()
  }

  @Test("on paper the long table is whole, nothing is cut, and what is for screens is not there")
  func paper() throws {
    // About the width of the text on A4.
    let page = try OpenPage(width: 720, isDark: true, prints: true)
    try page.shoot("print")
    let cut = try page.tab.evaluate(
      """
      [...document.querySelectorAll("body *")].filter((it) => it.checkVisibility()).filter((it) =>
        (getComputedStyle(it).overflowX !== "visible" || getComputedStyle(it).overflowY !== "visible")
          && (it.scrollHeight > it.clientHeight || it.scrollWidth > it.clientWidth))
        .map((it) => it.outerHTML.slice(0, 80))
      """)
    #expect(cut as? [String] == [])
    #expect(try page.tab.number("document.querySelector('.tall').clientHeight") > 1500)
    let wide = try page.tab.evaluate(
      "[...document.querySelectorAll('main *')]"
        + ".filter((it) => it.getBoundingClientRect().right > innerWidth)"
        + ".map((it) => it.outerHTML.slice(0, 80))")
    #expect(wide as? [String] == [])
    #expect(try !page.tab.isTrue("document.querySelector('nav').checkVisibility()"))
    #expect(try !page.tab.isTrue("document.querySelector('.skip').checkVisibility()"))
    // Paper is white, also for readers of dark pages.
    #expect(try page.style("body", "color") == "rgb(28, 33, 39)")
    #expect(try page.style("figure rect", "fill") == "rgb(255, 255, 255)")
    #expect(try page.tab.printed().starts(with: "%PDF-".utf8))
  }
}
