import Scenes
import TestSupport
import Testing
import Typesetting

private let font = Font(size: 10)

/// Fixed measures, but leaning letters reach past both ends of their advance.
private struct LeaningMetrics: TextMeasuring {
  func metrics(of string: String, in font: Font) -> TextMetrics {
    var metrics = FixedTextMetrics().metrics(of: string, in: font)
    if font.slant == .oblique {
      metrics.ink.minX -= 0.05 * font.size
      metrics.ink.width += 0.2 * font.size
    }
    return metrics
  }
}

private func layout(_ source: String, style: FormulaStyle = .display) throws -> FormulaLayout {
  FormulaLayout(
    try FormulaParser.parse(source), style: style, font: font, measuring: FixedTextMetrics())
}

private func ink(
  of item: SceneItem, measuring: any TextMeasuring = FixedTextMetrics()
) -> Rectangle? {
  switch item {
  case .text(let text):
    let ink = measuring.metrics(of: text.string, in: text.font).ink
    return ink.offset(dx: text.position.x, dy: text.position.y)
  case .shape(let shape):
    var bounds: Rectangle?
    // Control points hold the curve between them.
    _ = shape.path.mapPoints { point in
      let spot = Rectangle(minX: point.x, minY: point.y, width: 0, height: 0)
      bounds = bounds?.union(spot) ?? spot
      return point
    }
    return bounds
  case .markers, .group: return nil
  }
}

private func text(_ string: String, in layout: FormulaLayout) throws -> SceneText {
  let found = layout.items.compactMap { item -> SceneText? in
    if case .text(let text) = item, text.string == string { text } else { nil }
  }
  return try #require(found.first, "no \(string)")
}

private func inkOf(_ string: String, in layout: FormulaLayout) throws -> Rectangle {
  try #require(ink(of: .text(try text(string, in: layout))))
}

private func shapes(in layout: FormulaLayout) -> [Rectangle] {
  layout.items.compactMap { item in
    if case .shape = item { ink(of: item) } else { nil }
  }
}

private let samples = [
  #"\mathrm{speed} = 5\,\mathrm{rand} + 0.8\,(\mathrm{time} - 7.5)^2 + 1"#,
  "f(t; a, b, c) = a t^2 + b t + c",
  #"\mathrm{MSE} = \frac{1}{n}\sum_{i=1}^{n}\left(\hat{y}_i - y_i\right)^2"#,
  #"\sqrt{\frac{1}{n}\sum_{i=1}^{n}\left(\hat{y}_i - y_i\right)^2}"#,
  #"\left\{\frac{\frac{a}{b}}{\frac{c}{d}}\right\}_{k,l}^{m+1} - \left|\sqrt{q}\right|"#,
  #"e^{-x^{2}/2} \prod_{abcdefgh} \bar{p}^2_z \left\|\frac{g}{h}\right\|\,\tilde{f}"#,
  #"\lim_{x \to 0} \frac{\sin x}{y}"#,
]

