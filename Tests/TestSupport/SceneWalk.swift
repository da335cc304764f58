import Scenes

/// Everything in a scene, groups opened, in drawing order.
extension Array where Element == SceneItem {
  public var shapes: [SceneShape] {
    flatMap { item -> [SceneShape] in
      switch item {
      case .shape(let shape): [shape]
      case .group(let group): group.items.shapes
      case .markers, .text: []
      }
    }
  }

  public var markers: [SceneMarkers] {
    flatMap { item -> [SceneMarkers] in
      switch item {
      case .markers(let markers): [markers]
      case .group(let group): group.items.markers
      case .shape, .text: []
      }
    }
  }

  public var texts: [SceneText] {
    flatMap { item -> [SceneText] in
      switch item {
      case .text(let text): [text]
      case .group(let group): group.items.texts
      case .shape, .markers: []
      }
    }
  }

  /// All groups, those within others too.
  public var groups: [SceneGroup] {
    flatMap { item -> [SceneGroup] in
      if case .group(let group) = item { [group] + group.items.groups } else { [] }
    }
  }

  public func groups(_ role: SceneGroup.Role) -> [SceneGroup] { groups.filter { $0.role == role } }
}

extension Scene {
  public var panels: [SceneGroup] { items.groups(.axes) }

  /// Every coordinate of every item.
  public var points: [Point] {
    let paths = items.shapes.flatMap { $0.path.points }
    return paths + items.markers.flatMap(\.centers) + items.texts.map(\.position)
  }
}

extension SceneGroup {
  /// A panel's ground, which is its rectangle.
  public var ground: Rectangle? {
    guard case .shape(let shape)? = items.first else { return nil }
    return shape.path.bounds
  }

  /// The items of a part of a panel.
  public func part(_ role: Role) -> [SceneItem] { items.groups(role).flatMap(\.items) }
}

extension Path {
  public var points: [Point] {
    var points: [Point] = []
    _ = mapPoints { point in
      points.append(point)
      return point
    }
    return points
  }

  /// The rectangle around its points; nil without any.
  public var bounds: Rectangle? {
    let (xs, ys) = (points.map(\.x), points.map(\.y))
    guard let left = xs.min(), let right = xs.max(), let top = ys.min(), let bottom = ys.max()
    else { return nil }
    return Rectangle(minX: left, minY: top, width: right - left, height: bottom - top)
  }
}

extension SceneText {
  /// The room it takes with fixed metrics: its advance by the font's height.
  public var bounds: Rectangle {
    let advance = FixedTextMetrics().metrics(of: string, in: font).advance
    let start =
      switch anchor {
      case .start: 0.0
      case .middle: -advance / 2
      case .end: -advance
      }
    let (ascent, descent) = (0.76 * font.size, 0.24 * font.size)
    return switch direction {
    case .rightwards:
      Rectangle(
        minX: position.x + start, minY: position.y - ascent, width: advance,
        height: ascent + descent)
    case .upwards:
      Rectangle(
        minX: position.x - ascent, minY: position.y - start - advance, width: ascent + descent,
        height: advance)
    }
  }
}

extension Rectangle {
  /// Whether all of another rectangle is inside, but for some points.
  public func holds(_ other: Rectangle, within slack: Double = 0.1) -> Bool {
    other.minX >= minX - slack && other.maxX <= maxX + slack && other.minY >= minY - slack
      && other.maxY <= maxY + slack
  }
}

public func isClose(_ one: Double, _ other: Double, within tolerance: Double = 1e-9) -> Bool {
  abs(one - other) <= tolerance
}
