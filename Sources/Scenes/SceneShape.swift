/// An outline, filled, stroked or both; the stroke is drawn over the fill.
///
/// In a raster, a stroked outline of horizontal and vertical lines is moved to whole pixels, so that
/// frames and ticks are crisp; nothing else is.
public struct SceneShape: Codable, Equatable, Sendable {
  public var path: Path
  public var fill: Color?
  public var stroke: Stroke?

  public init(_ path: Path, fill: Color? = nil, stroke: Stroke? = nil) {
    self.path = path
    self.fill = fill
    self.stroke = stroke
  }
}
