/// One little shape at many places.
public struct SceneMarkers: Codable, Equatable, Sendable {
  public enum Shape: String, Codable, CaseIterable, Sendable {
    case circle
    case square
    case diamond
    case triangle
    case cross
  }

  /// Where a raster may put a marker's centre.
  public enum Placement: String, Codable, Sendable {
    /// On the middle of a pixel, as matplotlib does: every marker is the same little picture.
    case wholePixel

    /// On the nearest eighth of a pixel.
    case subpixel
  }

  public var shape: Shape

  /// Points from side to side, without the outline.
  public var diameter: Double

  public var fill: Color?

  /// Drawn over the fill, centred on the shape's edge.
  public var outline: Stroke?

  public var placement: Placement

  /// Where they stand, in drawing order.
  public var centers: [Point]

  public init(
    _ shape: Shape, diameter: Double, fill: Color?, outline: Stroke? = nil,
    placement: Placement = .wholePixel, centers: [Point]
  ) {
    self.shape = shape
    self.diameter = diameter
    self.fill = fill
    self.outline = outline
    self.placement = placement
    self.centers = centers
  }
}
