import Scenes

/// What stands below the text of every page: the document's title and the page's number.
struct Footer {
  let style: PrintStyle
  let area: Rectangle
  let measuring: any TextMeasuring

  func items(title: String, page: Int, of count: Int) -> [SceneItem] {
    let number = "\(page) / \(count)"
    let font = style.footer.font
    let baseline = area.maxY + style.footerDrop
    let room = area.width - measuring.metrics(of: number, in: font).advance - 24
    let breaker = LineBreaker(measuring: measuring, style: style.footer, width: room)
    let words = SceneItem.text(
      SceneText(
        number, font: font, color: style.footer.color, at: Point(x: area.maxX, y: baseline),
        anchor: .end, rendering: .outline))
    guard let line = shortened(title, breaker) else { return [words] }
    return line.items(x: area.minX, baseline: baseline, style: style.footer) + [words]
  }

  /// As much of the title as one line holds; nil where there is none.
  private func shortened(_ title: String, _ breaker: LineBreaker) -> TextLine? {
    let lines = breaker.lines(of: [StyledText(title)])
    guard lines.count > 1, let first = lines.first else { return lines.first }
    var words = first.runs.map(\.text.string).joined()
    while !words.isEmpty {
      let line = breaker.line(of: [StyledText(words + "…")])
      if line.width <= breaker.width { return line }
      words.removeLast()
    }
    return nil
  }
}
