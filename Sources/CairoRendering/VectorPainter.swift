import CCairo
import Scenes

/// Draws a scene's items on a vector surface, whose unit is the point.
///
/// Nothing is moved to pixels.
struct VectorPainter {
  /// Markers of one opaque colour in one path: fewer make a larger file, and readers of the file take
  /// more than linear time for many.
  static let markersInPath = 256

  /// Smaller and larger letters, in points, are plain outlines: Cairo's fonts end beyond these.
  private static let fontSizes = 0.1...2000.0

  let context: OpaquePointer
  let fonts: FontLibrary

  private var path: CairoPath { CairoPath(context: context) }

  func draw(_ items: [SceneItem]) throws(FontError) {
    for item in items {
      switch item {
      case .shape(let shape): draw(shape)
      case .markers(let markers): draw(markers)
      case .text(let text): try draw(text)
      case .group(let group): try draw(group)
      }
    }
  }

  private func draw(_ group: SceneGroup) throws(FontError) {
    guard let area = group.clip else { return try draw(group.items) }
    cairo_save(context)
    if path.clip(to: area) { try draw(group.items) }
    cairo_restore(context)
  }

  private func draw(_ shape: SceneShape) {
    path.replace(with: shape.path) { $0 }
    path.paint(fill: shape.fill, stroke: shape.stroke, scale: 1)
  }

  private func draw(_ markers: SceneMarkers) {
    guard markers.isDrawable else { return }
    let centers = markers.centers.filter(\.isInRange)
    // Where markers of one opaque colour overlap, their union looks as they do one by one.
    let batch = markers.isOfOneOpaqueColor ? Self.markersInPath : 1
    var next = 0
    while next < centers.count {
      let end = min(next + batch, centers.count)
      draw(markers, at: centers[next..<end])
      next = end
    }
  }

  private func draw(_ markers: SceneMarkers, at centers: ArraySlice<Point>) {
    if let (color, diameter) = markers.plainDiscs {
      drawDiscs(color, diameter: diameter, at: centers)
      return
    }
    let unit = markers.shape.unitPath
    cairo_new_path(context)
    for center in centers {
      path.append(unit) { point in
        Point(
          x: center.x + point.x * markers.diameter, y: center.y + point.y * markers.diameter)
      }
    }
    path.paint(
      fill: markers.shape == .cross ? nil : markers.fill, stroke: markers.outline, scale: 1)
  }

  /// Draws discs as dots of a round pen: a quarter of the bytes of an outline of four curves.
  private func drawDiscs(_ color: Color, diameter: Double, at centers: ArraySlice<Point>) {
    // The least step that Cairo can write; HTML's canvas, and so some viewers, skip a line of none.
    let step = 1.0 / 256
    cairo_new_path(context)
    for center in centers {
      cairo_move_to(context, center.x, center.y)
      cairo_line_to(context, center.x + step, center.y)
    }
    path.setStroke(Stroke(color, width: diameter, cap: .round, join: .round), scale: 1)
    cairo_stroke(context)
  }

  private func draw(_ text: SceneText) throws(FontError) {
    let size = text.font.size
    guard size > 0, size.isFinite else { return }
    let run = try fonts.stack(for: text.font).run(text.string, pixelSize: size, isHinted: false)
    guard Self.fontSizes.contains(size) else {
      return path.fill(run, of: text, size: size, at: text.position)
    }
    guard text.position.isInRange else { return }
    cairo_save(context)
    defer { cairo_restore(context) }
    cairo_translate(context, text.position.x, text.position.y)
    if text.direction == .upwards { cairo_rotate(context, -Double.pi / 2) }
    let shear = text.font.slant == .oblique ? FontLibrary.obliqueShear : 0
    // Columns are where (1, 0) and (0, 1) go; y is downwards, so leaning right is a negative shear.
    var matrix = cairo_matrix_t(xx: size, yx: 0, xy: -shear * size, yy: size, x0: 0, y0: 0)
    path.setColor(text.color)
    let start = run.start(text.anchor)
    var rest = run.glyphs.filter { abs($0.x + start) < CairoPath.farthest }[...]
    while let face = rest.first?.face {
      let end = rest.firstIndex { $0.face !== face } ?? rest.endIndex
      cairo_set_font_face(context, try fonts.cairoFace(of: face).cairo)
      cairo_set_font_matrix(context, &matrix)
      show(rest[..<end], start: start)
      rest = rest[end...]
    }
  }

  /// Shows glyphs of the current font, with the text they stand for, so that a PDF can be searched.
  private func show(_ run: ArraySlice<TextRun.Glyph>, start: Double) {
    var text: [CChar] = []
    var clusters: [cairo_text_cluster_t] = []
    for glyph in run {
      let bytes = UTF8.encode(glyph.scalar) ?? UTF8.encodedReplacementCharacter
      text += bytes.map { CChar(bitPattern: $0) }
      clusters.append(cairo_text_cluster_t(num_bytes: Int32(bytes.count), num_glyphs: 1))
    }
    let glyphs = run.map { glyph in
      cairo_glyph_t(index: UInt(glyph.index), x: glyph.x + start, y: 0)
    }
    cairo_show_text_glyphs(
      context, text, Int32(text.count), glyphs, Int32(glyphs.count), clusters,
      Int32(clusters.count), cairo_text_cluster_flags_t(0))
  }
}

extension SceneMarkers {
  /// Colour and size of markers that are discs and nothing else; nil where they are not.
  ///
  /// A ring of the same opaque colour around a disc makes a larger disc.
  fileprivate var plainDiscs: (color: Color, diameter: Double)? {
    guard shape == .circle, let fill, outline?.dashes.isEmpty ?? true else { return nil }
    guard let outline, outline.width > 0 else { return (fill, diameter) }
    return isOfOneOpaqueColor ? (fill, diameter + outline.width) : nil
  }
}
