import Scenes

/// Turns a panel's marks from data units into scene items.
struct MarkLayout {
  let rectangle: Rectangle
  let theme: Theme
  let labels: LabelSetting
  private let xScale: AxisPositions
  private let yScale: AxisPositions

  init(
    rectangle: Rectangle, xScale: AxisPositions, yScale: AxisPositions, theme: Theme,
    labels: LabelSetting
  ) {
    self.rectangle = rectangle
    self.theme = theme
    self.labels = labels
    self.xScale = xScale
    self.yScale = yScale
  }

  /// The marks in order; where the panel is clipped, words and boxes may still stand across its edge.
  func items(for marks: [Mark], isClipped: Bool) -> [SceneItem] {
    var colors = SeriesColors(theme: theme)
    return marks.map { mark in
      var group = group(mark, color: colors.next(for: mark), among: marks)
      switch mark {
      case .dots, .line, .area, .contours, .referenceLine, .arrow:
        group.clip = isClipped ? rectangle : nil
      case .annotation, .box: break
      }
      return .group(group)
    }
  }

  private func group(_ mark: Mark, color: Color, among marks: [Mark]) -> SceneGroup {
    switch mark {
    case .dots(let dots):
      SceneGroup(
        role: .series, name: dots.label ?? "", items: [.markers(markers(dots, color: color))])
    case .line(let line):
      SceneGroup(role: .series, name: line.label ?? "", items: items(for: line, color: color))
    case .area(let area):
      SceneGroup(role: .series, name: area.label ?? "", items: [.shape(shape(of: area))])
    case .contours(let contours):
      SceneGroup(
        role: .series, name: contours.label ?? "",
        items: layout(of: contours).items { countPoints(of: marks, in: $0) == 0 })
    case .referenceLine(let line):
      SceneGroup(
        role: .annotation, name: line.label ?? "", items: items(for: line, color: color))
    case .arrow(let arrow):
      SceneGroup(role: .annotation, items: items(for: arrow))
    case .annotation(let annotation):
      SceneGroup(role: .annotation, items: items(for: annotation))
    case .box(let box):
      SceneGroup(role: .annotation, items: items(for: box))
    }
  }

  /// A place in data units as points on the page; nil where it is not finite.
  private func place(_ x: Double, _ y: Double) -> Point? {
    guard x.isFinite, y.isFinite else { return nil }
    let point = Point(
      x: rectangle.minX + xScale.position(of: x), y: rectangle.maxY - yScale.position(of: y))
    return point.x.isFinite && point.y.isFinite ? point : nil
  }

  /// The same as far as anything is drawn.
  private func drawablePlace(_ x: Double, _ y: Double) -> Point? {
    place(x, y).flatMap { Rectangle.drawable.contains($0) ? $0 : nil }
  }

  /// How many points of the data lie in an area of the page, to find room for a legend.
  ///
  /// A line that crosses the area between two of its points counts as one point more.
  func countPoints(of marks: [Mark], in area: Rectangle) -> Int {
    func count(_ x: Double, _ y: Double) -> Int {
      place(x, y).map(area.contains) == true ? 1 : 0
    }
    return marks.reduce(0) { total, mark in
      switch mark {
      case .dots(let dots):
        total + zip(dots.x, dots.y).reduce(0) { $0 + count($1.0, $1.1) }
      case .line(let line):
        total + countPoints(of: line, in: area)
      case .annotation(let annotation):
        total + count(annotation.position.x, annotation.position.y)
      case .area, .contours, .referenceLine, .arrow, .box:
        total
      }
    }
  }

  private func countPoints(of line: Line, in area: Rectangle) -> Int {
    var count = 0
    var previous: Point?
    for (x, y) in zip(line.x, line.y) {
      let next = place(x, y)
      defer { previous = next }
      guard let next else { continue }
      if area.contains(next) {
        count += 1
      } else if let previous, !area.contains(previous),
        Segment(previous, next).clipped(to: area) != nil
      {
        count += 1
      }
    }
    return count
  }

  private func markers(_ dots: Dots, color: Color) -> SceneMarkers {
    SceneMarkers(
      dots.shape, diameter: dots.diameter ?? theme.markerDiameter, fill: color,
      outline: theme.markerOutline > 0 ? Stroke(color, width: theme.markerOutline) : nil,
      placement: theme.markerPlacement,
      centers: zip(dots.x, dots.y).compactMap { drawablePlace($0, $1) })
  }

