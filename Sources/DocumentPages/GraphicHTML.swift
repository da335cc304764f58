import Documents
import Pages

/// The little pictures of tables; the numbers beside them say the same, so readers of the page's text
/// pass them over.
enum GraphicHTML {
  /// Units across, of which each has as many as its picture is wide in CSS.
  private static let (width, height) = (100.0, 16.0)

  static func html(_ graphic: Table.Graphic) -> HTML {
    switch graphic {
    case .bar(let share):
      picture(
        "graphic bar",
        .element(
          "rect",
          ["width": text(width * min(max(share, 0), 1)), "height": text(height)]))
    case .sparkline(let heights):
      picture(
        "graphic sparkline",
        .element(
          "polyline", ["points": points(heights), "vector-effect": "non-scaling-stroke"]))
    }
  }

  private static func picture(_ name: String, _ content: HTML) -> HTML {
    .element(
      "svg",
      [
        "class": name, "viewBox": "0 0 \(text(width)) \(text(height))",
        "preserveAspectRatio": "none", "aria-hidden": "true",
      ], [content])
  }

  /// Places along the width; heights that are not finite are left out.
  private static func points(_ heights: [Double]) -> String {
    let distance = width / Double(max(1, heights.count - 1))
    return heights.enumerated().filter { $0.element.isFinite }.map { index, value in
      "\(text(Double(index) * distance)),\(text(height * (1 - min(max(value, 0), 1))))"
    }.joined(separator: " ")
  }

  /// A number with one decimal, or none.
  private static func text(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths.isMultiple(of: 10) ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}
