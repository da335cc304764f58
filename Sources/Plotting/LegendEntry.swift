import Scenes

/// One line of a legend: a sample of a series and what it is called.
struct LegendEntry: Equatable {
  enum Sample: Equatable {
    /// A marker and its diameter in points.
    case dot(SceneMarkers.Shape, diameter: Double)

    /// A line of a width in points, its dashes, and the marker on it.
    case line(width: Double, dashes: [Double], marker: SceneMarkers.Shape?)

    case area
  }

  var sample: Sample
  var color: Color
  var label: String

  /// The entries of the series of some panels in drawing order, each name once.
  ///
  /// Where several series have one name, the first of them is the sample.
  static func entries(of panels: [[Mark]], theme: Theme) -> [LegendEntry] {
    var names: Set<String> = []
    return panels.flatMap { marks in
      var colors = SeriesColors(theme: theme)
      return marks.compactMap { mark -> LegendEntry? in
        let color = colors.next(for: mark)
        guard let (label, sample) = series(mark, theme: theme), names.insert(label).inserted
        else { return nil }
        return LegendEntry(sample: sample, color: color, label: label)
      }
    }
  }

  private static func series(_ mark: Mark, theme: Theme) -> (label: String, sample: Sample)? {
    switch mark {
    case .dots(let dots):
      dots.label.map {
        ($0, .dot(dots.shape, diameter: dots.diameter ?? theme.markerDiameter))
      }
    case .line(let line):
      line.label.map {
        (
          $0,
          .line(
            width: line.width ?? theme.lineWidth, dashes: line.dashes, marker: line.marker)
        )
      }
    case .area(let area):
      area.label.map { ($0, .area) }
    case .referenceLine(let line):
      line.label.map {
        ($0, .line(width: line.width ?? theme.frameWidth, dashes: line.dashes, marker: nil))
      }
    case .contours, .arrow, .annotation, .box:
      nil
    }
  }
}
