import Scenes

/// Turns a panel's marks from data units into scene items.
struct MarkLayout {
  /// Farther than this from the page, in points, nothing is drawn: Cairo counts in 24 bits.
  private static let farthest = 20_000.0

  let rectangle: Rectangle
  let theme: Theme
  let labels: LabelSetting
  private let xScale: LinearScale
  private let yScale: LinearScale

  init(
    rectangle: Rectangle, xLimits: Limits, yLimits: Limits, theme: Theme, labels: LabelSetting
  ) {
    self.rectangle = rectangle
    self.theme = theme
    self.labels = labels
    xScale = LinearScale(xLimits, length: rectangle.width)
    yScale = LinearScale(yLimits, length: rectangle.height)
  }

  /// The marks in order; data are cut at the panel's edge where it is clipped, words are not.
  func items(for marks: [Mark], isClipped: Bool) -> [SceneItem] {
    var colors = SeriesColors(theme: theme)
    return marks.map { mark in
      let color = colors.next(for: mark)
      let (role, name, items) = group(mark, color: color)
      let isWords = role == .annotation
      return .group(
        SceneGroup(
          role: role, name: name, clip: isClipped && !isWords ? rectangle : nil, items: items))
    }
  }

  private func group(
    _ mark: Mark, color: Color
  ) -> (role: SceneGroup.Role, name: String, items: [SceneItem]) {
    switch mark {
    case .dots(let dots):
      (.series, dots.label ?? "", [.markers(markers(dots, color: color))])
    case .line(let line):
      (.series, line.label ?? "", items(for: line, color: color))
    case .area(let area):
      (.series, area.label ?? "", [.shape(shape(of: area))])
    case .arrow(let arrow):
      (.annotation, "", items(for: arrow))
    case .annotation(let annotation):
      (.annotation, "", items(for: annotation))
    case .box(let box):
      (.annotation, "", items(for: box))
    }
  }

  /// A place in data units as points on the page.
  func point(_ x: Double, _ y: Double) -> Point {
    Point(x: rectangle.minX + xScale.position(of: x), y: rectangle.maxY - yScale.position(of: y))
  }

  /// How many points of the series lie in an area of the page, to find room for a legend.
  func countPoints(of marks: [Mark], in area: Rectangle) -> Int {
    marks.reduce(0) { count, mark in
      switch mark {
      case .dots(let dots):
        count + zip(dots.x, dots.y).count { area.contains(point($0, $1)) }
      case .line(let line):
        count + zip(line.x, line.y).count { area.contains(point($0, $1)) }
      case .annotation(let annotation):
        count + (area.contains(point(annotation.position.x, annotation.position.y)) ? 1 : 0)
      case .area, .arrow, .box:
        count
      }
    }
  }

  private func markers(_ dots: Dots, color: Color) -> SceneMarkers {
    var centers: [Point] = []
    centers.reserveCapacity(dots.x.count)
    for index in dots.x.indices where dots.x[index].isFinite && dots.y[index].isFinite {
      centers.append(point(dots.x[index], dots.y[index]))
    }
    return SceneMarkers(
      dots.shape, diameter: dots.diameter ?? theme.markerDiameter, fill: color,
      outline: theme.markerOutline > 0 ? Stroke(color, width: theme.markerOutline) : nil,
      placement: theme.markerPlacement, centers: centers)
  }

  private func items(for line: Line, color: Color) -> [SceneItem] {
    var elements: [Path.Element] = []
    var previous: Point?
    for index in line.x.indices {
      guard line.x[index].isFinite, line.y[index].isFinite else {
        previous = nil
        continue
      }
      let next = point(line.x[index], line.y[index])
      if let start = previous {
        if let piece = Segment(start, next).clipped(to: Self.farthest) {
          if elements.isEmpty || piece.start != start { elements.append(.move(piece.start)) }
          elements.append(.line(piece.end))
        }
      } else if abs(next.x) < Self.farthest, abs(next.y) < Self.farthest {
        elements.append(.move(next))
      }
      previous = next
    }
    let stroke = Stroke(
      color, width: line.width ?? theme.lineWidth, cap: line.dashes.isEmpty ? .square : .butt,
      join: .round, dashes: line.dashes)
    var items: [SceneItem] = [.shape(SceneShape(Path(elements), stroke: stroke))]
    if let marker = line.marker {
      items.append(
        .markers(markers(Dots(x: line.x, y: line.y, shape: marker), color: color)))
    }
    return items
  }

