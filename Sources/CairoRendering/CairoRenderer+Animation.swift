import Rasters
import Scenes

extension CairoRenderer {
  /// The animation as the bytes of a file; the same animation gives the same bytes.
  ///
  /// APNG and SVG move; PNG and PDF show the last frame.
  ///
  /// - Parameters:
  ///   - scene: what to draw.
  ///   - format: what kind of file.
  ///   - dpi: pixels an inch; vector formats need none.
  ///   - creationDate: what a PDF says when it was made, in seconds since 1970; nil for nothing.
  ///   - provenance: a JSON text that says where the figure came from, for the file to carry.
  /// - Returns: the whole file.
  /// - Throws: ``FontError``, ``RenderingError`` or `PNGEncodingError`.
  public func file(
    of scene: AnimatedScene, as format: FigureFormat, dpi: Double = 100,
    creationDate: Int64? = nil, provenance: String? = nil
  ) throws -> [UInt8] {
    switch format {
    case .png, .pdf:
      return try file(
        of: scene.still, as: format, dpi: dpi, creationDate: creationDate, provenance: provenance)
    case .svg: return try svg(scene.still, provenance: provenance)
    case .apng:
      let times = (0..<scene.frameCount).map { index in
        min(scene.timing.time(ofFrame: index, of: scene.frameCount), APNGEncoder.longestFrameTime)
      }
      let encoder = APNGEncoder(
        picture: try pngEncoder(for: scene.still, dpi: dpi, provenance: provenance),
        frameTimes: times, loopCount: scene.timing.loopCount)
      return try encoder.encode { try raster(scene.frame($0), dpi: dpi) }
    }
  }
}
