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
    var items = layout.panels().enumerated().map { index, panel in
      SceneItem.group(panel.group(name: String(index + 1)))
    }
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
      background: theme.background, title: name, description: description, items: items)
  }
}