@Test func variablesLeanAndNumbersAndWordsStand() throws {
  let layout = try layout(#"2 x \mathrm{RMSE} \mathbf{w}"#)
  #expect(try text("2", in: layout).font == font)
  #expect(try text("x", in: layout).font.slant == .oblique)
  #expect(try text("RMSE", in: layout).font == font)
  #expect(try text("w", in: layout).font.weight == .bold)
  #expect(try text("x", in: layout).rendering == .outline)
}

@Test func scriptsAreSmallerAndOnTheirSides() throws {
  let layout = try layout("x_i^{n^k}")
  let base = try text("x", in: layout)
  let above = try text("n", in: layout)
  let below = try text("i", in: layout)
  #expect(above.font.size == 7 && below.font.size == 7)
  #expect(try text("k", in: layout).font.size == 5)
  #expect(above.position.y < base.position.y && below.position.y > base.position.y)
  #expect(above.position.x > base.position.x && below.position.x > base.position.x)
}

@Test func superscriptsKeepAwayFromALeaningBase() throws {
  let leaning = FormulaLayout(
    try FormulaParser.parse("x^2_3"), font: font, measuring: LeaningMetrics())
  #expect(try text("2", in: leaning).position.x > text("3", in: leaning).position.x + 1)
}

@Test func aFractionHasItsNumeratorOverABarOverItsDenominator() throws {
  let layout = try layout(#"\frac{a}{bcd}"#)
  let bar = try #require(shapes(in: layout).first)
  let above = try inkOf("a", in: layout)
  let below = try inkOf("c", in: layout)
  #expect(above.maxY < bar.minY)
  #expect(bar.maxY < below.minY)
  #expect(abs(above.midX - bar.midX) < 1e-9)
  #expect(abs(below.midX - bar.midX) < 1e-9)
  #expect(bar.width > 3 * below.width)
}

@Test func theBarOfAFractionIsLevelWithTheMinusSign() throws {
  let layout = try layout(#"\frac{a}{b} - c"#)
  let bar = try #require(shapes(in: layout).first)
  #expect(abs(try inkOf("\u{2212}", in: layout).midY - bar.midY) < 1e-9)
}

@Test func limitsStandOverAndUnderASumInDisplayStyleAndBesideItInText() throws {
  let source = #"\sum_{i}^{n}"#
  let display = try layout(source)
  let sign = try inkOf("∑", in: display)
  #expect(try inkOf("n", in: display).maxY < sign.minY)
  #expect(try inkOf("i", in: display).minY > sign.maxY)
  #expect(abs(try inkOf("n", in: display).midX - sign.midX) < 1e-9)

  let inline = try layout(source, style: .inline)
  #expect(try inkOf("n", in: inline).minX >= inkOf("∑", in: inline).maxX)
  #expect(try inkOf("i", in: inline).minX >= inkOf("∑", in: inline).maxX)
  #expect(try text("∑", in: inline).font.size < text("∑", in: display).font.size)
}

@Test(arguments: ["()", "[]", "||", #"\{\}"#, #"\|\|"#])
func fencesAreAsTallAsTheirContent(pair: String) throws {
  let middle = pair.index(pair.startIndex, offsetBy: pair.count / 2)
  let source = #"\left\#(pair[..<middle])\frac{a}{b}\right\#(pair[middle...])"#
  let shapes = try shapes(in: layout(source.replacing(#"\left\("#, with: #"\left("#)))
  let content = try layout(#"\frac{a}{b}"#)
  #expect(shapes.count == 3)
  for fence in [shapes.first, shapes.last].compactMap({ $0 }) {
    #expect(fence.minY <= -content.ascent && fence.maxY >= content.descent)
  }
}

@Test func lowContentGetsTheFontsOwnBrackets() throws {
  let layout = try layout(#"\left(x\right)"#)
  #expect(shapes(in: layout).isEmpty)
  #expect(try text("(", in: layout).position.x < text(")", in: layout).position.x)
}

@Test func aRadicalCoversItsContent() throws {
  let layout = try layout(#"\sqrt{xyz}"#)
  let sign = try #require(shapes(in: layout).first)
  #expect(try sign.minY < inkOf("x", in: layout).minY)
  #expect(try sign.maxX > inkOf("z", in: layout).maxX)
  #expect(try sign.minX < inkOf("x", in: layout).minX)
}

@Test func aHatStandsOverTheMiddleOfItsLetter() throws {
  let layout = try layout(#"\hat{7}"#)
  let hat = try inkOf("\u{02C6}", in: layout)
  let base = try inkOf("7", in: layout)
  #expect(hat.maxY < base.minY)
  #expect(abs(hat.midX - base.midX) < 1e-9)
}

@Test func aUnaryMinusIsTight() throws {
  let unary = try layout("-1")
  let binary = try layout("0-1")
  func gap(_ layout: FormulaLayout) throws -> Double {
    try inkOf("1", in: layout).minX - inkOf("\u{2212}", in: layout).maxX
  }
  #expect(try gap(unary) + 2 < gap(binary))
}

@Test(arguments: samples) func textsDoNotOverlap(source: String) throws {
  for style in [FormulaStyle.display, .inline] {
    let inks = try layout(source, style: style).items.compactMap { item -> Rectangle? in
      if case .text = item { ink(of: item)?.insetBy(1e-9) } else { nil }
    }
    for (index, first) in inks.enumerated() {
      for second in inks[(index + 1)...] { #expect(!first.overlaps(second)) }
    }
  }
}

@Test(arguments: samples) func theBoxHoldsAllInk(source: String) throws {
  for measuring in [FixedTextMetrics(), LeaningMetrics()] as [any TextMeasuring] {
    for style in [FormulaStyle.display, .inline] {
      let layout = FormulaLayout(
        try FormulaParser.parse(source), style: style, font: font, measuring: measuring)
      for item in layout.items {
        let bounds = try #require(ink(of: item, measuring: measuring))
        #expect(bounds.minX >= -1e-9 && bounds.maxX <= layout.advance + 1e-9)
        #expect(bounds.minY >= -layout.ascent - 1e-9 && bounds.maxY <= layout.descent + 1e-9)
      }
    }
  }
}

@Test(arguments: samples) func theSameFormulaIsSetTheSame(source: String) throws {
  #expect(try layout(source) == layout(source))
}

@Test(arguments: samples) func aFormulaGrowsWithItsFont(source: String) throws {
  let formula = try FormulaParser.parse(source)
  let small = try layout(source)
  let large = FormulaLayout(formula, font: Font(size: 20), measuring: FixedTextMetrics())
  #expect(abs(large.advance - 2 * small.advance) < 1e-9)
  #expect(abs(large.ascent - 2 * small.ascent) < 1e-9)
  #expect(abs(large.descent - 2 * small.descent) < 1e-9)
}

@Test func aLabelWithoutAFormulaIsOneTextFittedToPixels() {
  let layout = FormulaLayout("Iteration \\$", font: font, measuring: FixedTextMetrics())
  let place = Point(x: 3, y: 4)
  #expect(
    layout.placed(at: place, anchor: .middle, direction: .upwards)
      == [
        .text(
          SceneText("Iteration $", font: font, at: place, anchor: .middle, direction: .upwards))
      ])
}

@Test func aLabelsTextIsFittedToPixelsAndItsFormulaIsOutlined() throws {
  let layout = FormulaLayout("loss at $a$ now", font: font, measuring: FixedTextMetrics())
  #expect(try text("loss at ", in: layout).rendering == .hinted)
  #expect(try text("a", in: layout).rendering == .outline)
  #expect(try text("a", in: layout).position.x == 8 * 6)
  #expect(try text(" now", in: layout).position.x == 9 * 6)
  #expect(layout.advance == 13 * 6)
}

@Test func anEmptyLabelTakesNoRoom() {
  let layout = FormulaLayout("", font: font, measuring: FixedTextMetrics())
  #expect(layout.items.isEmpty)
  #expect(layout.advance == 0 && layout.ascent == 0 && layout.descent == 0)
}

@Test func anchorsMoveAFormulaAlongItsBaseline() throws {
  let layout = try layout("ab")
  let place = Point(x: 100, y: 50)
  for (anchor, start) in [
    (SceneText.Anchor.start, 100.0), (.middle, 100 - layout.advance / 2),
    (.end, 100 - layout.advance),
  ] {
    guard case .text(let first) = layout.placed(at: place, anchor: anchor).first else {
      Issue.record("no text")
      continue
    }
    #expect(first.position == Point(x: start, y: 50))
    #expect(first.anchor == .start)
  }
}

@Test func upwardsTurnsAFormulaAQuarterToTheLeft() throws {
  let layout = try layout(#"\frac{a}{b}"#)
  let place = Point(x: 100, y: 50)
  let turned = layout.placed(at: place, direction: .upwards)
  for (flat, turned) in zip(layout.items, turned) {
    switch (flat, turned) {
    case (.text(let flat), .text(let turned)):
      // Right becomes up, up becomes left.
      #expect(turned.position.x == 100 + flat.position.y)
      #expect(turned.position.y == 50 - flat.position.x)
      #expect(turned.direction == .upwards)
    case (.shape(let flat), .shape(let turned)):
      #expect(
        turned.path == flat.path.mapPoints { Point(x: 100 + $0.y, y: 50 - $0.x) })
    default: Issue.record("\(flat) became \(turned)")
    }
  }
}
