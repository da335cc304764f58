import Scenes

/// How well what a scene draws stands out from what it is drawn on, by WCAG 2.
public struct SceneContrast {
  /// A text, a line or markers that do not stand out.
  public struct Finding: CustomStringConvertible {
    public var description: String
  }

  private let textMinimum = 4.5
  private let markMinimum = 3.0
  private let helpers: [Color]

  /// What is filled so far: the page, and shapes over it.
  private var fills: [(outlines: [[Point]], bounds: Rectangle, clip: Rectangle?, color: Color)] = []
  private let page: Color
  public private(set) var findings: [Finding] = []

  /// How many texts and marks were measured.
  public private(set) var count = 0

  /// - Parameters:
  ///   - scene: is walked in drawing order.
  ///   - helpers: colours of what carries no data, such as a legend's frame.
  public init(of scene: Scene, helpers: [Color]) {
    self.helpers = helpers.map { $0.opacity(1) }
    page = scene.background ?? .white
    walk(scene.items, clip: nil, path: "")
  }

  private mutating func walk(_ items: [SceneItem], clip: Rectangle?, path: String) {
    for item in items {
      switch item {
      case .group(let group):
        // A grid carries no data.
        if group.role == .grid { continue }
        walk(
          group.items, clip: group.clip ?? clip,
          path: path + "/\(group.role.rawValue) \(group.name)")
      case .text(let text):
        let box = text.bounds
        let places = Self.places(in: box)
        measure(text.color, at: places, minimum: textMinimum, "text \"\(text.string)\"", path)
      case .markers(let markers):
        let places = markers.centers.prefix(400)
        for color in Set([markers.fill, markers.outline?.color].compactMap { $0 }) {
          measure(color, at: Array(places), minimum: markMinimum, "\(markers.shape)", path)
        }
      case .shape(let shape):
        if let color = shape.fill {
          // Arrow heads are marks; grounds are not.
          if path.contains("/annotation"), shape.path.points.count == 3 {
            measure(color, at: shape.path.points, minimum: markMinimum, "fill", path)
          } else if let bounds = shape.path.bounds {
            fills.append((shape.path.outlines, bounds, clip, color))
          }
        }
        if let stroke = shape.stroke, !helpers.contains(stroke.color.opacity(1)) {
          let places = shape.path.outlines.flatMap { outline in
            zip(outline, outline.dropFirst()).map { one, two in
              Point(x: (one.x + two.x) / 2, y: (one.y + two.y) / 2)
            }
          }
          measure(stroke.color, at: places, minimum: markMinimum, "line", path)
        }
      }
    }
  }

  private mutating func measure(
    _ color: Color, at places: [Point], minimum: Double, _ what: String, _ path: String
  ) {
    count += 1
    let stride = max(1, places.count / 60)
    var worst: (ratio: Double, ground: Color)?
    for index in Swift.stride(from: 0, to: places.count, by: stride) {
      let ground = ground(at: places[index])
      let ratio = Self.ratio(color.over(ground), ground)
      if ratio < worst?.ratio ?? .infinity { worst = (ratio, ground) }
    }
    guard let worst, worst.ratio < minimum else { return }
    findings.append(
      Finding(description: "\(path): \(what), \(color) on \(worst.ground) is \(worst.ratio)"))
  }

  /// The colour of the ground there.
  private func ground(at place: Point) -> Color {
    fills.reduce(page) { ground, fill in
      guard fill.bounds.contains(place), fill.clip?.contains(place) ?? true,
        fill.outlines.reduce(0, { $0 + Self.winding($1, around: place) }) != 0
      else { return ground }
      return fill.color.over(ground)
    }
  }

  private static func places(in box: Rectangle) -> [Point] {
    (0...8).flatMap { column in
      [0.1, 0.5, 0.9].map { row in
        Point(x: box.minX + box.width * Double(column) / 8, y: box.minY + box.height * row)
      }
    }
  }

  /// How often a closed line goes around a place.
  private static func winding(_ outline: [Point], around place: Point) -> Int {
    var count = 0
    for (one, two) in zip(outline, outline.dropFirst() + outline.prefix(1)) {
      let side = (two.x - one.x) * (place.y - one.y) - (place.x - one.x) * (two.y - one.y)
      if one.y <= place.y, two.y > place.y, side > 0 { count += 1 }
      if one.y > place.y, two.y <= place.y, side < 0 { count -= 1 }
    }
    return count
  }

  /// The contrast ratio of two opaque colours, from 1 to 21.
  public static func ratio(_ one: Color, _ two: Color) -> Double {
    let (one, two) = (luminance(one), luminance(two))
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  private static func luminance(_ color: Color) -> Double {
    0.2126 * color.red.linearLight + 0.7152 * color.green.linearLight
      + 0.0722 * color.blue.linearLight
  }
}

extension Color {
  /// This colour drawn over an opaque one.
  fileprivate func over(_ ground: Color) -> Color {
    let share = Double(alpha) / 255
    func mix(_ one: UInt8, _ two: UInt8) -> UInt8 {
      UInt8((Double(one) * share + Double(two) * (1 - share)).rounded())
    }
    return Color(
      red: mix(red, ground.red), green: mix(green, ground.green), blue: mix(blue, ground.blue))
  }
}

extension Path {
  /// The corners of each of its lines; a curve is its end.
  fileprivate var outlines: [[Point]] {
    var outlines: [[Point]] = []
    for element in elements {
      switch element {
      case .move(let point): outlines.append([point])
      case .line(let point), .curve(_, _, let point):
        if outlines.isEmpty { outlines.append([]) }
        outlines[outlines.count - 1].append(point)
      case .close:
        if let first = outlines.last?.first { outlines[outlines.count - 1].append(first) }
      }
    }
    return outlines
  }
}
