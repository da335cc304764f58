/// A marker's little picture in its colours, prepared for one image: for a million markers, what is
/// done for each is only what differs.
///
/// Where it lies inside the clip it writes wholly covered pixels four at a time and blends the others
/// from a list; the result is that of stamping its masks one by one.
final class Stamp {
  /// A mask, and what it is filled with.
  struct Layer {
    var mask: CoverageMask
    var color: BlendColor
  }

  /// A stretch of a row that an opaque colour hides; positions count from the origin's pixel.
  private struct Span {
    var position: Int
    var count: Int
    var pixel: UInt32
  }

  /// A pixel that the colour is mixed with.
  private struct Edge {
    var position: Int
    var pixel: UInt32
    var blend: Blend
  }

  private struct Prepared {
    var spans: [Span] = []
    var edges: [Edge] = []
  }

  private let layers: [Layer]
  private let prepared: [Prepared]
  private let pixels: PixelGrid
  private let bounds: PixelBounds

  init(_ layers: [Layer], on pixels: PixelGrid) {
    self.layers = layers
    self.pixels = pixels
    prepared = layers.map { Self.prepare($0, stride: pixels.stride) }
    bounds = layers.reduce(PixelBounds(left: 0, top: 0, right: 0, bottom: 0)) { bounds, layer in
      PixelBounds(
        left: min(bounds.left, layer.mask.left), top: min(bounds.top, layer.mask.top),
        right: max(bounds.right, layer.mask.left + layer.mask.width),
        bottom: max(bounds.bottom, layer.mask.top + layer.mask.height))
    }
  }

  private static func prepare(_ layer: Layer, stride: Int) -> Prepared {
    let (mask, color) = (layer.mask, layer.color)
    var prepared = Prepared()
    prepared.spans.reserveCapacity(mask.height)
    prepared.edges.reserveCapacity(mask.coverage.count)
    for row in 0..<mask.height {
      let start = (mask.top + row) * stride + mask.left
      let solid = color.isOpaque ? mask.solid[row] : 0..<0
      if !solid.isEmpty {
        prepared.spans.append(
          Span(position: start + solid.lowerBound, count: solid.count, pixel: color.pixel))
      }
      for column in 0..<mask.width where !solid.contains(column) {
        let coverage = mask.coverage[row * mask.width + column]
        guard coverage != 0 else { continue }
        prepared.edges.append(
          Edge(
            position: start + column, pixel: color.pixel, blend: color.blend(coverage: coverage)))
      }
    }
    return prepared
  }

  /// Draws the stamp with its origin on pixel (x, y).
  func draw(x: Int, y: Int, clip: PixelBounds) {
    guard clip.contains(bounds.offset(x: x, y: y)) else {
      for layer in layers {
        layer.mask.stamp(layer.color, on: pixels, x: x, y: y, clip: clip)
      }
      return
    }
    let origin = pixels.base + (y * pixels.stride + x)
    for layer in prepared {
      layer.spans.withUnsafeBufferPointer { spans in
        for span in spans { Self.fill(span, from: origin) }
      }
      layer.edges.withUnsafeBufferPointer { edges in
        // Where many markers overlap, most pixels have the colour already, and blending keeps it.
        for edge in edges where origin[edge.position] != edge.pixel {
          edge.blend.apply(to: &origin[edge.position])
        }
      }
    }
  }

  @inline(__always)
  private static func fill(_ span: Span, from origin: UnsafeMutablePointer<UInt32>) {
    let line = origin + span.position
    if span.count < 4 {
      for index in 0..<span.count { line[index] = span.pixel }
      return
    }
    let four = SIMD4(repeating: span.pixel)
    var index = 0
    while index < span.count - 4 {
      UnsafeMutableRawPointer(line + index).storeBytes(of: four, as: SIMD4<UInt32>.self)
      index += 4
    }
    // The last four overlap those before them unless the count is a multiple of four.
    UnsafeMutableRawPointer(line + span.count - 4)
      .storeBytes(of: four, as: SIMD4<UInt32>.self)
  }
}
