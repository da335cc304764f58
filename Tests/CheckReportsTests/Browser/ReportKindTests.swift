import CheckRecords
import Foundation
import Testing

extension BrowserSuite {
  /// Reports of unusual checks.
  @Suite struct ReportKindTests {
    @Test func aCheckOfNothingSaysSo() throws {
      let report = try OpenReport(SampleFolder())
      #expect(
        try report.tab.text("document.querySelector('h1').textContent") == "Nothing was compared")
      try report.shoot("nothing")
      try report.keepPage("nothing")
      try report.expectCalm()
    }

    @Test func whereAllAreEqualTheyAreListedAndSearched() throws {
      let folder = try SampleFolder()
      for index in 0..<12 {
        try folder.add(
          CheckedItem(name: "figure-\(index).png", pictureClass: .equal, verdict: .pass))
      }
      let report = try OpenReport(folder)
      #expect(
        try report.tab.text("document.querySelector('h1').textContent")
          == "All 12 pictures are equal")
      try report.shoot("all-equal")
      try report.keepPage("all-equal")
      try report.tab.click("[type=search]")
      try report.tab.type("-1")
      #expect(
        try report.tab.number("document.querySelectorAll('.equal li:not([hidden])').length") == 3)
      try report.expectCalm()
    }

    @Test func picturesInAFolderAreShown() throws {
      let report = try OpenReport(maximumSize: 40_000, place: "#figures/loss.png")
      #expect(
        try report.tab.isTrue(
          "[...document.images].some((it) => it.src.startsWith('file:') && it.naturalWidth > 0)"))
      #expect(
        try report.tab.isTrue("[...document.images].every((it) => it.naturalWidth > 0)"))
      try report.tab.press("6")
      try report.shoot("moved")
      try report.keepPage("moved")
      #expect(report.tab.complaints == [])
      let folder = report.folder.url.appending(path: "report-files").absoluteString
      #expect(
        report.tab.outsideRequests.allSatisfy {
          $0.hasPrefix(report.page.absoluteString) || $0.hasPrefix(folder) || $0 == "about:blank"
        })
    }

    @Test func withoutStorageMarksLastAsLongAsThePage() throws {
      let report = try OpenReport(place: "#figures/loss.png")
      try report.tab.evaluate(
        """
        Storage.prototype.setItem = Storage.prototype.getItem = () => { throw new Error("no"); };
        """)
      try report.tab.press("a")
      #expect(
        try report.tab.text("document.querySelector('.accepted').textContent") == "1 accepted")
      try report.expectCalm()
    }

    @Test func threeHundredPicturesAreUsable() throws {
      let folder = try SampleFolder()
      for index in 0..<300 {
        try folder.add(
          CheckedItem(name: "figure-\(index).png", pictureClass: .changed, verdict: .fail),
          baseline: SamplePlot.png(width: 300, height: 200),
          actual: SamplePlot.png(width: 300, height: 200, shift: 1 + index % 9))
      }
      let report = try OpenReport(folder)
      for _ in 0..<20 { try report.tab.press("j") }
      #expect(
        try report.tab.text("document.querySelector('.position').textContent") == "21 of 300")
      #expect(
        try report.tab.isTrue(
          """
          (() => {
            const box = document.querySelector("[aria-current]").getBoundingClientRect();
            return box.top >= 0 && box.bottom <= innerHeight;
          })()
          """))
      try report.shoot("three-hundred")
      try report.expectCalm()
    }
  }
}
