import Scenes

/// Places a legend: in a corner of a panel, or in a row above all panels.
struct LegendLayout {
  let entries: [LegendEntry]
  let theme: Theme
  let labels: LabelSetting

  private var sampleWidth: Double { 2 * theme.fontSize }
  private var sampleGap: Double { 0.6 * theme.fontSize }
  private var lineHeight: Double { 1.4 * theme.fontSize }
  private var padding: Double { 0.4 * theme.fontSize }

  /// From the panel's edge to the legend's.
  private var margin: Double { 0.5 * theme.fontSize }

  /// What a row of entries takes up, in points.
  var rowSize: Size {
    let widths = entries.map { sampleWidth + sampleGap + width(of: $0) }
    let gaps = 1.8 * theme.fontSize * Double(max(0, entries.count - 1))
    return Size(width: widths.reduce(0, +) + gaps, height: lineHeight)
  }

  /// One entry beside the other, from `origin`, the row's upper left corner.
  func row(at origin: Point) -> SceneGroup {
    var items: [SceneItem] = []
    var x = origin.x
    for entry in entries {
      items += placed(entry, at: Point(x: x, y: origin.y))
      x += sampleWidth + sampleGap + width(of: entry) + 1.8 * theme.fontSize
    }
    return SceneGroup(role: .legend, items: items)
  }

  /// One entry below the other in a corner of a panel; nothing where there are no entries.
  ///
  /// - Parameters:
  ///   - placement: which corner.
  ///   - panel: the panel, in points.
  ///   - crowd: how many points of the data lie in an area.
  /// - Returns: the legend with its ground, as one group.
  func corner(
    _ placement: LegendPlacement, of panel: Rectangle, crowd: (Rectangle) -> Int
  ) -> [SceneItem] {
    guard !entries.isEmpty else { return [] }
    let area: Rectangle
    if placement == .emptiest {
      let corners: [LegendPlacement] = [.upperRight, .upperLeft, .lowerLeft, .lowerRight]
      area =
        corners.map { rectangle(at: $0, of: panel) }
        .min { crowd($0) < crowd($1) } ?? rectangle(at: .upperRight, of: panel)
    } else {
      area = rectangle(at: placement, of: panel)
    }
    var items: [SceneItem] = [
      .shape(
        SceneShape(
          Path(area, cornerRadius: 2), fill: theme.background.opacity(0.8),
          stroke: Stroke(theme.faint.opacity(0.8), width: 0.8)))
    ]
    for (index, entry) in entries.enumerated() {
      items += placed(
        entry,
        at: Point(
          x: area.minX + padding, y: area.minY + padding + Double(index) * lineHeight))
    }
    return [.group(SceneGroup(role: .legend, items: items))]
  }

  private func rectangle(at placement: LegendPlacement, of panel: Rectangle) -> Rectangle {
    let widest = entries.map { width(of: $0) }.max() ?? 0
    let size = Size(
      width: 2 * padding + sampleWidth + sampleGap + widest,
      height: 2 * padding + lineHeight * Double(entries.count))
    let left = panel.minX + margin
    let right = panel.maxX - margin - size.width
    let top = panel.minY + margin
    let bottom = panel.maxY - margin - size.height
    let (x, y) =
      switch placement {
      case .upperLeft: (left, top)
      case .upperRight, .emptiest: (right, top)
      case .lowerLeft: (left, bottom)
      case .lowerRight: (right, bottom)
      }
    return Rectangle(minX: x, minY: y, width: size.width, height: size.height)
  }

  private func width(of entry: LegendEntry) -> Double {
    labels.extent(of: Label(plain: entry.label), size: theme.fontSize).advance
  }

  /// Sample and name, `origin` being the upper left corner of their line.
  private func placed(_ entry: LegendEntry, at origin: Point) -> [SceneItem] {
    let middle = origin.y + lineHeight / 2
    let name = labels.placeCentered(
      Label(plain: entry.label), size: theme.fontSize,
      at: Point(x: origin.x + sampleWidth + sampleGap, y: middle), anchor: .start)
    return sample(entry, from: origin.x, middle: middle) + name.items
  }

  private func sample(_ entry: LegendEntry, from left: Double, middle: Double) -> [SceneItem] {
    func marker(_ shape: SceneMarkers.Shape) -> SceneItem {
      .markers(
        SceneMarkers(
          shape, diameter: theme.markerDiameter, fill: entry.color,
          outline: theme.markerOutline > 0 ? Stroke(entry.color, width: theme.markerOutline) : nil,
          placement: theme.markerPlacement, centers: [Point(x: left + sampleWidth / 2, y: middle)]))
    }
    switch entry.sample {
    case .dot(let shape):
      return [marker(shape)]
    case .line(let dashes, let shape):
      let line = Path(
        through: [Point(x: left, y: middle), Point(x: left + sampleWidth, y: middle)])
      let stroke = Stroke(entry.color, width: theme.lineWidth, dashes: dashes)
      return [.shape(SceneShape(line, stroke: stroke))] + (shape.map { [marker($0)] } ?? [])
    case .area:
      let area = Rectangle(
        minX: left, minY: middle - 0.35 * theme.fontSize, width: sampleWidth,
        height: 0.7 * theme.fontSize)
      return [.shape(SceneShape(Path(area), fill: entry.color))]
    }
  }
}
