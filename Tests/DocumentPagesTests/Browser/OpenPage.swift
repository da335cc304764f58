import BrowserSupport
import Foundation
import Testing

/// A browser with ``SampleDocument`` in it.
final class OpenPage {
  let tab: BrowserTab
  private let browser: Browser
  private let folder: URL
  private let file: URL

  init(
    width: Int = 1280, height: Int = 900, isDark: Bool = false, hasScripts: Bool = true,
    prints: Bool = false
  ) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "page-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    file = folder.appending(path: "report.html")
    try Data(SampleDocument.page()).write(to: file)
    browser = try Browser(#require(Browser.path))
    tab = try BrowserTab(browser, width: width, height: height)
    try tab.prefer(isDark: isDark, prints: prints)
    try tab.setScripts(areOn: hasScripts)
    try tab.open(file)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Saves the whole page where screenshots are wanted.
  func shoot(_ name: String) throws {
    guard let directory = Browser.screenshots else { return }
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    try tab.screenshot(isWhole: true).write(to: directory.appending(path: "page-\(name).png"))
  }

  /// Checks what has to hold whatever was done: no complaint, no request for anything but the page, and
  /// nothing to scroll sideways to.
  func expectCalm(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let width = try tab.number("document.documentElement.scrollWidth - innerWidth")
    #expect(width <= 0, "scrolls sideways by \(width)", sourceLocation: sourceLocation)
    #expect(tab.complaints == [], sourceLocation: sourceLocation)
    #expect(
      tab.outsideRequests.filter { !$0.hasPrefix(file.absoluteString) && $0 != "about:blank" }
        == [], sourceLocation: sourceLocation)
  }

  /// The texts of a column of a table, from above.
  func column(_ column: Int, ofTable table: Int = 0) throws -> [String] {
    let texts = try tab.evaluate(
      "[...document.querySelectorAll('table')[\(table)].tBodies[0].rows]"
        + ".map((row) => row.cells[\(column)].textContent)")
    return texts as? [String] ?? []
  }

  /// What `aria-sort` says of the columns of a table.
  func order(ofTable table: Int = 0) throws -> [String] {
    let texts = try tab.evaluate(
      "[...document.querySelectorAll('table')[\(table)].tHead.rows[0].cells]"
        + ".map((cell) => cell.getAttribute('aria-sort') || '')")
    return texts as? [String] ?? []
  }

  /// A property of an element, as the browser computed it.
  func style(_ selector: String, _ property: String) throws -> String {
    try tab.text("getComputedStyle(document.querySelector('\(selector)')).\(property)")
  }
}
