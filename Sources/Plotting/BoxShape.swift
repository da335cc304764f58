import Scenes

/// A box in points: its outline, and its lines of text one below the other in its middle.
struct BoxShape {
  let items: [SceneItem]

  init(_ box: Box, in area: Rectangle, theme: Theme, labels: LabelSetting) {
    let outline: Path
    switch box.outline {
    case .rectangle(let radius):
      outline = Path(area, cornerRadius: radius)
    case .diamond:
      outline = Path(
        through: [
          Point(x: area.midX, y: area.minY), Point(x: area.maxX, y: area.midY),
          Point(x: area.midX, y: area.maxY), Point(x: area.minX, y: area.midY),
        ], closed: true)
    }
    let stroke = Stroke(box.stroke ?? theme.ink, width: 1, join: .round)
    let spacing = 1.35 * theme.fontSize
    let first = area.midY - spacing * Double(box.lines.count - 1) / 2
    let words = box.lines.enumerated().flatMap { index, line in
      labels.placeCentered(
        line, size: theme.fontSize,
        at: Point(x: area.midX, y: first + spacing * Double(index)), anchor: .middle
      ).items
    }
    items = [.shape(SceneShape(outline, fill: box.fill, stroke: stroke))] + words
  }
}
