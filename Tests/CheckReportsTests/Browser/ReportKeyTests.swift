import Testing

extension BrowserSuite {
  /// What the keys of a report do.
  @Suite struct ReportKeyTests {
    @Test func jAndKStepThroughThePicturesAndStayAtTheEnds() throws {
      let report = try OpenReport()
      #expect(try report.selected == "torn.png")
      try report.tab.press("k")
      #expect(try report.selected == "torn.png")
      try report.tab.press("j")
      #expect(try report.selected == SampleCheck.hostileName)
      try report.tab.press("j")
      #expect(try report.selected == "figures/gone.png")
      #expect(try report.tab.text("location.hash") == "#figures/gone.png")
      #expect(
        try report.tab.text("document.querySelector('.position').textContent") == "3 of 10")
      for _ in 0..<20 { try report.tab.press("j") }
      #expect(try report.selected == "figures/rmse.png")
      // The hostile name did nothing when it was shown.
      #expect(try report.tab.text("document.title").hasPrefix("8 of 15 pictures fail"))
      try report.expectCalm()
    }

    @Test func digitsChooseTheView() throws {
      let report = try OpenReport(place: "#figures/loss.png")
      for (index, view) in ["side", "overlay", "slider", "flicker", "difference", "magnifier"]
        .enumerated()
      {
        try report.tab.press("\(index + 1)")
        #expect(
          try report.tab.text("document.querySelector('[name=view]:checked').value") == view)
        #expect(
          try report.tab.text(
            "document.querySelector('article:not([hidden]) .pictures').dataset.view") == view)
      }
      try report.expectCalm()
    }

    @Test func aAcceptsAndTakesBack() throws {
      let report = try OpenReport(place: "#figures/loss.png")
      let accepted = "document.querySelector('.accepted').textContent"
      try report.tab.press("a")
      #expect(try report.tab.text(accepted) == "1 accepted")
      #expect(
        try report.tab.text("document.querySelector('.status').textContent")
          == "figures/loss.png accepted")
      #expect(
        try report.tab.text("document.querySelector('.accept').ariaPressed") == "true")
      try report.tab.press("a")
      #expect(try report.tab.text(accepted) == "None accepted")
      try report.expectCalm()
    }

    @Test(arguments: ["#torn.png", "#figures/gone.png"])
    func whatHasNoPictureCannotBeAccepted(place: String) throws {
      let report = try OpenReport(place: place)
      try report.tab.press("a")
      #expect(
        try report.tab.text("document.querySelector('.status').textContent")
          == "\(place.dropFirst()) cannot be accepted")
      #expect(try report.tab.isTrue("document.querySelector('.accept').disabled"))
    }

    @Test func aSlashLeadsToTheSearchWhereKeysAreLetters() throws {
      let report = try OpenReport()
      try report.tab.press("/")
      try report.tab.type("str")
      #expect(
        try report.tab.text("document.querySelector('[type=search]').value") == "str")
      #expect(try report.selected == "figures/strip.png")
      try report.tab.press("Escape")
      try report.tab.press("k")
      #expect(try report.selected == "figures/strip.png")
      #expect(
        try report.tab.text("document.querySelector('.position').textContent") == "1 of 1")
      try report.expectCalm()
    }

    @Test func aQuestionMarkOpensTheHelpAndEscapeClosesIt() throws {
      let report = try OpenReport()
      try report.tab.press("?")
      #expect(try report.tab.isTrue("document.querySelector('dialog').open"))
      try report.shoot("help")
      try report.tab.press("j")
      #expect(try report.selected == "torn.png")
      try report.tab.press("Escape")
      #expect(try !report.tab.isTrue("document.querySelector('dialog').open"))
      try report.expectCalm()
    }

    @Test func arrowsMoveTheMagnifierByAPixelAndWithShiftByTen() throws {
      let report = try OpenReport(place: "#figures/loss.png")
      try report.tab.press("6")
      let pixel = "document.querySelector('article:not([hidden]) .actual .pixel').textContent"
      // The middle of the worst place, (320, 224) with 32 x 32 pixels.
      #expect(try report.tab.text(pixel).hasPrefix("(336, 240) #"))
      try report.tab.press("ArrowRight")
      try report.tab.press("ArrowDown", withShift: true)
      #expect(try report.tab.text(pixel).hasPrefix("(337, 250) #"))
      try report.expectCalm()
    }

    @Test func oHidesTheOutlines() throws {
      let report = try OpenReport(place: "#figures/loss.png")
      #expect(try report.style(".outlines", "display") == "block")
      try report.tab.press("o")
      #expect(try report.style(".outlines", "display") == "none")
      #expect(try !report.tab.isTrue("document.querySelector('.outlined').checked"))
    }

    /// WCAG 2.1.1 and 2.4.7: all controls are reached by Tab, and the one that has the focus is seen.
    @Test func theFocusReachesAllControlsAndIsSeen() throws {
      let report = try OpenReport(place: "#figures/loss.png")
      var reached: Set<String> = []
      for _ in 0..<40 {
        try report.tab.press("Tab")
        let name = try report.tab.text(
          "document.activeElement.className || document.activeElement.name")
        reached.insert(name)
        if name == "next" {
          #expect(
            try report.tab.text("getComputedStyle(document.activeElement).outlineStyle")
              == "solid")
        }
      }
      let controls = ["skip", "class", "previous", "next", "view", "outlined", "accept", "help"]
      #expect(reached.isSuperset(of: controls), "\(reached)")
    }
  }
}
