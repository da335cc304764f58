import Scenes

extension Figure {
  /// Lays the figure out: decides limits, ticks, places and colours.
  ///
  /// - Parameters:
  ///   - theme: how it looks.
  ///   - measuring: how large text will be.
  /// - Returns: a drawing that needs no data.
  public func scene(theme: Theme, measuring: any TextMeasuring) -> Scene {
    let layout = FigureLayout(self, theme: theme, measuring: measuring)
    return scene(of: layout, panels: layout.drawnPanels().map(\.group), measuring: measuring)
  }

  /// Lays the figure out once, for its scene and for the summary of it.
  ///
  /// The summary costs some microseconds a panel, and the digests of the data some 35 milliseconds a
  /// million numbers; ``scene(theme:measuring:)`` does not make it.
  public func laidOut(theme: Theme, measuring: any TextMeasuring) -> LaidOutFigure {
    let layout = FigureLayout(self, theme: theme, measuring: measuring)
    let panels = layout.drawnPanels()
    let scene = scene(of: layout, panels: panels.map(\.group), measuring: measuring)
    return LaidOutFigure(
      scene: scene,
      summary: FigureSummary(
        size: scene.size, title: layout.title().flatMap { _ in title?.reading },
        panels: panels.map { $0.layout.summary(of: $0.marks) }))
  }

  private func scene(
    of layout: FigureLayout, panels: [SceneGroup], measuring: any TextMeasuring
  ) -> Scene {
    var items = panels.map { SceneItem.group($0) }
    if let title = layout.title() {
      items.append(.group(SceneGroup(role: .title, items: title.items)))
    }
    if let legend = layout.legend() { items.append(.group(legend.group)) }
    var pageSize = size
    if let contentPadding, let content = Rectangle(around: items, measuring: measuring) {
      let page = content.insetBy(-contentPadding)
      items = items.map { $0.offset(dx: -page.minX, dy: -page.minY) }
      pageSize = Size(width: page.width.rounded(.up), height: page.height.rounded(.up))
    }
    return Scene(
      size: pageSize,
      background: layout.theme.background, title: name, description: description, items: items)
  }
}

extension FigureLayout {
  /// Each panel in its place, as it is drawn, and what each of its marks became.
  fileprivate func drawnPanels() -> [(layout: AxesLayout, group: SceneGroup, marks: [SceneItem])] {
    panels().enumerated().map { index, panel in
      let drawn = panel.drawn(name: String(index + 1))
      return (panel, drawn.group, drawn.marks)
    }
  }
}
