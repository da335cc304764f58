import Scenes

/// A figure that moves: the same panels in every frame, with other marks and titles.
public struct AnimatedFigure: Equatable, Sendable {
  /// At least one; all have the same limits.
  public let frames: [Figure]

  public let timing: FrameTiming

  /// An animation of these figures, in which every axis has room for what any frame shows.
  ///
  /// Limits that an author gives to a frame hold as they are.
  ///
  /// - Precondition: there is a frame, and all have as many panels in a page of one size, which is
  ///   not cut to its content.
  public init(frames: [Figure], timing: FrameTiming) {
    guard let last = frames.last else { preconditionFailure("an animation has a frame") }
    precondition(
      frames.allSatisfy {
        $0.size == last.size && $0.axes.count == last.axes.count && $0.contentPadding == nil
      }, "the frames of an animation are alike")
    self.timing = timing
    var frames = frames
    for panel in last.axes.indices {
      let (x, y) = Self.limits(covering: frames.map { $0.axes[panel] })
      for index in frames.indices {
        frames[index].axes[panel].x.limits = frames[index].axes[panel].x.limits ?? x
        frames[index].axes[panel].y.limits = frames[index].axes[panel].y.limits ?? y
      }
    }
    self.frames = frames
  }

  /// The last frame: what the movement comes to.
  public var still: Figure { frames[frames.count - 1] }

  private static func limits(covering panels: [Axes]) -> (x: Limits, y: Limits) {
    let (x, y) = (panels[0].x.scale, panels[0].y.scale)
    let marks = panels.flatMap(\.marks)
    let extents = marks.map { $0.extent(x: x, y: y) }
    let edges = marks.map { $0.stickyEdges(x: x, y: y) }
    return (
      x: x.limits(covering: extents.flatMap(\.x), stickyEdges: edges.flatMap(\.x)),
      y: y.limits(covering: extents.flatMap(\.y), stickyEdges: edges.flatMap(\.y))
    )
  }
}
