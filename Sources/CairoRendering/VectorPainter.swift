import CCairo
import Scenes

/// Draws a scene's items on a vector surface, whose unit is the point.
///
/// Nothing is moved to pixels.
struct VectorPainter {
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
    cairo_new_path(context)
    cairo_rectangle(context, area.minX, area.minY, area.width, area.height)
    cairo_clip(context)
    try draw(group.items)
    cairo_restore(context)
  }

  private func draw(_ shape: SceneShape) {
    path.replace(with: shape.path) { $0 }
    path.paint(fill: shape.fill, stroke: shape.stroke, scale: 1)
  }

  private func draw(_ markers: SceneMarkers) {
    var (diameter, outline) = (markers.diameter, markers.outline)
    if let stroke = outline, let fill = markers.fill, markers.shape == .circle,
      fill == stroke.color
    {
      // A ring of the same colour around a disc is a larger disc: half the elements in the file.
      diameter += stroke.width
      outline = nil
    }
    let unit = markers.shape.unitPath
    for center in markers.centers where center.x.isFinite && center.y.isFinite {
      path.replace(with: unit) { point in
        Point(x: center.x + point.x * diameter, y: center.y + point.y * diameter)
      }
      path.paint(
        fill: markers.shape == .cross ? nil : markers.fill, stroke: outline, scale: 1)
    }
  }

  private func draw(_ text: SceneText) throws(FontError) {
    let face = try fonts.cairoFace(for: text.font)
    let run = face.font.outlineRun(text.string, pixelSize: text.font.size)
    var shift = 0.0
    switch text.anchor {
    case .start: break
    case .middle: shift = -run.advance / 2
    case .end: shift = -run.advance
    }
    cairo_save(context)
    cairo_translate(context, text.position.x, text.position.y)
    if text.direction == .upwards { cairo_rotate(context, -Double.pi / 2) }
    cairo_set_font_face(context, face.cairo)
    let shear = text.font.slant == .oblique ? FontLibrary.obliqueShear : 0
    // Columns are where (1, 0) and (0, 1) go; y is downwards, so leaning right is a negative shear.
    var matrix = cairo_matrix_t(
      xx: text.font.size, yx: 0, xy: -shear * text.font.size, yy: text.font.size, x0: 0, y0: 0)
    cairo_set_font_matrix(context, &matrix)
    path.setColor(text.color)
    let glyphs = run.glyphs.map { glyph in
      cairo_glyph_t(index: UInt(glyph.index), x: glyph.x + shift, y: 0)
    }
    cairo_show_glyphs(context, glyphs, Int32(glyphs.count))
    cairo_restore(context)
  }
}
