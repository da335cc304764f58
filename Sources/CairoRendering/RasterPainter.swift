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
    guard let whole = wholePixels(area) else { return }
    let inner = clip.intersection(whole)
    guard !inner.isEmpty else { return }
    cairo_save(context)
    defer { cairo_restore(context) }
    cairo_new_path(context)
    cairo_rectangle(
      context, Double(inner.left), Double(inner.top), Double(inner.right - inner.left),
      Double(inner.bottom - inner.top))
    cairo_clip(context)
    try draw(group.items, clip: inner)
  }

  /// The pixels whose edges are nearest to an area's; one far off the page ends just beyond it.
  private func wholePixels(_ area: Rectangle) -> PixelBounds? {
    let limit = Double(page.right + page.bottom) + 1
    let edges = [area.minX, area.minY, area.maxX, area.maxY].map { ($0 * scale).rounded() }
    guard !edges.contains(where: \.isNaN) else { return nil }
    let pixels = edges.map { Int(min(max($0, -limit), limit)) }
    return PixelBounds(left: pixels[0], top: pixels[1], right: pixels[2], bottom: pixels[3])
  }

  private func draw(_ shape: SceneShape) {
    if let stroke = shape.stroke, shape.path.isRectilinear {
      // Agg's rule: an odd width in pixels lies on the middle of a pixel, an even one between two.
      let half = (stroke.width * scale).rounded().remainder(dividingBy: 2) == 0 ? 0 : 0.5
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

  // MARK: - Markers

  private func draw(_ markers: SceneMarkers, clip: PixelBounds) {
    guard markers.isDrawable else { return }
    guard MarkerStamps.canStamp(markers, scale: scale) else { return drawOneByOne(markers) }
    // Whatever Cairo was asked for must be on the image before it is written to directly.
    cairo_surface_flush(surface)
    defer { cairo_surface_mark_dirty(surface) }
    // A marker whose centre is this far outside cannot reach the clip; it also keeps Int in range.
    let reach = ((markers.diameter + (markers.outline?.width ?? 0)) * scale).rounded(.up) + 2
    let (left, right) = (Double(clip.left) - reach, Double(clip.right) + reach)
    let (top, bottom) = (Double(clip.top) - reach, Double(clip.bottom) + reach)
    switch markers.placement {
    case .wholePixel:
      let stamp = Stamp(
        stamps.layers(markers, scale: scale, phaseX: 0, phaseY: 0), on: pixels)
      for center in markers.centers {
        let (x, y) = (center.x * scale + 0.5, center.y * scale + 0.5)
        guard x > left, x < right, y > top, y < bottom else { continue }
        stamp.draw(x: Int(x.rounded(.down)), y: Int(y.rounded(.down)), clip: clip)
      }
    case .subpixel:
      let steps = MarkerStamps.phases
      var prepared = [Stamp?](repeating: nil, count: steps * steps)
      for center in markers.centers {
        let (x, y) = (center.x * scale - 0.5, center.y * scale - 0.5)
        guard x > left, x < right, y > top, y < bottom else { continue }
        let (column, phaseX) = Self.split(x, steps: steps)
        let (row, phaseY) = Self.split(y, steps: steps)
        let slot = phaseX * steps + phaseY
        let stamp =
          prepared[slot]
          ?? Stamp(
            stamps.layers(markers, scale: scale, phaseX: phaseX, phaseY: phaseY), on: pixels)
        prepared[slot] = stamp
        stamp.draw(x: column, y: row, clip: clip)
      }
    }
  }

  private func drawOneByOne(_ markers: SceneMarkers) {
    let diameter = markers.diameter * scale
    let unit = markers.shape.unitPath
    for center in markers.centers {
      var (x, y) = (center.x * scale, center.y * scale)
      guard Point(x: x, y: y).isInRange else { continue }
      if markers.placement == .wholePixel {
        (x, y) = ((x + 0.5).rounded(.down) + 0.5, (y + 0.5).rounded(.down) + 0.5)
      }
      path.replace(with: unit) { Point(x: x + $0.x * diameter, y: y + $0.y * diameter) }
      path.paint(
        fill: markers.shape == .cross ? nil : markers.fill, stroke: markers.outline, scale: scale)
    }
  }

  // MARK: - Text

  private func draw(_ text: SceneText, clip: PixelBounds) throws(FontError) {
    let pixelSize = text.font.size * scale
    guard pixelSize > 0, pixelSize.isFinite else { return }
    let isOnGrid = FontFace.gridSizes.contains(pixelSize)
    let isHinted = isOnGrid && text.rendering != .outline
    let run = try fonts.stack(for: text.font)
      .run(text.string, pixelSize: pixelSize, isHinted: isHinted)
    let start = run.start(text.anchor)
    let isUpwards = text.direction == .upwards
    var x = text.position.x * scale + (isUpwards ? 0 : start)
    var y = text.position.y * scale - (isUpwards ? start : 0)
    guard isOnGrid else {
      return path.fill(
        run, of: text, size: pixelSize,
        at: Point(x: text.position.x * scale, y: text.position.y * scale))
    }
    guard Point(x: x, y: y).isInRange else { return }
    if text.rendering == .hinted { (x, y) = (x.rounded(), y.rounded()) }
    cairo_surface_flush(surface)
    defer { cairo_surface_mark_dirty(surface) }
    var style: GlyphMasks.Style = isHinted ? .hinted : []
    if text.font.slant == .oblique { style.insert(.oblique) }
    if isUpwards { style.insert(.upwards) }
    let size = Int32(FontFace.fixed(pixelSize))
    let color = BlendColor(text.color)
    for glyph in run.glyphs {
      let steps = GlyphMasks.phases
      let (column, phaseX) = Self.split(isUpwards ? x : x + glyph.x, steps: steps)
      let (row, phaseY) = Self.split(isUpwards ? y - glyph.x : y, steps: steps)
      let key = GlyphMasks.Key(
        face: ObjectIdentifier(glyph.face), glyph: glyph.index, size: size,
        phaseX: UInt8(phaseX), phaseY: UInt8(phaseY), style: style)
      glyphs.mask(key, of: glyph.face).stamp(color, on: pixels, x: column, y: row, clip: clip)
    }
  }

  /// A position as a whole pixel and a fraction in steps, rounded to the nearest step.
  private static func split(_ position: Double, steps: Int) -> (pixel: Int, phase: Int) {
    let step = Int((position * Double(steps)).rounded())
    let pixel = step >= 0 ? step / steps : -((-step + steps - 1) / steps)
    return (pixel, step - pixel * steps)
  }
}
