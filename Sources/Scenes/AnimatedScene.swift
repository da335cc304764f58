/// A finished drawing that moves: what stays, and what each frame has of its own.
public struct AnimatedScene: Equatable, Sendable {
  /// The page, in points.
  public let size: Size

  /// Nil leaves the page transparent.
  public let background: Color?

  /// What the figure is called, in a few words.
  public let title: String

  /// What the figure shows, in sentences, for those who cannot see it.
  public let description: String

  /// Drawn in order; later ones cover earlier ones.
  public let layers: [Layer]

  /// At least 1.
  public let frameCount: Int

  public let timing: FrameTiming

  /// What each colour becomes for a reader who prefers a dark page, as in a scene.
  public let darkColors: [Color: Color]?

  /// Items that lie on each other.
  public enum Layer: Equatable, Sendable {
    /// What is there in all frames.
    case still([SceneItem])

    /// What each frame has, as many lists as there are frames.
    case moving([[SceneItem]])
  }

  /// An animation of these pages.
  ///
  /// What is equal in all of them, in the same place of the same groups, stays. A title and a
  /// description have to do for all: they are the last page's, as are the colours of a dark page.
  ///
  /// - Precondition: there is a page, and all have the same size and background.
  public init(frames: [Scene], timing: FrameTiming) {
    guard let last = frames.last else { preconditionFailure("an animation has a frame") }
    precondition(
      frames.allSatisfy { $0.size == last.size && $0.background == last.background },
      "all frames of an animation are of one size and ground")
    size = last.size
    background = last.background
    title = last.title
    description = last.description
    layers = Layer.layers(of: frames.map(\.items))
    frameCount = frames.count
    self.timing = timing
    darkColors = last.darkColors
  }

  /// The page at a frame, 0 for the first.
  ///
  /// - Precondition: there is such a frame.
  public func frame(_ index: Int) -> Scene {
    precondition((0..<frameCount).contains(index), "frame \(index) of \(frameCount)")
    return Scene(
      size: size, background: background, title: title, description: description,
      items: layers.flatMap { layer in
        switch layer {
        case .still(let items): items
        case .moving(let frames): frames[index]
        }
      }, darkColors: darkColors)
  }

  /// The last frame: what the movement comes to.
  public var still: Scene { frame(frameCount - 1) }
}
