import CCairo
import Scenes

/// The little pictures of markers, each drawn once by Cairo and kept.
///
/// Stamping them is nine times faster than filling a path each, from a hundred thousand points on.
final class MarkerStamps {
  /// Steps between two pixels at which a marker may stand.
  static let phases = 8

  /// Larger markers, in pixels from side to side, are filled one by one: they are few, and 64 stamps
  /// of them would fill the memory.
  private static let largest = 256.0

  private struct Key: Hashable {
    var shape: SceneMarkers.Shape
    var diameter: Double
    var outlineWidth: Double?
    var cap: Stroke.Cap?
    var join: Stroke.Join?
    var part: Part
    var phaseX: Int
    var phaseY: Int
  }

  private enum Part {
    case fill
    case outline
    case both
  }

  private var store = MaskStore<Key>(capacity: 8 << 20)

  /// Whether these markers can be stamped; else each is to be drawn as an outline.
  static func canStamp(_ markers: SceneMarkers, scale: Double) -> Bool {
    guard markers.diameter * scale <= largest else { return false }
    guard let outline = markers.outline else { return true }
    return outline.dashes.isEmpty && outline.width > 0 && outline.width * scale <= largest
  }

  /// What `markers` are stamped with at a fraction of a pixel, for `scale` pixels a point: the fill,
  /// then the outline, or both as one.
  func layers(
    _ markers: SceneMarkers, scale: Double, phaseX: Int, phaseY: Int
  ) -> [Stamp.Layer] {
    let outline = markers.outline
    var key = Key(
      shape: markers.shape, diameter: markers.diameter * scale,
      outlineWidth: outline.map { $0.width * scale }, cap: outline?.cap, join: outline?.join,
      part: .both, phaseX: phaseX, phaseY: phaseY)
    if markers.isOfOneOpaqueColor, outline != nil, let fill = markers.fill {
      return [layer(key, fill)]
    }
    var layers: [Stamp.Layer] = []
    if let fill = markers.fill {
      key.part = .fill
      layers.append(layer(key, fill))
    }
    if let outline {
      key.part = .outline
      layers.append(layer(key, outline.color))
    }
    return layers
  }

  private func layer(_ key: Key, _ color: Color) -> Stamp.Layer {
    Stamp.Layer(mask: store.mask(key, make: Self.render), color: BlendColor(color))
  }

  private static func render(_ key: Key) -> CoverageMask {
    let reach = Int((key.diameter * 0.75 + (key.outlineWidth ?? 0) * 2).rounded(.up)) + 2
    let size = Int32(2 * reach)
    let surface = cairo_image_surface_create(CAIRO_FORMAT_A8, size, size)
    defer { cairo_surface_destroy(surface) }
    let context = cairo_create(surface)
    defer { cairo_destroy(context) }
    guard let context else { return .empty }
    let path = CairoPath(context: context)
    // The origin is the middle of the pixel it falls on, moved on by the phase.
    let centerX = Double(reach) + 0.5 + Double(key.phaseX) / Double(phases)
    let centerY = Double(reach) + 0.5 + Double(key.phaseY) / Double(phases)
    path.replace(with: key.shape.unitPath) { point in
      Point(x: centerX + point.x * key.diameter, y: centerY + point.y * key.diameter)
    }
    let stroke = key.outlineWidth.map { width in
      Stroke(.black, width: width, cap: key.cap ?? .butt, join: key.join ?? .miter)
    }
    path.paint(
      fill: key.part == .outline ? nil : .black, stroke: key.part == .fill ? nil : stroke, scale: 1)
    cairo_surface_flush(surface)
    return trimmed(surface, side: Int(size), reach: reach)
  }

  /// The part of an A8 surface that has ink.
  private static func trimmed(_ surface: OpaquePointer?, side: Int, reach: Int) -> CoverageMask {
    guard let data = cairo_image_surface_get_data(surface) else {
      return .empty
    }
    let stride = Int(cairo_image_surface_get_stride(surface))
    var (left, top, right, bottom) = (side, side, 0, 0)
    for y in 0..<side {
      for x in 0..<side where data[y * stride + x] != 0 {
        (left, right) = (min(left, x), max(right, x + 1))
        (top, bottom) = (min(top, y), max(bottom, y + 1))
      }
    }
    guard left < right else {
      return .empty
    }
    var coverage: [UInt8] = []
    coverage.reserveCapacity((right - left) * (bottom - top))
    for y in top..<bottom {
      for x in left..<right { coverage.append(data[y * stride + x]) }
    }
    return CoverageMask(
      left: left - reach, top: top - reach, width: right - left, height: bottom - top,
      coverage: coverage)
  }
}
