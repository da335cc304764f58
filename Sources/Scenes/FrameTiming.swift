/// How long the frames of an animation are shown, and how often they come again.
public struct FrameTiming: Codable, Equatable, Sendable {
  /// Of every frame but the last, in milliseconds.
  public var frameTime: Int

  /// Of the last frame, in milliseconds.
  public var lastFrameTime: Int

  /// How often the frames are shown, after which the last one stays; 0 for without end.
  public var loopCount: Int

  public init(frameTime: Int, lastFrameTime: Int, loopCount: Int) {
    precondition(frameTime > 0 && lastFrameTime > 0, "a frame is shown for a while")
    precondition(loopCount >= 0, "an animation is not shown \(loopCount) times")
    self.frameTime = frameTime
    self.lastFrameTime = lastFrameTime
    self.loopCount = loopCount
  }

  /// How long one of so many frames is shown, in milliseconds; the first has index 0.
  public func time(ofFrame index: Int, of count: Int) -> Int {
    index == count - 1 ? lastFrameTime : frameTime
  }

  /// When a frame begins, in milliseconds.
  public func start(ofFrame index: Int) -> Int { index * frameTime }

  /// How long so many frames take together, in milliseconds.
  public func duration(of count: Int) -> Int { (count - 1) * frameTime + lastFrameTime }
}
