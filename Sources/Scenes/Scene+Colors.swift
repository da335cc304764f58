extension Scene {
  /// The same scene in other colours.
  ///
  /// - Parameter transform: is asked for each use of a colour, the page's first, then those of the items
  ///   in drawing order.
  /// - Returns: the scene; what its ``darkColors`` say is as it was.
  public func mapColors(_ transform: (Color) -> Color) -> Scene {
    var scene = self
    scene.background = background.map(transform)
    scene.items = items.map { $0.mapColors(transform) }
    return scene
  }

  /// The colour of each use, in the order of ``mapColors(_:)``.
  public var colors: [Color] {
    var colors: [Color] = []
    _ = mapColors { color in
      colors.append(color)
      return color
    }
    return colors
  }

  /// Whether two scenes draw the same things in the same places, in whatever colours.
  func agreesButForColors(with other: Scene) -> Bool {
    let (one, two) = (mapColors { _ in .black }, other.mapColors { _ in .black })
    return one.size == two.size && one.background == two.background && one.items == two.items
  }
}

extension SceneItem {
  /// The same thing in other colours; see ``Scene/mapColors(_:)``.
  public func mapColors(_ transform: (Color) -> Color) -> SceneItem {
    switch self {
    case .shape(var shape):
      shape.fill = shape.fill.map(transform)
      shape.stroke = shape.stroke.map { $0.mapColor(transform) }
      return .shape(shape)
    case .markers(var markers):
      markers.fill = markers.fill.map(transform)
      markers.outline = markers.outline.map { $0.mapColor(transform) }
      return .markers(markers)
    case .text(var text):
      text.color = transform(text.color)
      return .text(text)
    case .group(var group):
      group.items = group.items.map { $0.mapColors(transform) }
      return .group(group)
    }
  }
}

extension Stroke {
  fileprivate func mapColor(_ transform: (Color) -> Color) -> Stroke {
    var stroke = self
    stroke.color = transform(color)
    return stroke
  }
}
