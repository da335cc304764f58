import Plotting
import Scenes
import Typesetting

extension Axes {
  /// A panel that has nothing to show but the reason for it.
  static func sentence(_ text: String, showsFrame: Bool = true) -> Axes {
    let axis = Axis(limits: Limits(lower: 0, upper: 1), ticks: TickChoice.none)
    return Axes(
      x: axis, y: axis,
      marks: [
        .annotation(Annotation(Label(plain: text), at: DataPoint(0.5, 0.5), isCentered: true))
      ], showsFrame: showsFrame)
  }
}

extension Figure {
  /// A page that has nothing to show but the reason for it.
  static func sentence(_ text: String, name: String, description: String) -> Figure {
    Figure(
      size: .inches(6.4, 1.2), axes: [.sentence(text, showsFrame: false)], name: name,
      description: description,
      margins: .fixed(SubplotArea(left: 0, right: 1, bottom: 0, top: 1)))
  }
}
