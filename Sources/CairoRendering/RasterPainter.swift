import CCairo
import Scenes

/// Draws a scene's items on an image in memory: lines through Cairo, glyphs and markers by stamping.
struct RasterPainter {
  let surface: OpaquePointer
  let context: OpaquePointer

  /// The memory that the surface draws on.
  let pixels: PixelGrid

  /// Pixels a point.
  let scale: Double

  let fonts: FontLibrary
  let glyphs: GlyphMasks
  let stamps: MarkerStamps
  let page: PixelBounds

  private var path: CairoPath { CairoPath(context: context) }

  func draw(_ items: [SceneItem], clip: PixelBounds) throws(FontError) {
    for item in items {
      switch item {
      case .shape(let shape): draw(shape)
      case .markers(let markers): draw(markers, clip: clip)
      case .text(let text): try draw(text, clip: clip)
      case .group(let group): try draw(group, clip: clip)
      }
    }
  }

  private func draw(_ group: SceneGroup, clip: PixelBounds) throws(FontError) {
    guard let area = group.clip else { return try draw(group.items, clip: clip) }
    let inner = clip.intersection(
      PixelBounds(
        left: wholePixel(area.minX), top: wholePixel(area.minY), right: wholePixel(area.maxX),
        bottom: wholePixel(area.maxY)))
    guard inner.left < inner.right, inner.top < inner.bottom else { return }
    cairo_save(context)
    cairo_new_path(context)
    cairo_rectangle(
      context, Double(inner.left), Double(inner.top), Double(inner.right - inner.left),
      Double(inner.bottom - inner.top))
    cairo_clip(context)
    try draw(group.items, clip: inner)
    cairo_restore(context)
  }

  /// The pixel edge nearest to a position in points; positions far off the page stay on its edge.
  private func wholePixel(_ position: Double) -> Int {
    let limit = Double(page.right + page.bottom) + 1
    return Int(min(max((position * scale).rounded(), -limit), limit))
  }

  private func draw(_ shape: SceneShape) {
    if let stroke = shape.stroke, shape.path.isRectilinear {
      // Agg's rule: an odd width in pixels lies on the middle of a pixel, an even one between two.
      let isOdd = Int((stroke.width * scale).rounded()) % 2 != 0
      let half = isOdd ? 0.5 : 0
      path.replace(with: shape.path) { point in
        Point(
          x: (point.x * scale + 0.5).rounded(.down) + half,
          y: (point.y * scale + 0.5).rounded(.down) + half)
      }
    } else {
      path.replace(with: shape.path) { Point(x: $0.x * scale, y: $0.y * scale) }
    }
    path.paint(fill: shape.fill, stroke: shape.stroke, scale: scale)
  }

  private func draw(_ markers: SceneMarkers, clip: PixelBounds) {
    // Whatever Cairo was asked for must be on the image before it is written to directly.
    cairo_surface_flush(surface)
    defer { cairo_surface_mark_dirty(surface) }
    // A marker whose centre is this far outside cannot reach the clip; it also keeps Int in range.
    let reach = ((markers.diameter + (markers.outline?.width ?? 0)) * scale).rounded(.up) + 2
    let (left, right) = (Double(clip.left) - reach, Double(clip.right) + reach)
    let (top, bottom) = (Double(clip.top) - reach, Double(clip.bottom) + reach)
    switch markers.placement {
    case .wholePixel:
      let stamp = stamps.stamp(markers, scale: scale, phaseX: 0, phaseY: 0)
      for center in markers.centers {
        let (x, y) = (center.x * scale + 0.5, center.y * scale + 0.5)
        guard x > left, x < right, y > top, y < bottom else { continue }
        for layer in stamp.layers {
          layer.mask.stamp(
            layer.color, on: pixels, x: Int(x.rounded(.down)), y: Int(y.rounded(.down)), clip: clip)
        }
      }
    case .subpixel:
      let steps = MarkerStamps.phases
      var prepared = [MarkerStamps.Stamp?](repeating: nil, count: steps * steps)
      for center in markers.centers {
        let (x, y) = (center.x * scale - 0.5, center.y * scale - 0.5)
        guard x > left, x < right, y > top, y < bottom else { continue }
        let (column, phaseX) = Self.split(x, steps: steps)
        let (row, phaseY) = Self.split(y, steps: steps)
        let slot = phaseX * steps + phaseY
        let stamp =
          prepared[slot] ?? stamps.stamp(markers, scale: scale, phaseX: phaseX, phaseY: phaseY)
        prepared[slot] = stamp
        for layer in stamp.layers {
          layer.mask.stamp(layer.color, on: pixels, x: column, y: row, clip: clip)
        }
      }
    }
  }

  private func draw(_ text: SceneText, clip: PixelBounds) throws(FontError) {
    let face = try fonts.face(for: text.font)
    let pixelSize = text.font.size * scale
    let isHinted = text.rendering != .outline
    let run =
      isHinted
      ? face.hintedRun(text.string, pixelSize: pixelSize)
      : face.outlineRun(text.string, pixelSize: pixelSize)
    var shift = 0.0
    switch text.anchor {
    case .start: break
    case .middle: shift = -run.advance / 2
    case .end: shift = -run.advance
    }
    let isUpwards = text.direction == .upwards
    var x = text.position.x * scale + (isUpwards ? 0 : shift)
    var y = text.position.y * scale - (isUpwards ? shift : 0)
    if text.rendering == .hinted { (x, y) = (x.rounded(), y.rounded()) }
    let limit = Double(page.right + page.bottom) * 4 + 1000
    guard x > -limit, x < limit, y > -limit, y < limit else { return }
    cairo_surface_flush(surface)
    defer { cairo_surface_mark_dirty(surface) }
    let color = BlendColor(text.color)
    for glyph in run.glyphs {
      let steps = GlyphMasks.phases
      let (column, phaseX) = Self.split(isUpwards ? x : x + glyph.x, steps: steps)
      let (row, phaseY) = Self.split(isUpwards ? y - glyph.x : y, steps: steps)
      let key = GlyphMasks.Key(
        face: ObjectIdentifier(face), glyph: glyph.index, pixelSize: pixelSize, phaseX: phaseX,
        phaseY: phaseY, isHinted: isHinted, isOblique: text.font.slant == .oblique,
        isUpwards: isUpwards)
      glyphs.mask(key, of: face)?.stamp(color, on: pixels, x: column, y: row, clip: clip)
    }
  }

  /// A position as a whole pixel and a fraction in steps, rounded to the nearest step.
  private static func split(_ position: Double, steps: Int) -> (pixel: Int, phase: Int) {
    let step = Int((position * Double(steps)).rounded())
    let pixel = step >= 0 ? step / steps : -((-step + steps - 1) / steps)
    return (pixel, step - pixel * steps)
  }
}
