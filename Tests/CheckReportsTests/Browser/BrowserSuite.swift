import BrowserSupport
import Foundation
import Testing

/// Tests of pages in a real browser, one after the other.
@Suite(
  .serialized,
  .enabled(
    if: Browser.path != nil,
    "they take minutes: run make browser, or name a Chromium in DESCENT_BROWSER"))
enum BrowserSuite {}

/// A browser with a report in it.
struct OpenReport {
  let folder: SampleFolder
  let page: URL
  let tab: BrowserTab
  private let browser: Browser

  /// Opens the sample report, or one of other pictures.
  init(
    _ folder: SampleFolder? = nil, maximumSize: Int? = nil, place: String = "",
    width: Int = 1280, height: Int = 900, hasScripts: Bool = true, isDark: Bool = false,
    reducesMotion: Bool = false
  ) throws {
    self.folder = try folder ?? SampleCheck.folder()
    page = try self.folder.write(SampleCheck.report(self.folder, maximumSize: maximumSize))
    browser = try Browser(#require(Browser.path))
    tab = try BrowserTab(browser, width: width, height: height)
    try tab.prefer(isDark: isDark, reducesMotion: reducesMotion)
    try tab.setScripts(areOn: hasScripts)
    try tab.open(page, place: place)
  }

  /// Saves what is in sight where screenshots are wanted.
  func shoot(_ name: String, isWhole: Bool = false) throws {
    guard let directory = Browser.screenshots else { return }
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    try tab.screenshot(isWhole: isWhole).write(to: directory.appending(path: "\(name).png"))
  }

  /// Saves the page itself there, for a validator of HTML.
  func keepPage(_ name: String) throws {
    guard let directory = Browser.screenshots else { return }
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    try Data(contentsOf: page).write(to: directory.appending(path: "\(name).html"))
  }

  /// Checks what has to hold whatever was done: no complaint, no request for anything but the page, and
  /// nothing to scroll sideways to.
  func expectCalm(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let width = try tab.number("document.documentElement.scrollWidth - innerWidth")
    #expect(width <= 0, "scrolls sideways by \(width)", sourceLocation: sourceLocation)
    #expect(tab.complaints == [], sourceLocation: sourceLocation)
    #expect(
      tab.outsideRequests.filter { !$0.hasPrefix(page.absoluteString) && $0 != "about:blank" }
        == [], sourceLocation: sourceLocation)
  }

  /// The name of the selected picture.
  var selected: String {
    get throws { try tab.text("document.querySelector('article:not([hidden])').dataset.name") }
  }

  /// A property of an element of the selected article, as the browser computed it.
  func style(_ selector: String, _ property: String) throws -> String {
    try tab.text(
      "getComputedStyle(document.querySelector('article:not([hidden]) \(selector)')).\(property)")
  }
}
