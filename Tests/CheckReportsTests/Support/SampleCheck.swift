import CheckRecords
import CheckReports
import Rasters

/// A check with a picture of each class, in a folder.
enum SampleCheck {
  static let hostileName =
    #"</script><img src=x onerror="document.title='run'"> "#
    + "損失 🎉 خسارة " + String(repeating: "very-long-", count: 12) + ".png"

  static func folder() throws -> SampleFolder {
    let folder = try SampleFolder()
    try addPairs(folder)
    try addSingles(folder)
    for index in 0..<5 {
      try folder.add(
        CheckedItem(
          name: "same/figure-\(index).png", pictureClass: .equal, verdict: .pass,
          gates: [MeasuredGate(metric: "tile-rms:32", value: 0, max: 8, passes: true)]),
        baseline: SamplePlot.png(), actual: SamplePlot.png())
    }
    return folder
  }

  static func report(_ folder: SampleFolder, maximumSize: Int? = nil) throws -> MadeReport {
    try CheckReport(
      folder.record, drawing: ReportDrawing(difference: SamplePlot.difference),
      maximumSize: maximumSize
    ).made()
  }

  private static func addPairs(_ folder: SampleFolder) throws {
    try folder.add(
      CheckedItem(
        name: "figures/loss.png", pictureClass: .changed, verdict: .fail,
        decidedBy: "tile-rms:32", message: "a title differs and a curve has moved",
        gates: [
          MeasuredGate(
            metric: "tile-rms:32", value: 72, max: 8, blankValue: 85, passes: false,
            place: [320, 224, 32, 32]),
          MeasuredGate(metric: "ssim", value: 0.981_234, min: 0.95, passes: true),
        ], differingBox: [64, 40, 608, 300], textShare: 0.25,
        scene: [
          SceneDifference(
            path: "title", from: "Loss by step", to: "Lose by step",
            words: #"title: "Loss by step" -> "Lose by step""#),
          SceneDifference(
            path: "panel 1 series \"predicted\"", from: "", to: "",
            words: #"series "predicted": 3 of 20 points moved, largest at t = 7"#),
        ], notes: ["baseline: FreeType 2.12.1; here 2.13.2"],
        reason: "the surface is drawn with more smoothing on ARM",
        masks: [MaskedRegion(name: "title", boxes: [[200, 6, 240, 24]])]),
      baseline: SamplePlot.png(), actual: SamplePlot.png(shift: 12))
    try folder.add(
      CheckedItem(
        name: "figures/strip.png", pictureClass: .changed, verdict: .fail, decidedBy: "scene",
        message: "the colour of a series differs"),
      baseline: SamplePlot.png(width: 1200, height: 300),
      actual: SamplePlot.png(width: 1200, height: 300, color: 0xff17_becf))
    try folder.add(
      CheckedItem(
        name: "figures/sized.png", pictureClass: .size, verdict: .fail,
        message: "640 × 400 became 700 × 360"),
      baseline: SamplePlot.png(), actual: SamplePlot.png(width: 700, height: 360))
    try folder.add(
      CheckedItem(
        name: hostileName, pictureClass: .changed, verdict: .fail, decidedBy: "exact",
        message: hostileName,
        scene: [SceneDifference(path: "", from: "", to: "", words: hostileName)],
        notes: [hostileName]),
      baseline: SamplePlot.png(width: 320, height: 200),
      actual: SamplePlot.png(width: 320, height: 200, shift: 2))
    try folder.add(
      CheckedItem(
        name: "vector.svg", pictureClass: .changed, verdict: .fail, decidedBy: "hash",
        message: "it draws something else"),
      baseline: SamplePlot.svg("#1f77b4"), actual: SamplePlot.svg("#ff7f0e"), size: [320, 200])
    try folder.add(
      CheckedItem(
        name: "figures/rmse.png", pictureClass: .fontOnly, verdict: .warn, decidedBy: "text",
        message: "only texts differ; baseline: FreeType 2.12.1, here 2.13.2", textShare: 1),
      baseline: SamplePlot.png(), actual: SamplePlot.png(color: 0xff1f_77b5))
  }

  private static func addSingles(_ folder: SampleFolder) throws {
    try folder.add(
      CheckedItem(
        name: "figures/new.png", pictureClass: .new, verdict: .fail,
        message: "it has no baseline"), actual: SamplePlot.png())
    try folder.add(
      CheckedItem(
        name: "figures/gone.png", pictureClass: .missing, verdict: .fail,
        message: "there is a baseline and no picture"), baseline: SamplePlot.png())
    try folder.add(
      CheckedItem(
        name: "torn.png", pictureClass: .unreadable, verdict: .error,
        message: "the actual picture is damaged near byte 40"),
      baseline: SamplePlot.png(), actual: Array(SamplePlot.png().prefix(60)))
    folder.change { $0[$0.count - 1].actual?.pixelDigest = nil }
    try folder.add(
      CheckedItem(
        name: "page.pdf", pictureClass: .changed, verdict: .fail, message: "page 1 differs"),
      baseline: Array("%PDF-1.4 a".utf8), actual: Array("%PDF-1.4 b".utf8))
  }
}
