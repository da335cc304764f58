import Scenes

extension Figure {
  /// Lays the figure out: decides limits, ticks, places and colours.
  ///
  /// - Parameters:
  ///   - theme: how it looks.
  ///   - measuring: how large text will be.
  /// - Returns: a drawing that needs no data.
  public func scene(theme: Theme, measuring: any TextMeasuring) -> Scene {
    scene(theme: theme, measuring: measuring, panels: nil)
  }

  /// The same, with the panels in given places.
  func scene(
    theme: Theme, measuring: any TextMeasuring, panels places: [Rectangle]?
  ) -> Scene {
    let layout = FigureLayout(self, theme: theme, measuring: measuring, places: places)
    return page(
      of: layout, panels: layout.drawnPanels().map { $0.drawn.group }, measuring: measuring
    ).scene
  }

  /// Lays the figure out once, for its scene and for the summary of it.
  ///
  /// The summary costs some microseconds a panel, and the digests of the data some 35 milliseconds a
  /// million numbers; ``scene(theme:measuring:)`` does not make it.
  public func laidOut(theme: Theme, measuring: any TextMeasuring) -> LaidOutFigure {
    let layout = FigureLayout(self, theme: theme, measuring: measuring)
    let panels = layout.drawnPanels()
    let (scene, origin) = page(
      of: layout, panels: panels.map { $0.drawn.group }, measuring: measuring)
    let title = layout.title()
    let summaries = panels.map {
      $0.layout.summary(of: $0.drawn, origin: origin, measuring: measuring)
    }
    return LaidOutFigure(
      scene: scene,
      summary: FigureSummary(
        size: scene.size, title: title.flatMap { _ in self.title?.reading },
        titleBox: title?.bounds.box(from: origin),
        legend: layout.legend().flatMap {
          FigureSummary.Legend([.group($0.group)], origin: origin, measuring: measuring)
        },
        fonts: scene.fonts, panels: summaries, values: smallSeries(of: summaries)))
  }

  /// The whole page, and where its corner is in the coordinates of the layout.
  private func page(
    of layout: FigureLayout, panels: [SceneGroup], measuring: any TextMeasuring
  ) -> (scene: Scene, origin: Point) {
    var items = panels.map { SceneItem.group($0) }
    if let title = layout.title() {
      items.append(.group(SceneGroup(role: .title, items: title.items)))
    }
    if let legend = layout.legend() { items.append(.group(legend.group)) }
    var pageSize = size
    var origin = Point(x: 0, y: 0)
    if let contentPadding, let content = Rectangle(around: items, measuring: measuring) {
      let page = content.insetBy(-contentPadding)
      items = items.map { $0.offset(dx: -page.minX, dy: -page.minY) }
      pageSize = Size(width: page.width.rounded(.up), height: page.height.rounded(.up))
      origin = Point(x: page.minX, y: page.minY)
    }
    let scene = Scene(
      size: pageSize,
      background: layout.theme.background, title: name, description: description, items: items)
    return (scene, origin)
  }
}

extension FigureLayout {
  /// Each panel in its place, and as it is drawn.
  fileprivate func drawnPanels() -> [(layout: AxesLayout, drawn: AxesLayout.Drawn)] {
    panels().enumerated().map { index, panel in (panel, panel.drawn(name: String(index + 1))) }
  }
}
