import BrowserSupport
import Foundation
import Testing

@testable import Galleries

/// A gallery in a real browser: that its pictures are there, and nothing else is asked for.
@Suite(
  .serialized,
  .enabled(
    if: Browser.path != nil,
    "they take minutes: run make browser, or name a Chromium in DESCENT_BROWSER"))
struct GalleryBrowserSuite {
  private let folder: URL
  private let page: URL
  private let tab: BrowserTab

  /// A folder with a figure in theme auto, one in theme clean, a PNG, a PDF and a damaged file.
  init() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "gallery-\(UUID())")
    self.folder = folder
    try FileManager.default.createDirectory(
      at: folder.appending(path: "in it"), withIntermediateDirectories: true)
    let svg = try GalleryFileTests.bytes(.svg)
    let files: [(String, [UInt8])] = [
      ("follows.svg", svg), ("in it/a '\"<b>&%20#?.svg", svg),
      ("light.svg", try GalleryFileTests.bytes(.svg, theme: .clean)),
      ("pixels.png", try GalleryFileTests.bytes(.png)),
      ("paper.pdf", try GalleryFileTests.bytes(.pdf)), ("torn.svg", Array(svg.prefix(3000))),
    ]
    for (name, bytes) in files { try Data(bytes).write(to: folder.appending(path: name)) }
    let listing = try FigureListing(of: folder.path)
    let figures = listing.figures.map { GalleryFigure(reading: $0, in: folder.path) }
    var tally = GalleryTally()
    for figure in figures { tally.add(figure, page: 1) }
    page = folder.appending(path: "gallery.html")
    let gallery = GalleryPage(
      folderName: "out", figures: figures, paging: GalleryPaging(figureCount: figures.count),
      tally: tally, tool: "1.0")
    try Data(gallery.bytes).write(to: page)
    tab = try BrowserTab(try Browser(#require(Browser.path)), width: 1280, height: 900)
  }

  @Test("every picture is drawn, nothing else is asked for, and nothing scrolls sideways")
  func pictures() throws {
    for (width, isDark) in [(400, false), (1280, false), (1600, true)] {
      try tab.resize(width: width, height: 900)
      try tab.prefer(isDark: isDark)
      try tab.open(page)
      try tab.evaluate("document.querySelectorAll('img').forEach(i => i.loading = 'eager')")
      try tab.wait(for: "[...document.images].every(i => i.complete)")
      #expect(try tab.number("document.images.length") == 4)
      #expect(try tab.isTrue("[...document.images].every(i => i.naturalWidth > 0)"))
      #expect(try tab.number("document.documentElement.scrollWidth - innerWidth") <= 0)
    }
    #expect(tab.complaints == [])
    let outside = tab.outsideRequests.filter {
      !$0.hasPrefix(folder.absoluteString) && $0 != "about:blank"
    }
    #expect(outside == [])
  }

  @Test("a page does not jump when its pictures come", arguments: [400, 1280])
  func places(width: Int) throws {
    try tab.resize(width: width, height: 900)
    try tab.open(page)
    let before = try tab.number("document.documentElement.scrollHeight")
    try tab.evaluate("document.querySelectorAll('img').forEach(i => i.loading = 'eager')")
    try tab.wait(for: "[...document.images].every(i => i.complete)")
    // Attributes are whole numbers, and sizes need not be: less than a pixel a picture.
    #expect(abs(try tab.number("document.documentElement.scrollHeight") - before) < 4)
  }

  @Test("on a dark page, theme auto is dark and all else stays on white")
  func backdrops() throws {
    try tab.prefer(isDark: true)
    try tab.open(page)
    func style(_ name: String, _ property: String) throws -> String {
      try tab.text("getComputedStyle(document.querySelector('[id=\"\(name)\"] img')).\(property)")
    }
    #expect(try style("light", "backgroundColor") == "rgb(255, 255, 255)")
    #expect(try style("pixels", "backgroundColor") == "rgb(255, 255, 255)")
    #expect(try style("follows", "backgroundColor") == "rgb(21, 24, 28)")
    #expect(try style("follows", "colorScheme") == "light dark")
    #expect(try style("light", "colorScheme") == "light only")
  }

  @Test("the filter hides what was not asked for; a link to a hidden figure shows it")
  func filter() throws {
    try tab.open(page)
    let shown = "document.querySelectorAll('article:not([hidden])').length"
    #expect(try tab.number(shown) == 6)
    try tab.evaluate("document.querySelector('[type=search]').focus()")
    try tab.type("it A")
    #expect(try tab.number(shown) == 1)
    #expect(try tab.text("document.querySelector('output').textContent") == "1 of 6 on this page")
    try tab.evaluate("location.hash = '#light'")
    try tab.wait(for: "\(shown) === 6")
    try tab.evaluate("document.querySelector('[type=checkbox]').click()")
    #expect(try tab.number(shown) == 1)
    #expect(try tab.text("document.querySelector('article:not([hidden])').id") == "torn")
  }

  @Test("without scripts, all is there but the filter")
  func withoutScripts() throws {
    try tab.setScripts(areOn: false)
    try tab.open(page)
    #expect(try tab.number("document.querySelectorAll('article').length") == 6)
    #expect(try tab.isTrue("document.querySelector('.filters').hidden"))
  }

  @Test("links within the page lead to their figures, whatever these are called")
  func links() throws {
    try tab.open(page)
    let lost = try tab.number(
      "[...document.querySelectorAll('a[href^=\"#\"]')].filter(link => { location.hash = link.hash;"
        + " return document.querySelector(':target') === null }).length")
    #expect(lost == 0)
  }
}
