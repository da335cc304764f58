import Scenes

/// One panel with its place and its limits: all that is needed to draw it.
struct AxesLayout {
  let axes: Axes

  /// Where the marks are, in points.
  let rectangle: Rectangle

  let xLimits: Limits
  let yLimits: Limits
  private let theme: Theme
  private let labels: LabelSetting
  let xAxis: AxisLayout.Placed
  let yAxis: AxisLayout.Placed

  init(
    _ axes: Axes, in rectangle: Rectangle, xLimits: Limits, yLimits: Limits, theme: Theme,
    labels: LabelSetting
  ) {
    self.axes = axes
    self.rectangle = rectangle
    self.xLimits = xLimits
    self.yLimits = yLimits
    self.theme = theme
    self.labels = labels
    func placed(_ axis: Axis, _ edge: AxisLayout.Edge, _ limits: Limits) -> AxisLayout.Placed {
      guard axes.showsFrame else { return AxisLayout.Placed(bounds: rectangle) }
      return AxisLayout(
        axis, edge: edge, limits: limits, rectangle: rectangle, theme: theme, labels: labels
      ).placed()
    }
    xAxis = placed(axes.x, .bottom, xLimits)
    yAxis = placed(axes.y, .left, yLimits)
  }

  /// The panel together with the words around it; marks do not count.
  ///
  /// Title and axis labels may be longer than the panel's side. Without `countingOverhang`, what
  /// they reach beyond its ends is left out.
  func bounds(countingOverhang: Bool) -> Rectangle {
    var bounds = xAxis.bounds.union(yAxis.bounds)
    for words in [title()?.bounds, xAxis.label] {
      guard var words else { continue }
      if !countingOverhang { (words.minX, words.width) = (rectangle.minX, rectangle.width) }
      bounds = bounds.union(words)
    }
    if var words = yAxis.label {
      if !countingOverhang { (words.minY, words.height) = (rectangle.minY, rectangle.height) }
      bounds = bounds.union(words)
    }
    return bounds
  }

  /// The panel as scene items, under a name that tells it from the others.
  func group(name: String) -> SceneGroup { drawn(name: name).group }

  /// A panel as it is drawn, and what its parts became.
  struct Drawn {
    var group: SceneGroup

    /// As many as the panel has marks.
    var marks: [SceneItem]

    /// Empty where there is none.
    var legend: [SceneItem]
  }

  /// The same, and what its parts became.
  func drawn(name: String) -> Drawn {
    var items: [SceneItem] = []
    if axes.showsFrame {
      items.append(.shape(SceneShape(Path(rectangle), fill: theme.background)))
      let grid = xAxis.grid + yAxis.grid
      if !grid.isEmpty {
        items.append(.group(SceneGroup(role: .grid, clip: rectangle, items: grid)))
      }
    }
    let marks = MarkLayout(
      rectangle: rectangle,
      xScale: AxisPositions(xLimits, length: rectangle.width, scale: axes.x.scale),
      yScale: AxisPositions(yLimits, length: rectangle.height, scale: axes.y.scale),
      theme: theme, labels: labels)
    let drawnMarks = marks.items(for: axes.marks, isClipped: axes.showsFrame)
    items += drawnMarks
    if axes.showsFrame {
      items.append(.group(SceneGroup(role: .xAxis, items: xAxis.items)))
      items.append(.group(SceneGroup(role: .yAxis, items: yAxis.items)))
      items.append(.group(SceneGroup(role: .frame, items: frame())))
    }
    if let title = title() { items.append(.group(SceneGroup(role: .title, items: title.items))) }
    var legend: [SceneItem] = []
    if let placement = axes.legend {
      let layout = LegendLayout(
        entries: LegendEntry.entries(of: [axes.marks], theme: theme), theme: theme, labels: labels)
      legend = layout.corner(placement, of: rectangle) {
        marks.countPoints(of: axes.marks, in: $0.insetBy(-8))
      }
      items += legend
    }
    return Drawn(
      group: SceneGroup(role: .axes, name: name, items: items), marks: drawnMarks, legend: legend)
  }

  /// The title in its place: over the panel, and over the y axis' offset text where they would meet.
  func title() -> PlacedLabel? {
    guard let title = axes.title, !title.isEmpty else { return nil }
    let (_, descent, _) = labels.extent(of: title, size: theme.titleSize)
    // A fraction in a title must not reach into the panel; plain text stands as matplotlib puts it.
    let drop = max(0, descent - LabelSetting.descent * theme.titleSize)
    func placed(above top: Double) -> PlacedLabel {
      labels.place(
        title, size: theme.titleSize,
        at: Point(x: rectangle.midX, y: top - theme.titlePad - drop), anchor: .middle)
    }
    let usual = placed(above: rectangle.minY)
    guard let offsetText = yAxis.offsetText, offsetText.overlaps(usual.bounds) else { return usual }
    return placed(above: offsetText.minY)
  }

  private func frame() -> [SceneItem] {
    let stroke = Stroke(theme.ink, width: theme.frameWidth, cap: .square)
    let (left, top) = (rectangle.minX, rectangle.minY)
    let (right, bottom) = (rectangle.maxX, rectangle.maxY)
    func side(_ fromX: Double, _ fromY: Double, _ toX: Double, _ toY: Double) -> SceneItem {
      .shape(
        SceneShape(
          Path(through: [Point(x: fromX, y: fromY), Point(x: toX, y: toY)]), stroke: stroke))
    }
    var sides = [side(left, bottom, left, top), side(left, bottom, right, bottom)]
    if theme.frame == .box {
      sides += [side(right, bottom, right, top), side(left, top, right, top)]
    }
    return sides
  }
}
