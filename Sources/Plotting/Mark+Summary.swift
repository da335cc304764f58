import Scenes
import Typesetting

extension Mark {
  /// What a mark that shows data shows, and how it was drawn; nil for one that shows none.
  func series(drawnAs item: SceneItem) -> FigureSummary.Series? {
    guard let data else { return nil }
    let look = Look(item)
    func series(_ kind: FigureSummary.Series.Kind, _ label: String?) -> FigureSummary.Series {
      FigureSummary.Series(
        kind, label: label, color: look.color, marker: look.markers?.shape,
        diameter: look.markers?.diameter.ifFinite, width: look.stroke?.width.ifFinite,
        dashes: look.stroke?.dashes.filter(\.isFinite) ?? [], count: data.first?.count ?? 0,
        digest: data.seriesDigest)
    }
    switch self {
    case .dots(let dots): return series(.dots, dots.label)
    case .line(let line): return series(.line, line.label)
    case .area(let area): return series(.area, area.label)
    case .arrow: return series(.arrow, nil)
    case .contours(let contours): return series(.contours, contours.label)
    case .referenceLine(let line):
      switch line.position {
      case .horizontal: return series(.horizontalLine, line.label)
      case .vertical: return series(.verticalLine, line.label)
      }
    case .annotation, .box: return nil
    }
  }

  /// The numbers of a mark that shows data: one list a coordinate, as many numbers in each as there are
  /// places, but for contours.
  var data: [[Double]]? {
    switch self {
    case .dots(let dots): [dots.x, dots.y]
    case .line(let line): [line.x, line.y]
    case .area(let area): [area.x, area.lower, area.upper]
    case .arrow(let arrow): [arrow.points.map(\.x), arrow.points.map(\.y)]
    case .contours(let contours): [contours.z, contours.x, contours.y]
    case .referenceLine(let line):
      switch line.position {
      case .horizontal(let y): [[y]]
      case .vertical(let x): [[x]]
      }
    case .annotation, .box: nil
    }
  }

  /// The words of a mark that is words; nil where none were drawn.
  func note(drawnAs item: SceneItem) -> String? {
    let lines: [Label] =
      switch self {
      case .annotation(let annotation): [annotation.label]
      case .box(let box): box.lines
      case .dots, .line, .area, .arrow, .contours, .referenceLine: []
      }
    let words = lines.filter { !$0.isEmpty }.map(\.reading).joined(separator: " ")
    return words.isEmpty || Look(item).isEmpty ? nil : words
  }
}

/// How a mark was drawn: what the items that it became have in common.
private struct Look {
  var markers: SceneMarkers?
  var stroke: Stroke?
  var fill: Color?

  /// Whether nothing was drawn.
  var isEmpty = true

  init(_ item: SceneItem) {
    guard case .group(let group) = item else { return }
    isEmpty = group.items.isEmpty
    for item in group.items {
      switch item {
      case .shape(let shape):
        stroke = stroke ?? shape.stroke
        fill = fill ?? shape.fill
      case .markers(let all): markers = markers ?? all
      case .text, .group: break
      }
    }
  }

  var color: Color? { stroke?.color ?? markers?.fill ?? fill }
}

extension Double {
  /// JSON has no number for the others, and no picture shows them.
  fileprivate var ifFinite: Double? { isFinite ? self : nil }
}
