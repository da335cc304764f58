import Scenes

/// One line of text, its pieces side by side.
struct TextLine: Equatable {
  struct Run: Equatable {
    var text: StyledText

    /// Points from the start of the line.
    var x: Double

    /// How far the pen moves, in points.
    var width: Double
  }

  var runs: [Run] = []

  /// Points.
  var width = 0.0

  /// The line from `x` to the right, its baseline at `baseline`.
  func items(x: Double, baseline: Double, style: TextStyle) -> [SceneItem] {
    runs.map { run in
      .text(
        SceneText(
          run.text.string, font: run.text.look.font(in: style),
          color: run.text.look.color(in: style), at: Point(x: x + run.x, y: baseline),
          rendering: .outline))
    }
  }

  /// Where its links are, as high as a line.
  func links(x: Double, top: Double, style: TextStyle) -> [PageLink] {
    runs.compactMap { run in
      run.text.look.destination.map { destination in
        PageLink(
          Rectangle(minX: x + run.x, minY: top, width: run.width, height: style.leading),
          to: destination)
      }
    }
  }
}
