import Plotting
import Scenes

extension Histogram {
  var greatestCount: Int { counts.max() ?? 0 }

  /// Room above the tallest bar for words.
  var countLimits: Limits { Limits(lower: 0, upper: 1.18 * Double(max(1, greatestCount))) }

  /// The bars: the line around them, and their ground unless others are to be seen through them.
  func marks(color: Color, label: String? = nil, isFilled: Bool = true) -> [Mark] {
    let x = zip(edges, edges.dropFirst()).flatMap { [$0, $1] }
    let y = counts.flatMap { [Double($0), Double($0)] }
    let ground = Area(
      x: x, lower: [Double](repeating: 0, count: x.count), upper: y, color: color.opacity(0.35))
    let line = Line(
      x: [edges[0]] + x + [edges[edges.count - 1]], y: [0] + y + [0], label: label, color: color,
      width: 1.2)
    return (isFilled ? [.area(ground)] : []) + [.line(line)]
  }
}
