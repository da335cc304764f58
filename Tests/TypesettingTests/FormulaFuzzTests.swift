import Scenes
import TestSupport
import Testing
import Typesetting

private let seeds = [
  #"\mathrm{speed} = 5\,\mathrm{rand} + 0.8\,(\mathrm{time} - 7.5)^2 + 1"#,
  #"loss $\frac{1}{n}\sum_{i=1}^{n}\left(\hat{y}_i - y_i\right)^2$ at \$5 and $a t^2$"#,
  #"$\left\{\sqrt{x_{i,j}^{2}}\right\| \leftarrow \min_{a} \text{for all } \alpha'$"#,
]

private let pieces = [
  "{", "}", "$", "^", "_", "\\", #"\left"#, #"\right"#, #"\frac"#, #"\sum"#, #"\hat"#,
  #"\sqrt"#, #"\text{"#, "(", ")", ".", "x", "2", " ", ",", "-", "é", "\u{302}", "👍", "\0",
]

@Test func fuzzedLabelsNeverTrap() {
  let rounds = Fuzzing.rounds(usually: 2_500)
  var random = SeededGenerator(seed: 2021)
  var accepted = 0
  for round in 0..<rounds {
    var text = Array(seeds[round % seeds.count])
    for _ in 0..<Int.random(in: 0...6, using: &random) {
      let place = Int.random(in: 0...text.count, using: &random)
      if Bool.random(using: &random), place < text.count {
        text.remove(at: place)
      } else {
        let piece = pieces[Int.random(in: 0..<pieces.count, using: &random)]
        text.insert(contentsOf: piece, at: place)
      }
    }
    let source = String(text)
    if let formula = try? FormulaParser.parse(source) {
      accepted += 1
      check(FormulaLayout(formula, font: Font(size: 10), measuring: FixedTextMetrics()), source)
    }
    let label = Label(stringLiteral: source)
    check(FormulaLayout(label, font: Font(size: 10), measuring: FixedTextMetrics()), source)
    _ = label.reading
  }
  // Both ways are taken: most mutations break a formula, and many do not.
  #expect(accepted > rounds / 15)
}

private func check(_ layout: FormulaLayout, _ source: String) {
  #expect(
    layout.advance.isFinite && layout.ascent.isFinite && layout.descent.isFinite, "\(source)")
}
