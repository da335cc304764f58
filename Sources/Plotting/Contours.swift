import Scenes

/// A surface seen from above: bands of colour between levels, with thin lines at the levels.
///
/// A cell of the grid one of whose corners is not finite is left out. An axis that ends with the grid
/// has no margin there.
public struct Contours: Equatable, Sendable {
  /// The grid's columns in data units, ascending.
  public let x: [Double]

  /// The grid's rows in data units, ascending.
  public let y: [Double]

  /// The surface's heights, row by row: `z[row * x.count + column]` is at `(x[column], y[row])`.
  public let z: [Double]

  /// Where one band ends and the next begins.
  public var levels: ContourLevels

  /// Whether levels are written on their lines, where there is room.
  public var showsLabels: Bool

  /// What the heights are.
  public var label: String?

  /// Nil takes the theme's.
  public var ramp: ColorRamp?

  public init(
    x: [Double], y: [Double], z: [Double], levels: ContourLevels = .linear,
    showsLabels: Bool = true, label: String? = nil, ramp: ColorRamp? = nil
  ) {
    precondition(z.count == x.count * y.count, "contours have a height at each place of the grid")
    self.x = x
    self.y = y
    self.z = z
    self.levels = levels
    self.showsLabels = showsLabels
    self.label = label
    self.ramp = ramp
  }

  /// The surface of a function of x and y.
  public init(
    x: [Double], y: [Double], levels: ContourLevels = .linear, showsLabels: Bool = true,
    label: String? = nil, ramp: ColorRamp? = nil, height: (_ x: Double, _ y: Double) -> Double
  ) {
    self.init(
      x: x, y: y, z: y.flatMap { y in x.map { height($0, y) } }, levels: levels,
      showsLabels: showsLabels, label: label, ramp: ramp)
  }
}
