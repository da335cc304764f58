import Scenes
import Typesetting

/// One axis of a panel with its place: ticks, their labels, the axis' label and the grid.
struct AxisLayout {
  /// The side of the panel that the axis runs along.
  enum Edge {
    case bottom
    case left
  }

  let axis: Axis
  let edge: Edge
  let limits: Limits
  let rectangle: Rectangle
  let theme: Theme
  let labels: LabelSetting

  init(
    _ axis: Axis, edge: Edge, limits: Limits, rectangle: Rectangle, theme: Theme,
    labels: LabelSetting
  ) {
    self.axis = axis
    self.edge = edge
    self.limits = limits
    self.rectangle = rectangle
    self.theme = theme
    self.labels = labels
  }

  /// An axis as scene items.
  struct Placed {
    var items: [SceneItem] = []
    var grid: [SceneItem] = []

    /// The panel with its ticks, their labels and the offset text.
    var bounds: Rectangle

    /// Where the offset text stands; nil without one.
    var offsetText: Rectangle?

    /// Around all tick labels; nil without any.
    var tickLabels: Rectangle?

    /// What the tick labels say, and the offset text; empty without them.
    var words: (ticks: [String], offset: String) = ([], "")

    /// Where the axis' label stands; nil without one.
    var label: Rectangle?
  }

  func placed() -> Placed {
    let ticks = AxisTicks(axis, edge: edge, limits: limits, length: length, theme: theme)
      .thinned(toFit: labels)
    var placed = Placed(bounds: rectangle)
    for tick in ticks.ticks {
      let position = self.position(of: tick.value)
      let length = tick.isMinor ? theme.minorTickLength : theme.tickLength
      let (start, end) =
        edge == .bottom
        ? (Point(x: position, y: rectangle.maxY), Point(x: position, y: rectangle.maxY + length))
        : (Point(x: rectangle.minX, y: position), Point(x: rectangle.minX - length, y: position))
      let stroke = Stroke(
        theme.ink, width: tick.isMinor ? theme.minorTickWidth : theme.frameWidth)
      placed.items.append(.shape(SceneShape(Path(through: [start, end]), stroke: stroke)))
      if let grid = theme.grid, tick.hasGrid {
        let far =
          edge == .bottom
          ? Point(x: position, y: rectangle.minY) : Point(x: rectangle.maxX, y: position)
        placed.grid.append(.shape(SceneShape(Path(through: [start, far]), stroke: grid)))
      }
      placed.bounds = placed.bounds.union(
        Rectangle(minX: end.x, minY: end.y, width: 0, height: 0))
    }
    var labelled = placed.bounds
    if axis.showsTickLabels {
      for tick in ticks.ticks where !tick.label.isEmpty {
        let label = tickLabel(tick)
        placed.items += label.items
        placed.bounds = placed.bounds.union(label.bounds)
        placed.tickLabels = placed.tickLabels?.union(label.bounds) ?? label.bounds
        placed.words.ticks.append(tick.label.reading)
      }
      labelled = placed.bounds
      if !ticks.offset.isEmpty {
        let text = offsetText(ticks.offset, below: labelled)
        placed.items += text.items
        placed.bounds = placed.bounds.union(text.bounds)
        placed.offsetText = text.bounds
        placed.words.offset = ticks.offset
      }
    }
    if let label = axis.label, !label.isEmpty {
      // The axis' label keeps its distance from the tick labels; the offset text is beside it.
      var placedLabel = axisLabel(label, outside: labelled)
      if theme.keepsLabelsApart, placed.offsetText?.overlaps(placedLabel.bounds) == true {
        placedLabel = axisLabel(label, outside: placed.bounds)
      }
      placed.items += placedLabel.items
      placed.label = placedLabel.bounds
    }
    return placed
  }

  private var length: Double { edge == .bottom ? rectangle.width : rectangle.height }

  /// Points from the page's left edge, or from its top.
  private func position(of value: Double) -> Double {
    let along = AxisPositions(limits, length: length, scale: axis.scale).position(of: value)
    return edge == .bottom ? rectangle.minX + along : rectangle.maxY - along
  }

  private func tickLabel(_ tick: AxisTick) -> PlacedLabel {
    let (label, position) = (tick.label, position(of: tick.value))
    let distance =
      tick.isMinor
      ? theme.minorTickLength + theme.minorTickPad : theme.tickLength + theme.tickPad
    switch edge {
    case .bottom:
      let (ascent, _, _) = labels.extent(of: label, size: theme.fontSize)
      return labels.place(
        label, size: theme.fontSize,
        at: Point(x: position, y: rectangle.maxY + distance + ascent), anchor: .middle)
    case .left:
      return labels.placeCentered(
        label, size: theme.fontSize, at: Point(x: rectangle.minX - distance, y: position),
        anchor: .end)
    }
  }

  /// What all tick labels have in common stands in the corner, 3 points away as matplotlib has it.
  private func offsetText(_ text: String, below bounds: Rectangle) -> PlacedLabel {
    let label = Label(plain: text)
    let pad = 3.0
    switch edge {
    case .bottom:
      let (ascent, _, _) = labels.extent(of: label, size: theme.fontSize)
      return labels.place(
        label, size: theme.fontSize, at: Point(x: rectangle.maxX, y: bounds.maxY + pad + ascent),
        anchor: .end)
    case .left:
      return labels.place(
        label, size: theme.fontSize, at: Point(x: rectangle.minX, y: rectangle.minY - pad),
        anchor: .start)
    }
  }

  private func axisLabel(_ label: Label, outside bounds: Rectangle) -> PlacedLabel {
    let (ascent, descent, _) = labels.extent(of: label, size: theme.fontSize)
    switch edge {
    case .bottom:
      return labels.place(
        label, size: theme.fontSize,
        at: Point(x: rectangle.midX, y: bounds.maxY + theme.labelPad + ascent), anchor: .middle)
    case .left:
      return labels.place(
        label, size: theme.fontSize,
        at: Point(x: bounds.minX - theme.labelPad - descent, y: rectangle.midY), anchor: .middle,
        direction: .upwards)
    }
  }
}
