import Scenes

/// One panel with its place and its limits: all that is needed to draw it.
struct AxesLayout {
  let axes: Axes

  /// Where the marks are, in points.
  let rectangle: Rectangle

  let xLimits: Limits
  let yLimits: Limits
  let theme: Theme
  let labels: LabelSetting

  init(
    _ axes: Axes, in rectangle: Rectangle, xLimits: Limits, yLimits: Limits, theme: Theme,
    measuring: any TextMeasuring
  ) {
    self.axes = axes
    self.rectangle = rectangle
    self.xLimits = xLimits
    self.yLimits = yLimits
    self.theme = theme
    labels = LabelSetting(theme: theme, measuring: measuring)
  }

  private var xAxis: AxisLayout {
    AxisLayout(
      axes.x, edge: .bottom, limits: xLimits, rectangle: rectangle, theme: theme, labels: labels)
  }

  private var yAxis: AxisLayout {
    AxisLayout(
      axes.y, edge: .left, limits: yLimits, rectangle: rectangle, theme: theme, labels: labels)
  }

  /// The panel together with all that stands around it.
  func bounds() -> Rectangle {
    guard axes.showsFrame else { return title().map { rectangle.union($0.bounds) } ?? rectangle }
    var bounds = rectangle.union(xAxis.placed().bounds).union(yAxis.placed().bounds)
    if let title = title() { bounds = bounds.union(title.bounds) }
    return bounds
  }

  /// The panel as scene items, under a name that tells it from the others.
  func group(name: String) -> SceneGroup {
    var items: [SceneItem] = []
    let x = xAxis.placed()
    let y = yAxis.placed()
    if axes.showsFrame {
      items.append(.shape(SceneShape(Path(rectangle), fill: theme.background)))
      if !x.grid.isEmpty || !y.grid.isEmpty {
        items.append(.group(SceneGroup(role: .grid, clip: rectangle, items: x.grid + y.grid)))
      }
    }
    let marks = MarkLayout(
      rectangle: rectangle, xLimits: xLimits, yLimits: yLimits, theme: theme, labels: labels)
    items += marks.items(for: axes.marks, isClipped: axes.showsFrame)
    if axes.showsFrame {
      items.append(.group(SceneGroup(role: .xAxis, items: x.items)))
      items.append(.group(SceneGroup(role: .yAxis, items: y.items)))
      items.append(.group(SceneGroup(role: .frame, items: frame())))
    }
    if let title = title() { items.append(.group(SceneGroup(role: .title, items: title.items))) }
    if let placement = axes.legend {
      let legend = LegendLayout(
        entries: LegendEntry.entries(of: axes.marks, theme: theme), theme: theme, labels: labels)
      items += legend.corner(placement, of: rectangle) { marks.countPoints(of: axes.marks, in: $0) }
    }
    return SceneGroup(role: .axes, name: name, items: items)
  }

  private func title() -> PlacedLabel? {
    axes.title.map { title in
      let (_, descent, _) = labels.extent(of: title, size: theme.titleSize)
      // A fraction in a title must not reach into the panel; plain text stands as matplotlib puts it.
      let drop = max(0, descent - LabelSetting.descent * theme.titleSize)
      return labels.place(
        title, size: theme.titleSize,
        at: Point(x: rectangle.midX, y: rectangle.minY - theme.titlePad - drop), anchor: .middle)
    }
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
