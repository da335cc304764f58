import CheckRecords
import Plotting
import Scenes
import TestSupport
import Testing

@testable import ImageChecks

/// Twelve edits of one plot, with default settings: what nobody sees passes, what only letters differ in
/// is told from what differs in what is shown, and every real change fails and is named.
@Suite struct SensitivityTests {
  private func item(_ actual: [UInt8], _ settings: CheckSettings = CheckSettings()) throws
    -> CheckedItem
  {
    let baseline = try PictureFile(path: "baseline.png", bytes: try ExampleFigure().file())
    return try PictureJudge(name: "loss.png", settings: settings, maskPictures: [:])
      .judge(baseline, try PictureFile(path: "loss.png", bytes: actual)).item
  }

  private func item(_ edit: (inout Figure) -> Void) throws -> CheckedItem {
    try item(try ExampleFigure(edit).file())
  }

  private func expectFailure(
    _ item: CheckedItem, _ words: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(item.pictureClass == .changed, sourceLocation: sourceLocation)
    #expect(item.verdict == .fail, sourceLocation: sourceLocation)
    #expect(
      item.scene.map(\.words).contains(words), "\(item.scene)", sourceLocation: sourceLocation)
  }

  @Test func nothingIsEqual() throws {
    let item = try item { _ in }
    #expect(item.pictureClass == .equal && item.verdict == .pass && item.message.isEmpty)
  }

  @Test func oneCurveMissing() throws {
    expectFailure(try item { $0.axes[0].marks.remove(at: 1) }, #"series "predicted" missing"#)
  }

  @Test func titleMissing() throws {
    expectFailure(try item { $0.axes[0].title = nil }, #"title: "Loss by step" -> none"#)
  }

  @Test func oneLetterOfTheTitle() throws {
    expectFailure(
      try item { $0.axes[0].title = "Lose by step" }, #"title: "Loss by step" -> "Lose by step""#)
  }

  @Test func curveOnePixelToTheRight() throws {
    // 496 pixels for a range of 9.9 and two margins of a twentieth.
    let item = try item { figure in
      let limits = figure.laidOut(theme: .matplotlib, measuring: FixedTextMetrics())
        .summary.panels[0].x.limits
      figure.axes[0].x.limits = limits
      figure.edit(1) { $0 = $0.through(x: $0.x.map { $0 + 10.89 / 496 }) }
    }
    expectFailure(
      item, #"series "predicted": 100 of 100 points moved, largest at t = 0: t 0 -> 0.0219556"#)
  }

  @Test(arguments: [1.01, 1.03])
  func amplitude(factor: Double) throws {
    let item = try item { figure in
      figure.edit(1) { line in line = line.through(y: line.y.map { $0 * factor }) }
    }
    #expect(item.pictureClass == .changed && item.verdict == .fail)
    #expect(
      item.scene.contains { $0.words.hasPrefix(#"series "predicted": 100 of 100 points moved"#) })
  }

  @Test func anotherColor() throws {
    expectFailure(
      try item { $0.edit(0) { $0.color = Color(0x00ffff) } },
      #"series "loss" color: #0000ff -> #00ffff"#)
  }

  @Test func dashedInsteadOfSolid() throws {
    expectFailure(
      try item { $0.edit(0) { $0.dashes = [6, 2] } },
      #"series "loss" line style: solid -> dashes 6 2"#)
  }

  @Test func aLineSlightlyWider() throws {
    expectFailure(
      try item { $0.edit(0) { $0.width = 1.6 } }, #"series "loss" line width: 1.5 -> 1.6"#)
  }

  @Test func blankWhite() throws {
    let item = try item(try ExampleFigure().file { _ in 0xffff_ffff })
    #expect(item.pictureClass == .changed && item.verdict == .fail)
    #expect(item.message == "is blank")
    #expect(item.decidedBy == "tile-rms:32")
  }

  @Test func everyPixelOffByOne() throws {
    let item = try item(
      try ExampleFigure().file { pixel in
        [16, 8, 0].reduce(0xff00_0000) { $0 | (max(1, (pixel >> $1) & 0xff) - 1) << $1 }
      })
    #expect(item.pictureClass == .equal && item.verdict == .pass)
    #expect(item.message.hasPrefix("within the tolerance: 30"), "\(item.message)")
    #expect(item.gates[0].value <= 1)
  }

  @Test func lettersDrawnInAnotherWay() throws {
    var figure = ExampleFigure()
    figure.rendering = .outline
    figure.libraries["freetype"] = "2.13.2"
    let item = try item(try figure.file())
    #expect(item.pictureClass == .fontOnly && item.verdict == .warn)
    #expect(item.textShare == 1)
    #expect(item.notes == ["baseline: freetype 2.12.1; here 2.13.2"])
    #expect(!item.gates[0].passes)
  }

  @Test(arguments: FontOnlyPolicy.allCases)
  func lettersCountAsIsAsked(policy: FontOnlyPolicy) throws {
    var figure = ExampleFigure()
    figure.rendering = .outline
    let item = try item(try figure.file(), CheckSettings(fontOnly: policy))
    #expect(item.pictureClass == .fontOnly && item.verdict.rawValue == policy.rawValue)
  }
}
