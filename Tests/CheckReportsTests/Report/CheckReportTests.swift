import CheckRecords
import CheckReports
import Digests
import Foundation
import Rasters
import TestSupport
import Testing

@Suite struct CheckReportTests {
  private func text(_ report: MadeReport) -> String { String(decoding: report.page, as: UTF8.self) }

  /// How often a text is in the page.
  private func count(_ part: String, in report: MadeReport) -> Int {
    text(report).components(separatedBy: part).count - 1
  }

  @Test func theSameRecordGivesTheSameBytes() throws {
    let folder = try SampleCheck.folder()
    #expect(try SampleCheck.report(folder).page == SampleCheck.report(folder).page)
  }

  @Test func picturesAreInThePageAsTheyAre() throws {
    let folder = try SampleFolder()
    let png = try SamplePlot.png()
    try folder.add(
      CheckedItem(name: "a.png", pictureClass: .new, verdict: .fail), actual: png)
    let report = try SampleCheck.report(folder)
    #expect(
      text(report).contains("src=\"data:image/png;base64,\(Data(png).base64EncodedString())\""))
    #expect(report.remark == nil && report.files.isEmpty)
  }

  @Test func equalPicturesAreOnlyListed() throws {
    let folder = try SampleFolder()
    try folder.add(
      CheckedItem(name: "a.png", pictureClass: .equal, verdict: .pass),
      baseline: SamplePlot.png(), actual: SamplePlot.png())
    let report = try SampleCheck.report(folder)
    #expect(!text(report).contains("<img"))
    #expect(text(report).contains("<bdi>a.png</bdi>"))
  }

  @Test func theWorstComeFirst() throws {
    let page = try text(SampleCheck.report(SampleCheck.folder()))
    let places = ["torn.png", "figures/gone.png", "figures/rmse.png"].map {
      page.range(of: "data-name=\"\($0)\"")?.lowerBound
    }
    #expect(!places.contains(nil))
    #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted())
  }

  @Test func aChangedPictureIsNotShownAndCannotBeAccepted() throws {
    let folder = try SampleFolder()
    try folder.add(
      CheckedItem(name: "a.png", pictureClass: .new, verdict: .fail), actual: SamplePlot.png())
    let path = try #require(folder.items[0].actual?.path)
    try Data(SamplePlot.png(shift: 1)).write(to: URL(filePath: path))
    let page = try text(SampleCheck.report(folder))
    #expect(page.contains("Not shown: the file has changed since the check."))
    #expect(!page.contains("<img") && !page.contains("data-digest"))
  }

  @Test func aPictureThatIsGoneIsToldOf() throws {
    let folder = try SampleFolder()
    try folder.add(
      CheckedItem(name: "a.png", pictureClass: .new, verdict: .fail), actual: SamplePlot.png())
    try FileManager.default.removeItem(atPath: #require(folder.items[0].actual?.path))
    #expect(try text(SampleCheck.report(folder)).contains("Not shown: the file is gone."))
  }

  @Test func aBaselineThatIsOnlyADigestIsToldOf() throws {
    let folder = try SampleFolder()
    try folder.add(
      CheckedItem(name: "a.png", pictureClass: .changed, verdict: .fail),
      actual: SamplePlot.png())
    folder.change { $0[0].baseline = CheckedFile(path: nil, pixelDigest: "d") }
    #expect(try text(SampleCheck.report(folder)).contains("Not shown: only its digest is known."))
  }

  @Test func filesThatAreNoPicturesAreNotEmbedded() throws {
    let folder = try SampleFolder()
    try folder.add(
      CheckedItem(name: "a.png", pictureClass: .new, verdict: .fail),
      actual: Array("root:x:0:0".utf8))
    let page = try text(SampleCheck.report(folder))
    #expect(page.contains("the file is neither PNG nor SVG nor PDF"))
    #expect(!page.contains("cm9vdDp4"))
  }

  @Test func thePictureThatTheCheckWroteIsTaken() throws {
    let folder = try SampleFolder()
    try folder.add(
      CheckedItem(name: "a.png", pictureClass: .changed, verdict: .fail),
      baseline: SamplePlot.png(), actual: SamplePlot.png(shift: 3))
    let diff = folder.url.appending(path: "diff.png")
    let bytes = try SamplePlot.png(color: 0xffd0_2020)
    try Data(bytes).write(to: diff)
    folder.change { $0[0].diff = diff.path }
    #expect(
      try text(SampleCheck.report(folder)).contains(Data(bytes).base64EncodedString()))
  }

  @Test func previewsOfDocumentsAreShownAndSubtracted() throws {
    let folder = try SampleFolder()
    try folder.add(
      CheckedItem(name: "a.pdf", pictureClass: .changed, verdict: .fail),
      baseline: Array("%PDF-1.4 a".utf8), actual: Array("%PDF-1.4 b".utf8))
    let report = try CheckReport(
      folder.record,
      drawing: ReportDrawing(
        difference: SamplePlot.difference,
        preview: { bytes, _ in SamplePlot.raster(shift: Int(bytes.last ?? 0) % 7) })
    ).made()
    #expect(count("<img", in: report) == 3)
    #expect(count("download=\"1-baseline.pdf\"", in: report) == 1)
  }

  @Test func scenesMetricsNotesReasonsAndMasksAreTold() throws {
    let page = try text(SampleCheck.report(SampleCheck.folder()))
    for words in [
      "title: &quot;Loss by step&quot; -&gt; &quot;Lose by step&quot;", "tile-rms:32 72 &gt; 8",
      "0.981234", "≥ 0.95", "32 × 32 at (320, 224)", "baseline: FreeType 2.12.1; here 2.13.2",
      "more smoothing on ARM", "title, 1 rectangle", "25 % of the pixels that differ",
      "544 × 260 at (64, 40)", #"<rect class="mask" x="200" y="6" width="240" height="24">"#,
      #"<rect class="surplus" x="640" y="0" width="60" height="360">"#,
    ] {
      #expect(page.contains(words), "\(words)")
    }
  }

  @Test func namesAreNeverMarkup() throws {
    let folder = try SampleFolder()
    for item in SampleRecord.hostile.items {
      try folder.add(item, actual: SamplePlot.png(width: 20, height: 20))
    }
    let page = try text(SampleCheck.report(folder))
    // The page's own tags, and nothing that a name brought.
    #expect(!page.contains("<img src=x") && page.components(separatedBy: "<script").count == 2)
    #expect(page.components(separatedBy: "</script>").count == 2)
    #expect(!page.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }

  @Test func numbersThatNoPictureHasDoNoHarm() throws {
    let folder = try SampleFolder()
    let wild = [Int.min, Int.max, Int.max, Int.min]
    try folder.add(
      CheckedItem(
        name: "a.svg", pictureClass: .changed, verdict: .fail, decidedBy: "m",
        gates: [MeasuredGate(metric: "m", value: .nan, max: .infinity, passes: false, place: wild)],
        differingBox: wild, textShare: .nan, masks: [MaskedRegion(name: "m", boxes: [wild, []])]),
      baseline: SamplePlot.svg("red"), actual: SamplePlot.svg("blue"), size: [.max, .max])
    let page = try text(SampleCheck.report(folder))
    #expect(page.contains("<td>nan</td><td>≤ inf</td>"))
    for text in [GitHubAnnotations(folder.record).text, CheckTable(folder.record).text] {
      #expect(text.contains("m nan > inf"))
    }
  }

  // MARK: - Size

  /// So many pairs of noise, which no compression makes smaller.
  private func pairs(_ count: Int) throws -> SampleFolder {
    let folder = try SampleFolder()
    var random = SeededGenerator(seed: 1)
    for index in 0..<count {
      let files = try (0..<2).map { _ in
        let pixels = (0..<96 * 64).map { _ in
          UInt32.random(in: 0xff00_0000...0xffff_ffff, using: &random)
        }
        return try PNGEncoder().encode(Raster(width: 96, height: 64, pixels: pixels))
      }
      try folder.add(
        CheckedItem(name: "figure-\(index).png", pictureClass: .changed, verdict: .fail),
        baseline: files[0], actual: files[1])
    }
    return folder
  }

  @Test func aPageKeepsToItsSize() throws {
    let folder = try pairs(20)
    let whole = try SampleCheck.report(folder).page.count
    let words = try SampleCheck.report(folder, maximumSize: 1).page.count
    for part in [0.9, 0.5, 0.2, 0.05] {
      let limit = words + 12_000 + Int(part * Double(whole - words - 12_000))
      let report = try SampleCheck.report(folder, maximumSize: limit)
      #expect(report.page.count <= limit)
      #expect(report.remark != nil)
      #expect(text(report).contains("To keep this page small"))
    }
  }

  @Test func picturesArePackedBetterFirst() throws {
    let folder = try SampleFolder()
    try folder.add(
      CheckedItem(name: "a.png", pictureClass: .new, verdict: .fail),
      actual: PNGEncoder(compressionLevel: 0).encode(SamplePlot.raster()))
    let report = try SampleCheck.report(folder, maximumSize: 100_000)
    #expect(report.page.count <= 100_000 && report.remark == nil)
  }

  @Test func previewsComeBeforeAFolder() throws {
    let folder = try pairs(10)
    let whole = try SampleCheck.report(folder).page.count
    let smaller = try SampleCheck.report(folder, maximumSize: whole / 2)
    #expect(smaller.reducedCount > 0 && smaller.files.isEmpty)
    #expect(text(smaller).contains("preview of 1/2 of the size"))
    // They are laid out as large as the pictures themselves.
    #expect(count(" width=\"96\"", in: smaller) == 30)
    let moved = try SampleCheck.report(folder, maximumSize: 1)
    #expect(moved.files.count == 30 && moved.reducedCount == 0)
    #expect(text(moved).contains("src=\"report-files/1-baseline.png\""))
    #expect(moved.remark == "to keep to the size: 30 files put into report-files")
  }

  @Test func whatIsMovedIsWhole() throws {
    let folder = try pairs(2)
    let report = try SampleCheck.report(folder, maximumSize: 1)
    let page = try folder.write(report)
    let first = try Data(
      contentsOf: page.deletingLastPathComponent().appending(path: "report-files/1-baseline.png"))
    #expect(try first == Data(contentsOf: URL(filePath: #require(folder.items[0].baseline?.path))))
  }

  @Test func theFolderIsCalledAfterThePage() {
    #expect(MadeReport.folder(besidePage: "a/b/check.html") == "check-files")
    #expect(MadeReport.folder(besidePage: "page") == "page-files")
  }

  /// Eighteen items more take three times as much as six more.
  @Test func thePageGrowsWithItsItemsOnly() throws {
    func size(_ count: Int) throws -> Int { try SampleCheck.report(pairs(count)).page.count }
    let (two, eight, twenty) = (try size(2), try size(8), try size(20))
    #expect(abs(Double(twenty - two) / Double(eight - two) - 3) < 0.1)
  }
}
