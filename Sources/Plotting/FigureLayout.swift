import Scenes

/// Places a figure's panels, its title and its legend on its page.
struct FigureLayout {
  let figure: Figure
  let theme: Theme
  private let labels: LabelSetting
  private let limits: [(x: Limits, y: Limits)]

  /// Where the panels are, if that is not for this figure to decide.
  private let places: [Rectangle]?

  init(
    _ figure: Figure, theme: Theme, measuring: any TextMeasuring, places: [Rectangle]? = nil
  ) {
    let figure = figure.sharesY ? figure.sharingScaleOfY : figure
    self.figure = figure
    self.theme = theme
    labels = LabelSetting(theme: theme, measuring: measuring)
    limits = Self.limits(of: figure)
    self.places = places
  }

  private static func limits(of figure: Figure) -> [(x: Limits, y: Limits)] {
    let parts = figure.axes.map { axes in
      axes.marks.map { mark in
        (
          extent: mark.extent(x: axes.x.scale, y: axes.y.scale),
          edges: mark.stickyEdges(x: axes.x.scale, y: axes.y.scale)
        )
      }
    }
    let given = figure.axes.map { $0.y.scale.usable($0.y.limits) }
    let shared =
      figure.sharesY
      ? given.lazy.compactMap { $0 }.first
        ?? figure.axes.first?.y.scale.limits(
          covering: parts.flatMap { $0.flatMap(\.extent.y) },
          stickyEdges: parts.flatMap { $0.flatMap(\.edges.y) }) : nil
    return zip(figure.axes, parts).enumerated().map { index, panel in
      let (axes, marks) = panel
      return (
        x: axes.x.scale.usable(axes.x.limits)
          ?? axes.x.scale.limits(
            covering: marks.flatMap(\.extent.x), stickyEdges: marks.flatMap(\.edges.x)),
        y: shared ?? given[index]
          ?? axes.y.scale.limits(
            covering: marks.flatMap(\.extent.y), stickyEdges: marks.flatMap(\.edges.y))
      )
    }
  }

  /// The panels in their places, in the order of the figure's axes.
  func panels() -> [AxesLayout] {
    if let places { return zip(figure.axes.indices, places).map(panel) }
    switch margins {
    case .fixed(let area):
      let grid = SubplotGrid(rows: figure.rows, columns: figure.columns, area: area)
      return figure.axes.indices.map { index in
        panel(
          index,
          in: grid.rectangle(
            row: index / figure.columns, column: index % figure.columns, in: figure.size))
      }
    case .fitted(let padding, let gap):
      let top = legend()?.bottom ?? title()?.bounds.maxY
      let start = top.map { $0 + padding } ?? padding
      return PanelFitting(
        rows: figure.rows, columns: figure.columns,
        area: Rectangle(
          minX: padding, minY: start, width: figure.size.width - 2 * padding,
          height: figure.size.height - padding - start),
        gap: gap, count: figure.axes.count, panel: panel
      ).panels()
    }
  }

  private func panel(_ index: Int, in rectangle: Rectangle) -> AxesLayout {
    var axes = figure.axes[index]
    if figure.sharesY, index % figure.columns != 0 {
      axes.y.showsTickLabels = false
      axes.y.label = nil
    }
    return AxesLayout(
      axes, in: rectangle, xLimits: limits[index].x, yLimits: limits[index].y, theme: theme,
      labels: labels)
  }

  /// The legend of all panels above them, and where it ends; nil where there is none.
  func legend() -> (group: SceneGroup, bottom: Double)? {
    guard figure.showsLegend else { return nil }
    let entries = LegendEntry.entries(of: figure.axes.map(\.marks), theme: theme)
    guard !entries.isEmpty else { return nil }
    let top = title().map { $0.bounds.maxY + 2 } ?? padding
    return LegendLayout(entries: entries, theme: theme, labels: labels)
      .rows(
        middle: figure.size.width / 2, top: top, width: figure.size.width - 2 * padding)
  }

  /// The figure's title in its place; nil where there is none.
  func title() -> PlacedLabel? {
    guard let title = figure.title, !title.isEmpty else { return nil }
    let (ascent, _, _) = labels.extent(of: title, size: theme.titleSize)
    return labels.place(
      title, size: theme.titleSize, at: Point(x: figure.size.width / 2, y: padding + ascent),
      anchor: .middle)
  }

  private var margins: Theme.Margins { figure.margins ?? theme.margins }

  /// What stays free at the page's edge, in points.
  private var padding: Double {
    switch margins {
    case .fitted(let padding, _): padding
    // matplotlib hangs a figure's title 2 % below the upper edge.
    case .fixed: 0.02 * figure.size.height
    }
  }
}

extension Figure {
  /// Limits that hold for all panels are read in one way.
  fileprivate var sharingScaleOfY: Figure {
    var axes = self.axes
    for index in axes.indices { axes[index].y.scale = axes[0].y.scale }
    return Figure(
      size: size, rows: rows, columns: columns, axes: axes, title: title, name: name,
      description: description, sharesY: sharesY, showsLegend: showsLegend, margins: margins,
      contentPadding: contentPadding)
  }
}
