import Scenes

/// The colours of a panel's series: their own, or the next of the palette.
struct SeriesColors {
  private let theme: Theme
  private var used = 0

  init(theme: Theme) {
    self.theme = theme
  }

  mutating func next(for mark: Mark) -> Color {
    switch mark {
    case .dots(let dots): pick(dots.color)
    case .line(let line): pick(line.color)
    case .area(let area): area.color
    case .referenceLine(let line): line.color ?? theme.ink
    case .contours, .arrow, .annotation, .box: theme.ink
    }
  }

  private mutating func pick(_ own: Color?) -> Color {
    if let own { return own }
    defer { used += 1 }
    return theme.seriesColor(used)
  }
}
