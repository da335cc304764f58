extension SceneItem {
  /// The least upright rectangle around what is drawn, in points; nil where nothing is.
  ///
  /// Curves count with their control points, so it may be a little larger than the ink; text counts
  /// with its ink as measured.
  public func bounds(measuring: any TextMeasuring) -> Rectangle? {
    switch self {
    case .shape(let shape): shape.bounds
    case .markers(let markers): markers.bounds
    case .text(let text): text.bounds(measuring: measuring)
    case .group(let group): group.bounds(measuring: measuring)
    }
  }

  /// Rectangles around the ink of every line of text in it, in points.
  public func textBounds(measuring: any TextMeasuring) -> [Rectangle] {
    switch self {
    case .shape, .markers: []
    case .text: bounds(measuring: measuring).map { [$0] } ?? []
    case .group(let group): group.items.flatMap { $0.textBounds(measuring: measuring) }
    }
  }

  /// The same thing drawn `dx` points to the right and `dy` points below.
  public func offset(dx: Double, dy: Double) -> SceneItem {
    switch self {
    case .shape(var shape):
      shape.path = shape.path.mapPoints { $0.offset(dx: dx, dy: dy) }
      return .shape(shape)
    case .markers(var markers):
      markers.centers = markers.centers.map { $0.offset(dx: dx, dy: dy) }
      return .markers(markers)
    case .text(var text):
      text.position = text.position.offset(dx: dx, dy: dy)
      return .text(text)
    case .group(var group):
      group.clip = group.clip?.offset(dx: dx, dy: dy)
      group.items = group.items.map { $0.offset(dx: dx, dy: dy) }
      return .group(group)
    }
  }
}

extension SceneShape {
  fileprivate var bounds: Rectangle? {
    let points = path.elements.flatMap { element -> [Point] in
      switch element {
      case .move(let point), .line(let point): [point]
      case .curve(let first, let second, let end): [first, second, end]
      case .close: []
      }
    }
    return Rectangle(around: points)?.insetBy(-(stroke?.width ?? 0) / 2)
  }
}

extension SceneMarkers {
  fileprivate var bounds: Rectangle? {
    Rectangle(around: centers)?.insetBy(-(diameter + (outline?.width ?? 0)) / 2)
  }
}

extension SceneText {
  fileprivate func bounds(measuring: any TextMeasuring) -> Rectangle? {
    let metrics =
      rendering == .outline
      ? measuring.metrics(of: string, in: font) : measuring.hintedMetrics(of: string, in: font)
    guard metrics.ink.width > 0 || metrics.ink.height > 0 else { return nil }
    let start =
      switch anchor {
      case .start: 0.0
      case .middle: -metrics.advance / 2
      case .end: -metrics.advance
      }
    switch direction {
    case .rightwards:
      return metrics.ink.offset(dx: position.x + start, dy: position.y)
    case .upwards:
      return Rectangle(
        minX: position.x + metrics.ink.minY, minY: position.y - start - metrics.ink.maxX,
        width: metrics.ink.height, height: metrics.ink.width)
    }
  }
}

extension SceneGroup {
  fileprivate func bounds(measuring: any TextMeasuring) -> Rectangle? {
    let inside = Rectangle(around: items, measuring: measuring)
    guard let clip else { return inside }
    return inside.flatMap { $0.intersection(clip) }
  }
}

extension Rectangle {
  /// The least rectangle around all that the items draw; nil where that is nothing.
  public init?(around items: [SceneItem], measuring: any TextMeasuring) {
    let all = items.compactMap { $0.bounds(measuring: measuring) }
    guard let first = all.first else { return nil }
    self = all.dropFirst().reduce(first) { $0.union($1) }
  }

  /// The least rectangle that holds all points; nil where there are none.
  fileprivate init?(around points: [Point]) {
    guard let first = points.first else { return nil }
    var (left, top, right, bottom) = (first.x, first.y, first.x, first.y)
    for point in points {
      (left, right) = (min(left, point.x), max(right, point.x))
      (top, bottom) = (min(top, point.y), max(bottom, point.y))
    }
    self.init(minX: left, minY: top, width: right - left, height: bottom - top)
  }

  /// What the two have in common; nil where that is nothing.
  fileprivate func intersection(_ other: Rectangle) -> Rectangle? {
    let (left, top) = (max(minX, other.minX), max(minY, other.minY))
    let (right, bottom) = (min(maxX, other.maxX), min(maxY, other.maxY))
    guard left <= right, top <= bottom else { return nil }
    return Rectangle(minX: left, minY: top, width: right - left, height: bottom - top)
  }
}
