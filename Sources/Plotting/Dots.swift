import Scenes

/// One marker at each of many places: a scatter plot.
public struct Dots: Equatable, Sendable {
  /// As many as `y`; places that are not finite are left out.
  public let x: [Double]
  public let y: [Double]

  /// What the legend calls it; nil keeps it out of the legend.
  public var label: String?

  /// Nil takes the next of the theme's palette.
  public var color: Color?

  public var shape: SceneMarkers.Shape

  /// Points; nil takes the theme's.
  public var diameter: Double?

  public init(
    x: [Double], y: [Double], label: String? = nil, color: Color? = nil,
    shape: SceneMarkers.Shape = .circle, diameter: Double? = nil
  ) {
    precondition(x.count == y.count, "dots have as many x as y")
    self.x = x
    self.y = y
    self.label = label
    self.color = color
    self.shape = shape
    self.diameter = diameter
  }
}
