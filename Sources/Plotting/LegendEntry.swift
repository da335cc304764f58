import Scenes

/// One line of a legend: a sample of a series and what it is called.
struct LegendEntry: Equatable {
  enum Sample: Equatable {
    case dot(SceneMarkers.Shape)
    case line(dashes: [Double], marker: SceneMarkers.Shape?)
    case area
  }

  var sample: Sample
  var color: Color
  var label: String

  /// The entries of a panel's series in drawing order, each name once.
  static func entries(of marks: [Mark], theme: Theme) -> [LegendEntry] {
    var colors = SeriesColors(theme: theme)
    var entries: [LegendEntry] = []
    for mark in marks {
      let color = colors.next(for: mark)
      let entry: LegendEntry? =
        switch mark {
        case .dots(let dots):
          dots.label.map { LegendEntry(sample: .dot(dots.shape), color: color, label: $0) }
        case .line(let line):
          line.label.map {
            LegendEntry(
              sample: .line(dashes: line.dashes, marker: line.marker), color: color, label: $0)
          }
        case .area(let area):
          area.label.map { LegendEntry(sample: .area, color: color, label: $0) }
        case .arrow, .annotation, .box: nil
        }
      if let entry, !entries.contains(where: { $0.label == entry.label }) { entries.append(entry) }
    }
    return entries
  }
}
