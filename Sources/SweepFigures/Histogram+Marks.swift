import Plotting
import Scenes

extension Histogram {
  var greatestCount: Int { counts.max() ?? 0 }

  /// Room above the tallest bar for words.
  var countLimits: Limits { Limits(lower: 0, upper: 1.18 * Double(max(1, greatestCount))) }

  /// The bars: their ground and the line around them.
  func marks(color: Color, label: String? = nil) -> [Mark] {
    let x = zip(edges, edges.dropFirst()).flatMap { [$0, $1] }
    let y = counts.flatMap { [Double($0), Double($0)] }
    let zeros = [Double](repeating: 0, count: x.count)
    let around = [0] + y + [0]
    return [
      .area(Area(x: x, lower: zeros, upper: y, color: color.opacity(0.35))),
      .line(
        Line(
          x: [edges[0]] + x + [edges[edges.count - 1]], y: around, label: label, color: color,
          width: 1.2)),
    ]
  }
}
