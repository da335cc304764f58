import CheckRecords
import CheckReports
import Testing

@Suite struct CheckTableTests {
  @Test func theWorstComeLast() {
    #expect(
      CheckTable(SampleRecord.all).text == """
        picture           class       decided by          why
        rmse.png          font-only   text                baseline: FreeType 2.12.1; here 2.13.2
        figures/loss.png  changed     tile-rms:32 72 > 8  one curve is missing
            title: "Loss by step" -> "Lose by step"
        new.png           new                             it has no baseline
        torn.png          unreadable                      damaged PNG file near byte 40

        5 pictures: 1 unreadable, 1 new, 1 font-only, 1 changed, 1 equal; 1 warning

        """)
  }

  @Test func equalPicturesAreShownOnRequest() {
    let lines = CheckTable(SampleRecord.all, showsEqual: true).text.split(separator: "\n")
    #expect(lines[1] == "fit.png           equal")
  }

  @Test func whereAllAreEqualOneLineSaysSo() {
    let record = SampleRecord.record([
      CheckedItem(name: "a", pictureClass: .equal, verdict: .pass)
    ])
    #expect(CheckTable(record).text == "1 picture: 1 equal\n")
    #expect(CheckTable(SampleRecord.record([])).text == "nothing was compared\n")
  }

  @Test func verdictsHaveColoursOnRequest() {
    #expect(!CheckTable(SampleRecord.all).text.contains("\u{1b}"))
    let text = CheckTable(SampleRecord.all, hasColors: true).text
    #expect(text.contains("\u{1b}[33mfont-only \u{1b}[0m  text"))
    #expect(text.contains("\u{1b}[31mchanged   \u{1b}[0m  tile-rms:32"))
    #expect(text.contains("\n\u{1b}[31m5 pictures"))
  }

  @Test func columnsAreAlignedByWhatTerminalsShow() {
    let record = SampleRecord.record(
      ["損失.png", "loss.png"].map {
        CheckedItem(name: $0, pictureClass: .new, verdict: .fail, message: "why")
      })
    #expect(
      CheckTable(record).text.hasPrefix(
        """
        picture   class  why
        損失.png  new    why
        loss.png  new    why

        """))
  }

  @Test func hostileNamesDoNotReachTheTerminal() {
    let text = CheckTable(SampleRecord.hostile).text
    #expect(
      !text.unicodeScalars.contains { $0 != "\n" && $0.properties.generalCategory == .control })
    #expect(!text.contains("\u{202e}"))
    // A header, two lines a picture (its only difference stands in the first), and the counts.
    #expect(text.split(separator: "\n").count == 2 * SampleRecord.hostileNames.count + 2)
  }
}
