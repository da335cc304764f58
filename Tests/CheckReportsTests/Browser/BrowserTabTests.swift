import BrowserSupport
import Foundation
import Testing

extension BrowserSuite {
  /// That the tests of pages would see what they look for.
  @Suite struct BrowserTabTests {
    private func tab(_ html: String, _ body: (BrowserTab) throws -> Void) throws {
      let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).html")
      defer { try? FileManager.default.removeItem(at: file) }
      try Data(html.utf8).write(to: file)
      let browser = try Browser(#require(Browser.path))
      let tab = try BrowserTab(browser)
      try tab.open(file)
      try body(tab)
    }

    @Test(arguments: [
      "<script>console.error('no')</script>", "<script>throw new Error('no')</script>",
      """
      <meta http-equiv="Content-Security-Policy" content="script-src 'none'"><script>1</script>
      """,
      """
      <meta http-equiv="Content-Security-Policy" content="style-src 'none'"><p style="color: red">
      """,
    ])
    func complaintsAreSeen(html: String) throws {
      try tab(html) { tab in #expect(!tab.complaints.isEmpty) }
    }

    @Test func requestsAreSeen() throws {
      try tab("<img src='beside.png'>") { tab in
        #expect(tab.outsideRequests.contains { $0.hasSuffix("beside.png") })
      }
    }
  }
}
