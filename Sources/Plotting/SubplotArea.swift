import Scenes

/// A part of a figure, its edges given as fractions of the figure's width and height.
///
/// As in matplotlib, fractions count from the left and from the **bottom**.
public struct SubplotArea: Equatable, Hashable, Sendable {
  public var left: Double
  public var right: Double
  public var bottom: Double
  public var top: Double

  /// matplotlib's default area for subplots, unless other edges are given.
  public init(
    left: Double = 0.125, right: Double = 0.9, bottom: Double = 0.11, top: Double = 0.88
  ) {
    self.left = left
    self.right = right
    self.bottom = bottom
    self.top = top
  }

  public var width: Double { right - left }
  public var height: Double { top - bottom }

  /// Where the area is on a page of that size: points, y downwards.
  public func rectangle(in size: Size) -> Rectangle {
    Rectangle(
      minX: left * size.width, minY: (1 - top) * size.height,
      width: width * size.width, height: height * size.height)
  }
}
