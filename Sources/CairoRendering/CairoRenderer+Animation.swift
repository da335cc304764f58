import CCairo
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
    case .svg: return try svg(scene, provenance: provenance)
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

  /// The animation as an SVG document that moves by itself, without scripts.
  ///
  /// Where a reader prefers that nothing moves, and where a program knows no animations, it shows the
  /// last frame. A scene with `darkColors` follows the reader's scheme, too.
  ///
  /// - Parameters:
  ///   - scene: what to draw.
  ///   - provenance: a JSON text that says where the figure came from, for the file to carry.
  /// - Returns: the bytes of the document.
  /// - Throws: ``FontError`` or ``RenderingError``.
  public func svg(_ scene: AnimatedScene, provenance: String? = nil) throws -> [UInt8] {
    let animation = SVGAnimation(scene)
    // Of one page Cairo makes no pages, and nothing moves.
    guard animation.pages.count > 1 else { return try svg(scene.still, provenance: provenance) }
    let provenance = try provenance.map(ProvenanceText.init)
    for page in animation.pages { try fonts.require(page.items) }
    _ = try Self.pixelSize(scene.size, dpi: 72)
    let bytes = try vector(
      animation.pages.map(\.items), size: scene.size, background: scene.background
    ) { sink, width, height in
      let surface = cairo_svg_surface_create_for_stream(ByteSink.write, sink, width, height)
      // The version that has pages.
      cairo_svg_surface_restrict_to_version(surface, CAIRO_SVG_VERSION_1_2)
      return surface
    }
    guard let grouped = animation.grouped(bytes) else {
      throw RenderingError.cairo(reason: "its SVG does not have the pages that it was given")
    }
    return SVGDocument(grouped).finished(
      title: scene.title, description: scene.description,
      style: { prefix in
        SVGAnimation.style(idPrefix: prefix)
          + (scene.darkColors.map { SVGStyle.following(dark: $0) } ?? "")
      }, metadata: provenance?.metadata)
  }
}
