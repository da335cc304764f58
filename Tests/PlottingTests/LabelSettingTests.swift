import Scenes
import TestSupport
import Testing
import Typesetting

@testable import Plotting

private var setting: LabelSetting {
  LabelSetting(theme: .matplotlib, measuring: FixedTextMetrics())
}
private let place = Point(x: 100, y: 50)

@Test func plainWordsAreOneTextAtTheirPlace() {
  let placed = setting.place("speed", size: 10, at: place, anchor: .middle)
  #expect(
    placed.items == [
      .text(
        SceneText(
          "speed", font: Font(size: 10), at: place, anchor: .middle, rendering: .hintedSubpixel))
    ])
  #expect(isClose(placed.bounds.minX, 85) && isClose(placed.bounds.maxX, 115))
}

@Test func everyLineIsAsHighAsItsFont() {
  // FixedTextMetrics' letters are lower than DejaVu Sans' ascender, and "a" has no descender.
  let (ascent, descent, advance) = setting.extent(of: "a", size: 20)
  #expect(isClose(ascent, 1556.0 / 2048 * 20))
  #expect(isClose(descent, 492.0 / 2048 * 20))
  #expect(isClose(advance, 12))
}

@Test func aFractionIsHigherThanItsFont() {
  let (ascent, descent, _) = setting.extent(of: "$\\frac{1}{n}$", size: 10, style: .display)
  #expect(ascent > 10 && descent > 3)
}

@Test(arguments: [SceneText.Anchor.start, .middle, .end], ["speed", "loss at $a$"])
func boundsHoldTheTextAtEveryAnchor(anchor: SceneText.Anchor, label: String) {
  for direction in [SceneText.Direction.rightwards, .upwards] {
    let placed = setting.place(
      Label(stringLiteral: label), size: 10, at: place, anchor: anchor, direction: direction)
    let texts = placed.items.texts
    #expect(!texts.isEmpty)
    for text in texts where !text.string.isEmpty {
      #expect(text.direction == direction)
      #expect(placed.bounds.holds(text.bounds, within: 0.5))
    }
  }
}

@Test func centredTextHasItsBaseline38HundredthsBelow() {
  let text = setting.placeCentered("0.5", size: 10, at: place, anchor: .end).items.texts.first
  #expect(isClose(text?.position.y ?? 0, 50 + 3.8, within: 0.01))
  #expect(text?.position.x == 100 && text?.anchor == .end)
}

@Test func wordsAmongFormulasAreDrawnAsTheThemeWants() {
  let texts = setting.place("loss at $a$", size: 10, at: place, anchor: .start).items.texts
  #expect(texts.map(\.string) == ["loss at ", "a"])
  #expect(texts.map(\.rendering) == [.hintedSubpixel, .outline])
}

@Test func anEmptyLabelIsNothing() {
  let placed = setting.place("", size: 10, at: place, anchor: .middle)
  #expect(placed.items.isEmpty && placed.bounds.width == 0)
}
