import CheckRecords
import Foundation
import Testing

extension BrowserSuite {
  /// What the mouse does in a report.
  @Suite struct ReportMouseTests {
    @Test func aClickInTheListSelects() throws {
      let report = try OpenReport()
      try report.tab.click(".entries li:nth-child(4) a")
      try report.tab.wait(
        for: "document.querySelector('article:not([hidden])').dataset.name === 'figures/loss.png'")
      try report.tab.click(".next")
      #expect(try report.selected == "figures/new.png")
      try report.tab.click(".previous")
      #expect(try report.selected == "figures/loss.png")
      try report.expectCalm()
    }

    @Test func anAddressLeadsToAPicture() throws {
      let name = SampleCheck.hostileName
      let encoded = try #require(name.addingPercentEncoding(withAllowedCharacters: .alphanumerics))
      let report = try OpenReport(place: "#" + encoded)
      #expect(try report.selected == name)
      try report.tab.evaluate("location.hash = '#vector.svg'")
      try report.tab.wait(
        for: "document.querySelector('article:not([hidden])').dataset.name === 'vector.svg'")
      try report.expectCalm()
    }

    @Test func classesCanBeLeftOut() throws {
      let report = try OpenReport()
      try report.tab.click("[name=class][value=unreadable]")
      #expect(try report.selected == SampleCheck.hostileName)
      try report.tab.click("[name=class][value=equal]")
      #expect(
        try !report.tab.isTrue("document.querySelector('details.equal').checkVisibility()"))
      for value in ["missing", "new", "size", "font-only", "changed"] {
        try report.tab.click("[name=class][value=\(value)]")
      }
      #expect(try report.tab.isTrue("document.querySelector('.none').checkVisibility()"))
      try report.shoot("none-listed")
      try report.expectCalm()
    }

    @Test func overlayMixesByTheRange() throws {
      let report = try OpenReport(place: "#figures/loss.png")
      try report.tab.click("[name=view][value=overlay]")
      #expect(try report.style(".actual", "opacity") == "0.5")
      try report.tab.drag(".overlay-range", byX: 400)
      #expect(try report.style(".actual", "opacity") == "1")
      try report.tab.drag(".overlay-range", byX: -400)
      #expect(try report.style(".actual", "opacity") == "0")
      try report.expectCalm()
    }