  private func shape(of area: Area) -> SceneShape {
    let finite = area.x.indices.filter {
      area.x[$0].isFinite && area.lower[$0].isFinite && area.upper[$0].isFinite
    }
    let there = finite.map { point(area.x[$0], area.upper[$0]) }
    let back = finite.reversed().map { point(area.x[$0], area.lower[$0]) }
    let limit = Self.farthest
    let outline = (there + back).map {
      Point(x: min(max($0.x, -limit), limit), y: min(max($0.y, -limit), limit))
    }
    return SceneShape(Path(through: outline, closed: true), fill: area.color)
  }

  private func items(for arrow: Arrow) -> [SceneItem] {
    ArrowShape(
      through: arrow.points.map { point($0.x, $0.y) }, color: arrow.color ?? theme.ink,
      width: arrow.width, headLength: arrow.headLength, startGap: arrow.startGap,
      endGap: arrow.endGap
    ).items
  }

  private func items(for annotation: Annotation) -> [SceneItem] {
    let place = point(annotation.position.x, annotation.position.y)
      .offset(dx: annotation.dx, dy: annotation.dy)
    let size = annotation.size ?? theme.fontSize
    let placed =
      annotation.isCentered
      ? labels.placeCentered(
        annotation.label, size: size, color: annotation.color, at: place,
        anchor: annotation.anchor, style: annotation.style)
      : labels.place(
        annotation.label, size: size, color: annotation.color, at: place,
        anchor: annotation.anchor, style: annotation.style)
    return placed.items
  }

  private func items(for box: Box) -> [SceneItem] {
    let corner = point(box.center.x - box.width / 2, box.center.y - box.height / 2)
    let opposite = point(box.center.x + box.width / 2, box.center.y + box.height / 2)
    let area = Rectangle(
      minX: min(corner.x, opposite.x), minY: min(corner.y, opposite.y),
      width: abs(opposite.x - corner.x), height: abs(opposite.y - corner.y))
    let outline: Path
    switch box.outline {
    case .rectangle(let radius):
      outline = Path(area, cornerRadius: radius)
    case .diamond:
      outline = Path(
        through: [
          Point(x: area.midX, y: area.minY), Point(x: area.maxX, y: area.midY),
          Point(x: area.midX, y: area.maxY), Point(x: area.minX, y: area.midY),
        ], closed: true)
    }
    let stroke = Stroke(box.stroke ?? theme.ink, width: 1, join: .round)
    var items: [SceneItem] = [.shape(SceneShape(outline, fill: box.fill, stroke: stroke))]
    let spacing = 1.35 * theme.fontSize
    let first = area.midY - spacing * Double(box.lines.count - 1) / 2
    for (index, line) in box.lines.enumerated() {
      items +=
        labels.placeCentered(
          line, size: theme.fontSize,
          at: Point(x: area.midX, y: first + spacing * Double(index)), anchor: .middle
        ).items
    }
    return items
  }
}

/// The colours of a panel's series: their own, or the next of the palette.
struct SeriesColors {
  private let theme: Theme
  private var used = 0

  init(theme: Theme) {
    self.theme = theme
  }

  mutating func next(for mark: Mark) -> Color {
    switch mark {
    case .dots(let dots): pick(dots.color)
    case .line(let line): pick(line.color)
    case .area(let area): area.color
    case .arrow, .annotation, .box: theme.ink
    }
  }

  private mutating func pick(_ own: Color?) -> Color {
    if let own { return own }
    defer { used += 1 }
    return theme.palette[used % theme.palette.count]
  }
}
