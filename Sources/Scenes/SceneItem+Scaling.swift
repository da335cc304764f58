extension SceneItem {
  /// The same thing drawn `factor` times as large, away from the top left corner.
  ///
  /// Everything grows: places, letters, lines, dashes, markers and clips.
  ///
  /// - Precondition: `factor` is above 0 and finite.
  public func scaled(by factor: Double) -> SceneItem {
    precondition(factor > 0 && factor.isFinite, "a drawing is scaled by a number above 0")
    switch self {
    case .shape(var shape):
      shape.path = shape.path.mapPoints { $0.scaled(by: factor) }
      shape.stroke = shape.stroke?.scaled(by: factor)
      return .shape(shape)
    case .markers(var markers):
      markers.diameter *= factor
      markers.outline = markers.outline?.scaled(by: factor)
      markers.centers = markers.centers.map { $0.scaled(by: factor) }
      return .markers(markers)
    case .text(var text):
      text.font.size *= factor
      text.position = text.position.scaled(by: factor)
      return .text(text)
    case .group(var group):
      group.clip = group.clip.map { clip in
        Rectangle(
          minX: clip.minX * factor, minY: clip.minY * factor, width: clip.width * factor,
          height: clip.height * factor)
      }
      group.items = group.items.map { $0.scaled(by: factor) }
      return .group(group)
    }
  }
}

extension Point {
  fileprivate func scaled(by factor: Double) -> Point { Point(x: x * factor, y: y * factor) }
}

extension Stroke {
  fileprivate func scaled(by factor: Double) -> Stroke {
    var copy = self
    copy.width *= factor
    copy.dashes = dashes.map { $0 * factor }
    return copy
  }
}