    @Test func theSliderFollowsThePointer() throws {
      let report = try OpenReport(place: "#figures/loss.png")
      try report.tab.click("[name=view][value=slider]")
      #expect(try report.style(".actual", "clipPath") == "inset(0px 0px 0px 50%)")
      let width = try report.tab.number(
        "document.querySelector('article:not([hidden]) .pictures').clientWidth")
      try report.tab.drag("article:not([hidden]) .pictures", byX: width / 4)
      #expect(try report.style(".actual", "clipPath") == "inset(0px 0px 0px 75%)")
      #expect(try report.style(".baseline", "clipPath") == "inset(0px 25% 0px 0px)")
      #expect(
        try report.tab.number("Number(document.querySelector('.slider-range').value)") == 750)
      try report.expectCalm()
    }

    @Test func picturesFlickerUntilPaused() throws {
      let report = try OpenReport(place: "#figures/loss.png")
      try report.tab.click("[name=view][value=flicker]")
      let shown = "document.querySelector('.shown').textContent"
      try report.tab.wait(for: "\(shown) === 'Baseline'")
      #expect(try report.style(".actual", "visibility") == "hidden")
      try report.tab.wait(for: "\(shown) === 'Actual'")
      #expect(try report.style(".baseline", "visibility") == "hidden")
      #expect(try report.tab.text("document.querySelector('.flicking').textContent") == "Pause")
      try report.tab.click(".flicking")
      #expect(try report.tab.text("document.querySelector('.flicking').textContent") == "Start")
      try report.expectCalm()
    }

    @Test func whoWantsLittleMotionStartsTheFlickerByHand() throws {
      let report = try OpenReport(place: "#figures/loss.png", reducesMotion: true)
      try report.tab.press("4")
      #expect(try report.tab.text("document.querySelector('.flicking').textContent") == "Start")
      try report.tab.click(".flicking")
      #expect(try report.tab.text("document.querySelector('.flicking').textContent") == "Pause")
    }

    @Test func theDifferenceIsThePictureOrTheBrowsersOwn() throws {
      let report = try OpenReport(place: "#figures/loss.png")
      try report.tab.press("5")
      #expect(try report.style(".difference", "display") != "none")
      #expect(try report.style(".actual", "display") == "none")
      try report.tab.evaluate("location.hash = '#vector.svg'")
      try report.tab.wait(for: "document.querySelector('.controls').dataset.view === 'blended'")
      #expect(try report.style(".actual", "mixBlendMode") == "difference")
      try report.shoot("blended")
      try report.expectCalm()
    }

    @Test func theMagnifierShowsTheSamePixelOfBoth() throws {
      let report = try OpenReport(place: "#\(SampleCheck.hostileName.prefix(0))figures/strip.png")
      try report.tab.press("6")
      try report.tab.point(at: "article:not([hidden]) .actual img", 0.5, 0.5)
      let pixel = { (role: String) in
        try report.tab.text(
          "document.querySelector('article:not([hidden]) .\(role) .pixel').textContent")
      }
      let place = try pixel("actual").prefix { $0 != "#" }
      #expect(try pixel("baseline").hasPrefix(place))
      #expect(place.hasPrefix("(") && place != "(0, 0) ")
      // On the curve, which is blue in one and cyan in the other.
      let column = 700
      let row = try #require(
        (0..<300).first {
          SamplePlot.raster(width: 1200, height: 300).pixels[$0 * 1200 + column] == 0xff1f_77b4
        })
      try report.tab.point(
        at: "article:not([hidden]) .actual img", (Double(column) + 0.5) / 1200,
        (Double(row) + 0.5) / 300)
      #expect(try pixel("baseline") == "(\(column), \(row)) #1f77b4, rgba 31 119 180 255")
      #expect(try pixel("actual") == "(\(column), \(row)) #17becf, rgba 23 190 207 255")
      try report.shoot("magnified")
      try report.expectCalm()
    }

    @Test func picturesOfDifferentSizesShareTheirTopLeftCornerAndScale() throws {
      let report = try OpenReport(place: "#figures/sized.png")
      for view in ["side", "overlay"] {
        try report.tab.click("[name=view][value=\(view)]")
        let boxes = try report.tab.evaluate(
          """
          ["baseline", "actual"].map((role) => {
            const image = document.querySelector(`article:not([hidden]) .${role} img`);
            const box = image.getBoundingClientRect();
            return [box.left, box.top, box.width, box.height];
          }).flat()
          """)
        let numbers = try #require(boxes as? [NSNumber]).map(\.doubleValue)
        if view == "overlay" { #expect(Array(numbers[0..<2]) == Array(numbers[4..<6])) }
        #expect(abs(numbers[2] / 640 - numbers[6] / 700) < 0.005)
        #expect(abs(numbers[3] / 400 - numbers[7] / 360) < 0.005)
      }
      #expect(
        try report.tab.number(
          "document.querySelectorAll('article:not([hidden]) .surplus').length") == 2)
    }

    @Test func acceptedPicturesSurviveAReloadAndAreExported() throws {
      let report = try OpenReport(place: "#figures/loss.png")
      try report.tab.click(".accept")
      try report.tab.evaluate("location.hash = '#figures/new.png'")
      try report.tab.wait(
        for: "document.querySelector('article:not([hidden])').dataset.name === 'figures/new.png'")
      try report.tab.press("a")
      try report.tab.reload()
      #expect(
        try report.tab.text("document.querySelector('.accepted').textContent") == "2 accepted")
      try report.shoot("accepted")
      try report.tab.saveDownloads(in: report.folder.url)
      try report.tab.click(".export")
      let file = report.folder.url.appending(path: "accept.json")
      for _ in 0..<600 where !FileManager.default.fileExists(atPath: file.path) {
        usleep(50_000)
      }
      let list = try AcceptList(json: String(contentsOf: file, encoding: .utf8))
      let expected = report.folder.items.filter {
        ["figures/loss.png", "figures/new.png"].contains($0.name)
      }
      #expect(list.entries == expected.compactMap(\.acceptance))
      try report.expectCalm()
    }

    @Test func allThatAreListedCanBeAcceptedAtOnce() throws {
      let report = try OpenReport()
      for value in ["changed", "size", "new"] {
        try report.tab.click("[name=class][value=\(value)]")
      }
      try report.tab.click(".accept-listed")
      // The font-only one; the missing and the unreadable one cannot be.
      #expect(
        try report.tab.text("document.querySelector('.accepted').textContent") == "1 accepted")
    }
  }
}
