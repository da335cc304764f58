import Scenes
import TestSupport
import Testing
import Typesetting

@testable import Plotting

private let area = Rectangle(minX: 100, minY: 50, width: 90, height: 54)

private func shape(_ box: Box) -> BoxShape {
  BoxShape(
    box, in: area, theme: .clean,
    labels: LabelSetting(theme: .clean, measuring: FixedTextMetrics()))
}

private func box(_ lines: [Label], outline: Box.Outline = .rectangle(cornerRadius: 4)) -> Box {
  Box(at: DataPoint(0, 0), width: 1, height: 1, outline: outline, lines: lines, fill: .white)
}

@Test(
  arguments: [
    ["predict"], ["loss", "$L(\\hat{y}, y)$"], ["stop", "after", "1000 steps"],
    ["step", "$\\theta \\leftarrow \\theta - \\eta \\nabla L$"],
  ] as [[Label]])
func theTextOfABoxIsInsideIt(lines: [Label]) {
  let texts = shape(box(lines)).items.texts
  #expect(!texts.isEmpty)
  for text in texts {
    #expect(area.holds(text.bounds, within: 0), "\(text.string)")
  }
}

@Test func linesStandOneBelowTheOtherAndAroundTheMiddle() {
  let texts = shape(box(["one", "two", "three"])).items.texts
  #expect(texts.map(\.position.x) == [145, 145, 145])
  let ys = texts.map(\.position.y)
  #expect(isClose(ys[1] - ys[0], 13.5) && isClose(ys[2] - ys[1], 13.5))
  // The middle between baseline and ascender is the middle of the box.
  #expect(isClose(ys[1], 77 + LabelSetting.ascent * 10 / 2))
}

@Test func aBoxWithoutLinesIsItsOutline() {
  let items = shape(box([])).items
  #expect(items.count == 1 && items.shapes.first?.fill == .white)
}

@Test func aDiamondTouchesTheMiddlesOfTheSides() {
  let path = shape(box([], outline: .diamond)).items.shapes.first?.path
  #expect(path == Path("M145.0 50.0L190.0 77.0L145.0 104.0L100.0 77.0Z"))
}