  private func items(for line: Line, color: Color) -> [SceneItem] {
    var items: [SceneItem] = []
    let path = Path(through: zip(line.x, line.y).lazy.map { place($0, $1) }, within: .drawable)
    if !path.elements.isEmpty {
      let stroke = Stroke(
        color, width: line.width ?? theme.lineWidth, cap: line.dashes.isEmpty ? .square : .butt,
        join: .round, dashes: line.dashes)
      items.append(.shape(SceneShape(path, stroke: stroke)))
    }
    if let marker = line.marker {
      items.append(
        .markers(markers(Dots(x: line.x, y: line.y, shape: marker), color: color)))
    }
    return items
  }

  private func shape(of area: Area) -> SceneShape {
    let isShown = { (index: Int) in
      area.x[index].isFinite && area.lower[index].isFinite && area.upper[index].isFinite
    }
    let pieces = area.x.indices.split { !isShown($0) }.flatMap { piece in
      let there = piece.map { nearestDrawable(area.x[$0], area.upper[$0]) }
      let back = piece.reversed().map { nearestDrawable(area.x[$0], area.lower[$0]) }
      return Path(through: there + back, closed: true).elements
    }
    return SceneShape(Path(pieces), fill: area.color)
  }

  /// A finite place in data units, or the nearest to it where anything is drawn.
  private func nearestDrawable(_ x: Double, _ y: Double) -> Point {
    let area = Rectangle.drawable
    return Point(
      x: min(max(rectangle.minX + xScale.position(of: x), area.minX), area.maxX),
      y: min(max(rectangle.maxY - yScale.position(of: y), area.minY), area.maxY))
  }

  private func layout(of contours: Contours) -> ContourLayout {
    // No farther off the page than that even the difference of two places is finite.
    func place(_ value: Double, on scale: AxisPositions, _ page: (Double) -> Double) -> Double {
      scale.shows(value) ? min(max(page(scale.position(of: value)), -1e9), 1e9) : .nan
    }
    return ContourLayout(
      contours,
      columns: contours.x.map { place($0, on: xScale) { rectangle.minX + $0 } },
      rows: contours.y.map { place($0, on: yScale) { rectangle.maxY - $0 } },
      panel: rectangle, theme: theme, labels: labels)
  }

  private func items(for line: ReferenceLine, color: Color) -> [SceneItem] {
    let ends: (Point, Point)
    switch line.position {
    case .horizontal(let y):
      let place = rectangle.maxY - yScale.position(of: y)
      ends = (Point(x: rectangle.minX, y: place), Point(x: rectangle.maxX, y: place))
    case .vertical(let x):
      let place = rectangle.minX + xScale.position(of: x)
      ends = (Point(x: place, y: rectangle.minY), Point(x: place, y: rectangle.maxY))
    }
    // Beyond the panel nothing would be seen where it is cut, and too much where it is not.
    guard rectangle.contains(ends.0), rectangle.contains(ends.1) else { return [] }
    let stroke = Stroke(color, width: line.width ?? theme.frameWidth, dashes: line.dashes)
    return [.shape(SceneShape(Path(through: [ends.0, ends.1]), stroke: stroke))]
  }

  private func items(for arrow: Arrow) -> [SceneItem] {
    let points = arrow.points.compactMap { place($0.x, $0.y) }
    guard points.count == arrow.points.count else { return [] }
    return ArrowShape(
      through: points, color: arrow.color ?? theme.ink, width: arrow.width,
      headLength: arrow.headLength, startGap: arrow.startGap, endGap: arrow.endGap
    ).items
  }

  private func items(for annotation: Annotation) -> [SceneItem] {
    guard
      let place = drawablePlace(annotation.position.x, annotation.position.y)?
        .offset(dx: annotation.dx, dy: annotation.dy)
    else { return [] }
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
    let (halfWidth, halfHeight) = (box.width / 2, box.height / 2)
    guard let corner = drawablePlace(box.center.x - halfWidth, box.center.y - halfHeight),
      let opposite = drawablePlace(box.center.x + halfWidth, box.center.y + halfHeight)
    else { return [] }
    let area = Rectangle(
      minX: min(corner.x, opposite.x), minY: min(corner.y, opposite.y),
      width: abs(opposite.x - corner.x), height: abs(opposite.y - corner.y))
    return BoxShape(box, in: area, theme: theme, labels: labels).items
  }
}
