import Scenes
import Typesetting

/// Places a legend: in a corner of a panel, or in a row above all panels.
struct LegendLayout {
  let entries: [LegendEntry]
  let theme: Theme
  let labels: LabelSetting

  private var sampleWidth: Double { 2 * theme.fontSize }
  private var sampleGap: Double { 0.6 * theme.fontSize }
  private var lineHeight: Double { 1.4 * theme.fontSize }
  private var padding: Double { 0.4 * theme.fontSize }
  private var entryGap: Double { 1.8 * theme.fontSize }

  /// From the panel's edge to the legend's.
  private var margin: Double { 0.5 * theme.fontSize }

  /// One entry beside the other, in as many centred rows as the width asks for.
  ///
  /// - Parameters:
  ///   - middle: the middle of each row, from left to right.
  ///   - top: the upper edge of the first row.
  ///   - width: what a row may take up, unless one entry alone is wider.
  /// - Returns: the legend, and the lower edge of its last row.
  func rows(
    middle: Double, top: Double, width: Double
  ) -> (group: SceneGroup, bottom: Double) {
    var items: [SceneItem] = []
    var top = top
    for row in rows(upTo: width) {
      var x = middle - self.width(of: row) / 2
      for entry in row {
        items += placed(entry, at: Point(x: x, y: top))
        x += self.width(of: entry) + entryGap
      }
      top += lineHeight
    }
    return (SceneGroup(role: .legend, items: items), top)
  }

  private func rows(upTo width: Double) -> [[LegendEntry]] {
    var rows: [[LegendEntry]] = []
    var end = 0.0
    for entry in entries {
      let entryWidth = self.width(of: entry)
      if rows.isEmpty || end + entryGap + entryWidth > width {
        rows.append([entry])
        end = entryWidth
      } else {
        rows[rows.endIndex - 1].append(entry)
        end += entryGap + entryWidth
      }
    }
    return rows
  }

  private func width(of row: [LegendEntry]) -> Double {
    row.reduce(entryGap * Double(row.count - 1)) { $0 + width(of: $1) }
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
    let areas = corners(for: placement).map { rectangle(at: $0, of: panel) }
    let crowds = areas.map(crowd)
    guard let emptiest = areas.indices.min(by: { crowds[$0] < crowds[$1] }) else { return [] }
    let area = areas[emptiest]
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

  /// The corners to choose from, matplotlib's first choice first.
  private func corners(for placement: LegendPlacement) -> [LegendPlacement] {
    placement == .emptiest ? [.upperRight, .upperLeft, .lowerLeft, .lowerRight] : [placement]
  }

  private func rectangle(at placement: LegendPlacement, of panel: Rectangle) -> Rectangle {
    let widest = entries.map { width(of: $0) }.max() ?? 0
    let size = Size(
      width: 2 * padding + widest,
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
    sampleWidth + sampleGap
      + labels.extent(of: Label(plain: entry.label), size: theme.fontSize).advance
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
    func marker(_ shape: SceneMarkers.Shape, diameter: Double) -> SceneItem {
      .markers(
        SceneMarkers(
          shape, diameter: diameter, fill: entry.color,
          outline: theme.markerOutline > 0 ? Stroke(entry.color, width: theme.markerOutline) : nil,
          placement: theme.markerPlacement, centers: [Point(x: left + sampleWidth / 2, y: middle)]))
    }
    switch entry.sample {
    case .dot(let shape, let diameter):
      return [marker(shape, diameter: diameter)]
    case .line(let width, let dashes, let shape):
      let line = Path(
        through: [Point(x: left, y: middle), Point(x: left + sampleWidth, y: middle)])
      let stroke = Stroke(entry.color, width: width, dashes: dashes)
      return [.shape(SceneShape(line, stroke: stroke))]
        + (shape.map { [marker($0, diameter: theme.markerDiameter)] } ?? [])
    case .area:
      let area = Rectangle(
        minX: left, minY: middle - 0.35 * theme.fontSize, width: sampleWidth,
        height: 0.7 * theme.fontSize)
      return [.shape(SceneShape(Path(area), fill: entry.color))]
    }
  }
}
