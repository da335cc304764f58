import Scenes
import Typesetting

/// Turns the contours of a surface into scene items: bands from the lowest up, lines, and numbers.
///
/// Each band is the whole region above its level, over the one before, so that no seam can be seen
/// between two of them.
struct ContourLayout {
  private let levels: [Double]
  private let bands: [ContourTracer.Region]
  private let colors: [Color]
  private let showsLabels: Bool
  private let panel: Rectangle
  private let theme: Theme
  private let labels: LabelSetting

  /// A raster shows no bend of less than this, in points: a fifth of a pixel at 300 dpi.
  private static let tolerance = 0.05

  /// Between a number and its line, in points.
  private static let labelGap = 2.0

  /// - Parameters:
  ///   - contours: the surface.
  ///   - columns: where the columns of its grid are on the page, in points.
  ///   - rows: where the rows are.
  ///   - panel: the panel, in points.
  ///   - theme: how it looks.
  ///   - labels: how numbers are set.
  init(
    _ contours: Contours, columns: [Double], rows: [Double], panel: Rectangle, theme: Theme,
    labels: LabelSetting
  ) {
    let tracer = ContourTracer(
      columns: columns, rows: rows, heights: contours.z, tolerance: Self.tolerance)
    levels = contours.levels.values(for: contours.z)
    bands = [tracer.ground()] + levels.map { tracer.region(atOrAbove: $0) }
    colors = (contours.ramp ?? theme.ramp).colors(count: bands.count)
    showsLabels = contours.showsLabels
    self.panel = panel
    self.theme = theme
    self.labels = labels
  }

  /// The surface in drawing order; a number may stand only where `isFree` says that no data are drawn.
  func items(isFree: @escaping (Rectangle) -> Bool) -> [SceneItem] {
    let fills = zip(bands, colors).map { band, color in
      SceneItem.shape(SceneShape(Self.path(around: band.outlines), fill: color))
    }
    let numbers = showsLabels ? numbers(isFree: isFree) : []
    let strokes = bands.indices.dropFirst().map { index in
      let stroke = Stroke(
        lineColor(index).opacity(theme.contourOpacity), width: theme.contourWidth, join: .round)
      return SceneItem.shape(
        SceneShape(
          Self.path(along: bands[index].lines, sparing: numbers.first { $0.band == index }?.room),
          stroke: stroke))
    }
    return (fills + strokes).filter(\.isDrawn) + numbers.flatMap(\.items)
  }

  private struct Number {
    var band: Int
    var room: Rectangle
    var items: [SceneItem]
  }

  private func numbers(isFree: @escaping (Rectangle) -> Bool) -> [Number] {
    var places = ContourLabelPlaces(panel: panel.insetBy(Self.labelGap), isFree: isFree)
    let size = 0.85 * theme.fontSize
    // Beyond the cells there is another ground, on which a number might not be read.
    let border = bands[0].outlines.map { $0 + $0.prefix(1) }
    return zip(bands.indices.dropFirst(), DecimalText.distinct(levels)).compactMap { index, text in
      let label = Label(plain: text)
      let (ascent, _, advance) = labels.extent(of: label, size: size)
      let neighbors =
        border + bands[index - 1].lines + (index + 1 < bands.count ? bands[index + 1].lines : [])
      guard
        let room = places.place(
          size: Size(width: advance + 2 * Self.labelGap, height: ascent + Self.labelGap),
          on: bands[index].lines, apartFrom: neighbors)
      else { return nil }
      let placed = labels.placeCentered(
        label, size: size, color: lineColor(index), at: Point(x: room.midX, y: room.midY),
        anchor: .middle)
      return Number(band: index, room: room, items: placed.items)
    }
  }

  /// Ink where it can be read on the bands above and below a level, else the colour of the page.
  private func lineColor(_ index: Int) -> Color {
    let ground = colors[index - 1].mixed(with: colors[index], share: 0.5)
    return theme.ink.contrast(with: ground) >= theme.background.contrast(with: ground)
      ? theme.ink : theme.background
  }

  private static func path(around outlines: [[Point]]) -> Path {
    Path(
      outlines.flatMap { outline in
        let corners = Rectangle.drawable.clipping(outline)
        return corners.count < 3 ? [] : Path(through: corners, closed: true).elements
      })
  }

  private static func path(along lines: [[Point]], sparing room: Rectangle?) -> Path {
    Path(
      lines.flatMap { line in
        line.pieces(outside: room).flatMap { piece in
          Path(through: piece.map(Optional.some), within: .drawable).elements
        }
      })
  }
}

extension SceneItem {
  fileprivate var isDrawn: Bool {
    if case .shape(let shape) = self { !shape.path.elements.isEmpty } else { true }
  }
}

extension [Point] {
  /// The parts of a line that are not within an area.
  fileprivate func pieces(outside area: Rectangle?) -> [[Point]] {
    guard let area, let first else { return [self] }
    var pieces: [[Point]] = []
    var piece = [first]
    for (start, end) in zip(self, dropFirst()) {
      guard let inside = Segment(start, end).clipped(to: area) else {
        piece.append(end)
        continue
      }
      if inside.start != piece.last { piece.append(inside.start) }
      if piece.count > 1 { pieces.append(piece) }
      piece = [inside.end]
      if inside.end != end { piece.append(end) }
    }
    if piece.count > 1 { pieces.append(piece) }
    return pieces
  }
}
