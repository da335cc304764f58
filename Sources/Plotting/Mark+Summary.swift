import Digests
import Scenes
import Typesetting

extension Mark {
  /// What a mark that shows data shows, and how it was drawn; nil for one that shows none.
  func series(drawnAs item: SceneItem) -> FigureSummary.Series? {
    switch self {
    case .dots(let dots):
      Self.series(.dots, dots.label, data: [dots.x, dots.y], look: Look(item))
    case .line(let line):
      Self.series(.line, line.label, data: [line.x, line.y], look: Look(item))
    case .area(let area):
      Self.series(.area, area.label, data: [area.x, area.lower, area.upper], look: Look(item))
    case .arrow(let arrow):
      Self.series(
        .arrow, nil, data: [arrow.points.map(\.x), arrow.points.map(\.y)], look: Look(item))
    case .contours(let contours):
      Self.series(
        .contours, contours.label, data: [contours.z, contours.x, contours.y], look: Look(item))
    case .referenceLine(let line):
      switch line.position {
      case .horizontal(let y):
        Self.series(.horizontalLine, line.label, data: [[y]], look: Look(item))
      case .vertical(let x):
        Self.series(.verticalLine, line.label, data: [[x]], look: Look(item))
      }
    case .annotation, .box:
      nil
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

  /// `data` holds one list of numbers a coordinate, as many numbers in each as there are places.
  private static func series(
    _ kind: FigureSummary.Series.Kind, _ label: String?, data: [[Double]], look: Look
  ) -> FigureSummary.Series {
    var hasher = SHA256Hasher()
    for numbers in data { hasher.update(numbers) }
    return FigureSummary.Series(
      kind, label: label, color: look.color, marker: look.markers?.shape,
      diameter: look.markers?.diameter.ifFinite, width: look.stroke?.width.ifFinite,
      dashes: look.stroke?.dashes.filter(\.isFinite) ?? [], count: data.first?.count ?? 0,
      digest: String(hasher.hex.prefix(32)))
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
