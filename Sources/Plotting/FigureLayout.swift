import Scenes

/// Places a figure's panels on its page.
struct FigureLayout {
  let figure: Figure
  let theme: Theme
  let measuring: any TextMeasuring
  let labels: LabelSetting
  private let limits: [(x: Limits, y: Limits)]

  init(_ figure: Figure, theme: Theme, measuring: any TextMeasuring) {
    self.figure = figure
    self.theme = theme
    self.measuring = measuring
    labels = LabelSetting(theme: theme, measuring: measuring)
    limits = Self.limits(of: figure)
  }

  private static func limits(of figure: Figure) -> [(x: Limits, y: Limits)] {
    let together =
      figure.sharesY
      ? Limits(covering: figure.axes.flatMap { $0.marks.flatMap { $0.extent.y } }) : nil
    return figure.axes.map { axes in
      let extents = axes.marks.map(\.extent)
      return (
        x: axes.x.limits ?? Limits(covering: extents.flatMap(\.x)),
        y: axes.y.limits ?? together ?? Limits(covering: extents.flatMap(\.y))
      )
    }
  }

  /// The panels in their places, in the order of the figure's axes.
  func panels() -> [AxesLayout] {
    switch figure.margins ?? theme.margins {
    case .fixed(let area):
      let grid = SubplotGrid(rows: figure.rows, columns: figure.columns, area: area)
      return figure.axes.indices.map { index in
        panel(
          index,
          in: grid.rectangle(
            row: index / figure.columns, column: index % figure.columns, in: figure.size))
      }
    case .fitted(let padding, let gap):
      return fitted(padding: padding, gap: gap)
    }
  }

  /// The row of legend entries above the panels, and where it stands; nil where there is none.
  func legend() -> (layout: LegendLayout, origin: Point)? {
    guard figure.showsLegend else { return nil }
    var entries: [LegendEntry] = []
    for axes in figure.axes {
      for entry in LegendEntry.entries(of: axes.marks, theme: theme)
      where !entries.contains(where: { $0.label == entry.label }) {
        entries.append(entry)
      }
    }
    guard !entries.isEmpty else { return nil }
    let layout = LegendLayout(entries: entries, theme: theme, labels: labels)
    let size = layout.rowSize
    let top = title().map { $0.bounds.maxY + 2 } ?? padding
    return (layout, Point(x: (figure.size.width - size.width) / 2, y: top))
  }

  /// The figure's title in its place; nil where there is none.
  func title() -> PlacedLabel? {
    figure.title.map { title in
      let (ascent, _, _) = labels.extent(of: title, size: theme.titleSize)
      // matplotlib hangs it 2 % below the upper edge.
      let top: Double
      if case .fitted(let padding, _) = theme.margins {
        top = padding
      } else {
        top = 0.02 * figure.size.height
      }
      return labels.place(
        title, size: theme.titleSize, at: Point(x: figure.size.width / 2, y: top + ascent),
        anchor: .middle)
    }
  }

  private var padding: Double {
    if case .fitted(let padding, _) = theme.margins { padding } else { 0.02 * figure.size.height }
  }

  /// Where the panels may begin: below title and legend.
  private func top(padding: Double) -> Double {
    if let (layout, origin) = legend() { return origin.y + layout.rowSize.height + padding / 2 }
    if let title = title() { return title.bounds.maxY + padding / 2 }
    return padding
  }

  private func panel(_ index: Int, in rectangle: Rectangle) -> AxesLayout {
    var axes = figure.axes[index]
    if figure.sharesY, index % figure.columns != 0 {
      axes.y.showsTickLabels = false
      axes.y.label = nil
    }
    return AxesLayout(
      axes, in: rectangle, xLimits: limits[index].x, yLimits: limits[index].y, theme: theme,
      measuring: measuring)
  }

  /// Panels as large as their labels allow.
  ///
  /// Which ticks there are depends on a panel's size, and its size on the width of their labels;
  /// three rounds settle it, and the last decides the labels.
  private func fitted(padding: Double, gap: Double) -> [AxesLayout] {
    let top = top(padding: padding)
    var columns = [Edges](repeating: Edges(before: 30, after: 10), count: figure.columns)
    var rows = [Edges](repeating: Edges(before: 20, after: 30), count: figure.rows)
    var panels: [AxesLayout] = []
    for _ in 0..<3 {
      let xs = Self.spans(
        columns, from: padding, to: figure.size.width - padding, gap: gap)
      let ys = Self.spans(rows, from: top, to: figure.size.height - padding, gap: gap)
      panels = figure.axes.indices.map { index in
        let (x, y) = (xs[index % figure.columns], ys[index / figure.columns])
        return panel(
          index, in: Rectangle(minX: x.start, minY: y.start, width: x.length, height: y.length))
      }
      columns = [Edges](repeating: Edges(before: 0, after: 0), count: figure.columns)
      rows = [Edges](repeating: Edges(before: 0, after: 0), count: figure.rows)
      for (index, panel) in panels.enumerated() {
        let bounds = panel.bounds()
        columns[index % figure.columns].include(
          before: panel.rectangle.minX - bounds.minX, after: bounds.maxX - panel.rectangle.maxX)
        rows[index / figure.columns].include(
          before: panel.rectangle.minY - bounds.minY, after: bounds.maxY - panel.rectangle.maxY)
      }
    }
    return panels
  }

  /// How much room a row or column of panels needs on its two sides, in points.
  private struct Edges {
    var before: Double
    var after: Double

    mutating func include(before: Double, after: Double) {
      self.before = max(self.before, before)
      self.after = max(self.after, after)
    }
  }

  /// Equal lengths for panels side by side, with the room that each needs between them.
  private static func spans(
    _ edges: [Edges], from start: Double, to end: Double, gap: Double
  ) -> [(start: Double, length: Double)] {
    let taken = edges.reduce(gap * Double(edges.count - 1)) { $0 + $1.before + $1.after }
    // Labels larger than the page leave panels of a point rather than none.
    let length = max(1, (end - start - taken) / Double(edges.count))
    var position = start
    return edges.map { edge in
      position += edge.before
      defer { position += length + edge.after + gap }
      return (position, length)
    }
  }
}

extension Mark {
  /// The least and greatest values that take part in the limits; empty where there are none.
  ///
  /// A place counts only where both its numbers are finite, as in matplotlib.
  fileprivate var extent: (x: [Double], y: [Double]) {
    switch self {
    case .dots(let dots):
      return Self.extent(x: dots.x, y: dots.y)
    case .line(let line):
      return Self.extent(x: line.x, y: line.y)
    case .area(let area):
      return Self.extent(x: area.x + area.x, y: area.lower + area.upper)
    case .arrow, .annotation, .box:
      return ([], [])
    }
  }

  private static func extent(x: [Double], y: [Double]) -> (x: [Double], y: [Double]) {
    var (left, right) = (Double.infinity, -Double.infinity)
    var (bottom, top) = (Double.infinity, -Double.infinity)
    for index in x.indices where x[index].isFinite && y[index].isFinite {
      (left, right) = (min(left, x[index]), max(right, x[index]))
      (bottom, top) = (min(bottom, y[index]), max(top, y[index]))
    }
    return left <= right ? ([left, right], [bottom, top]) : ([], [])
  }
}
