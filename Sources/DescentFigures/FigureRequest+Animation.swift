import Experiments
import Plotting
import Scenes

extension FigureRequest {
  /// Seconds that a frame may be shown; browsers take less for a mistake, and show it longer.
  static let frameTimes = 0.02...60.0

  /// More would be without end, which 0 says.
  static let loopCounts = 0...10_000

  /// Once, and still after five seconds: what moves longer beside other content needs a button that
  /// stops it (WCAG 2.2, success criterion 2.2.2), and a picture has none.
  static let usualLoops = 1

  /// Milliseconds in which the usual animation is over.
  private static let usualDuration = 5_000

  /// Milliseconds of a frame, where there are few.
  private static let longestUsualFrame = 1_000

  /// Milliseconds that the last frame is shown at least before the first comes again.
  private static let lastFrameTime = 2_000

  /// Makes the figure of a run as it moves.
  ///
  /// - Parameters:
  ///   - run: a run that has ended, for whose experiment the request is valid.
  ///   - theme: decides colours, and how much the figure says.
  /// - Returns: the animation; nil for a kind that does not move.
  public func animation(of run: TrainingRun, theme: Theme) -> AnimatedFigure? {
    guard kind.isAnimated else { return nil }
    let frames = DescentAnimation(
      run: run, theme: theme, frames: panels ?? DescentAnimation.usualFrames,
      choice: steps ?? .even
    ).figures.map { adapted($0, of: run) }
    return AnimatedFigure(frames: frames, timing: timing(of: frames.count))
  }

  private func timing(of count: Int) -> FrameTiming {
    let usual = min(Self.longestUsualFrame, Self.usualDuration / max(1, count - 1))
    let frameTime = frameTime.map { Int(($0 * 1000).rounded()) } ?? usual / 10 * 10
    return FrameTiming(
      frameTime: frameTime, lastFrameTime: max(frameTime, Self.lastFrameTime),
      loopCount: loops ?? Self.usualLoops)
  }
}

extension FigureKind {
  /// Whether it moves.
  public var isAnimated: Bool { self == .descentAnimation }
}
