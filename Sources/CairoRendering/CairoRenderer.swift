import CCairo
import Rasters
import Scenes

/// Draws scenes: to pixels, SVG or PDF.
///
/// It keeps fonts, glyphs and marker stamps between figures (at most 16 MiB of the latter two), so one
/// renderer should draw many; what it drew before never changes a picture.
/// It is not for use by two threads at a time: give each worker its own, with fonts of its own.
///
/// Values that no picture can show draw nothing: a font size, line width or marker diameter that is
/// not above 0, a place that is not finite, a clip without area.
public final class CairoRenderer {
  /// Cairo's images hold no more pixels a side.
  static let largestSide = 32_767

  /// A limit of ours: one gibibyte of memory.
  static let largestArea = 1 << 28

  /// The fonts it draws with; they also measure text for layout.
  public let fonts: FontLibrary

  private let glyphs = GlyphMasks()
  private let stamps = MarkerStamps()

  /// The memory of the last picture that was written as a file.
  private var page: Raster?

  /// Larger pictures give their memory back: 16 MiB.
  private static let largestKept = 1 << 22

  public init(fonts: FontLibrary) {
    self.fonts = fonts
  }

  /// The scene in pixels.
  ///
  /// - Parameters:
  ///   - scene: what to draw; without a background, the picture is transparent there.
  ///   - dpi: pixels an inch.
  /// - Returns: a picture with `size * dpi / 72` pixels a side, rounded.
  /// - Throws: ``FontError`` or ``RenderingError``.
  public func raster(_ scene: Scene, dpi: Double) throws -> Raster {
    try fonts.require(scene.items)
    let (width, height) = try Self.pixelSize(scene.size, dpi: dpi)
    var raster = Self.unwritten(width: width, height: height)
    try draw(scene, on: &raster, dpi: dpi)
    return raster
  }

  /// A raster for `draw`, which writes every pixel before it draws.
  private static func unwritten(width: Int, height: Int) -> Raster {
    Raster(width: width, height: height) { _ in }
  }

  /// Calls `body` with the scene in pixels, whose memory is used again for the next scene.
  ///
  /// - Throws: ``FontError``, ``RenderingError``, or what `body` throws.
  func withRaster<Result>(
    of scene: Scene, dpi: Double, _ body: (Raster) throws -> Result
  ) throws -> Result {
    try fonts.require(scene.items)
    let (width, height) = try Self.pixelSize(scene.size, dpi: dpi)
    var raster =
      if let page, page.width == width, page.height == height {
        page
      } else {
        Self.unwritten(width: width, height: height)
      }
    // One reference must be left, else drawing copies it first.
    page = nil
    try draw(scene, on: &raster, dpi: dpi)
    let result = try body(raster)
    if width * height <= Self.largestKept { page = raster }
    return result
  }

  private func draw(_ scene: Scene, on raster: inout Raster, dpi: Double) throws {
    let (width, height) = (raster.width, raster.height)
    try raster.withUnsafeMutablePixels { pixels in
      pixels.update(repeating: scene.background.map(Self.premultiplied) ?? 0)
      try draw(scene, on: pixels, width: width, height: height, scale: dpi / 72)
      // What is drawn over opaque pixels leaves them opaque, and those are the same either way.
      if scene.background?.alpha != 255 {
        for index in pixels.indices { pixels[index] = Self.straight(pixels[index]) }
      }
    }
  }

  private func draw(
    _ scene: Scene, on pixels: UnsafeMutableBufferPointer<UInt32>, width: Int, height: Int,
    scale: Double
  ) throws {
    let memory = UnsafeMutableRawBufferPointer(pixels).baseAddress
    let surface = cairo_image_surface_create_for_data(
      memory?.assumingMemoryBound(to: UInt8.self),
      CAIRO_FORMAT_ARGB32, Int32(width), Int32(height), Int32(width * 4))
    defer { cairo_surface_destroy(surface) }
    let context = cairo_create(surface)
    defer { cairo_destroy(context) }
    guard let surface, let context, let base = pixels.baseAddress else {
      throw RenderingError.cairo(reason: "out of memory")
    }
    let page = PixelBounds(left: 0, top: 0, right: width, bottom: height)
    let painter = RasterPainter(
      surface: surface, context: context, pixels: PixelGrid(base: base, stride: width),
      scale: scale, fonts: fonts, glyphs: glyphs, stamps: stamps, page: page)
    try painter.draw(scene.items, clip: page)
    try Self.check(cairo_status(context))
    cairo_surface_finish(surface)
    try Self.check(cairo_surface_status(surface))
  }

  /// The scene as an SVG document.
  ///
  /// Text is drawn as outlines, since Cairo knows no other way; title and description are text. A
  /// scene with `darkColors` becomes a document that follows the reader's scheme.
  ///
  /// - Parameters:
  ///   - scene: what to draw.
  ///   - provenance: a JSON text that says where the figure came from, for the file to carry.
  /// - Returns: the bytes of the document.
  /// - Throws: ``FontError`` or ``RenderingError``.
  public func svg(_ scene: Scene, provenance: String? = nil) throws -> [UInt8] {
    let provenance = try provenance.map(ProvenanceText.init)
    return try svgDocument(scene).finished(
      title: scene.title, description: scene.description,
      style: scene.darkColors.map { colors in { _ in SVGStyle.following(dark: colors) } },
      metadata: provenance?.metadata)
  }

  /// The scene as an `<svg>` element to stand in an HTML page.
  ///
  /// It has a role, a title, a description, and ids that no other figure of the page has. It has
  /// no style sheet: the page's has ``SVGStyle/dark(_:within:)`` of all its figures, where these follow
  /// the reader's scheme.
  ///
  /// Its numbers are in hundredths of a point, since a page may hold many figures.
  ///
  /// - Parameter scene: what to draw; its width and height become whole CSS pixels, 96 an inch.
  /// - Returns: the bytes of the element.
  /// - Throws: ``FontError`` or ``RenderingError``.
  public func inlineSVG(_ scene: Scene) throws -> [UInt8] {
    func number(_ value: Double) -> String {
      let text = "\((value * 1000).rounded() / 1000)"
      return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
    func pixels(_ points: Double) -> Int { max(1, Int((points / 72 * 96).rounded())) }
    let source = try svgDocument(scene)
    let (width, height) = (scene.size.width, scene.size.height)
    let root =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
      + " width=\"\(pixels(width))\" height=\"\(pixels(height))\""
      + " viewBox=\"0 0 \(number(width)) \(number(height))\""
    let bytes = source.finished(title: scene.title, description: scene.description, root: root)
    return SVGCompaction(bytes).bytes
  }

  private func svgDocument(_ scene: Scene) throws -> SVGDocument {
    try fonts.require(scene.items)
    _ = try Self.pixelSize(scene.size, dpi: 72)
    return SVGDocument(
      try vector(scene) { sink, width, height in
        let surface = cairo_svg_surface_create_for_stream(
          ByteSink.write, sink, width, height)
        cairo_svg_surface_restrict_to_version(surface, CAIRO_SVG_VERSION_1_1)
        return surface
      })
  }

  /// The scene as a PDF document of one page.
  ///
  /// - Parameters:
  ///   - scene: what to draw.
  ///   - creationDate: seconds since 1970, in the years 1 to 9999; nil leaves the date out, so that
  ///     the same scene gives the same bytes on any day.
  ///   - provenance: a JSON text that says where the figure came from, for the file to carry.
  /// - Returns: the bytes of the document.
  /// - Throws: ``FontError`` or ``RenderingError``.
  public func pdf(
    _ scene: Scene, creationDate: Int64? = nil, provenance: String? = nil
  ) throws -> [UInt8] {
    try fonts.require(scene.items)
    _ = try Self.pixelSize(scene.size, dpi: 72)
    let document = try PDFDocument(
      title: scene.title, subject: scene.description,
      keywords: try provenance.map { try ProvenanceText($0).keywords },
      creationDate: creationDate)
    let bytes = try vector(scene) { sink, width, height in
      let surface = cairo_pdf_surface_create_for_stream(ByteSink.write, sink, width, height)
      cairo_pdf_surface_restrict_to_version(surface, PDFDocument.version)
      document.describe(surface)
      return surface
    }
    return document.finished(bytes)
  }

  private func vector(
    _ scene: Scene,
    surface makeSurface: (UnsafeMutableRawPointer, Double, Double) -> OpaquePointer?
  ) throws -> [UInt8] {
    try vector([scene.items], size: scene.size, background: scene.background, surface: makeSurface)
  }

  /// What Cairo writes of pages on a surface.
  ///
  /// - Parameters:
  ///   - pages: the items of each page; more than one is for surfaces that know pages.
  ///   - size: of all pages, in points.
  ///   - background: of the first page.
  ///   - makeSurface: makes the surface, which writes to what it is given.
  /// - Returns: all that Cairo wrote.
  /// - Throws: ``FontError`` or ``RenderingError``.
  func vector(
    _ pages: [[SceneItem]], size: Size, background: Color?,
    surface makeSurface: (UnsafeMutableRawPointer, Double, Double) -> OpaquePointer?
  ) throws -> [UInt8] {
    try vector { sink in
      makeSurface(sink, size.width, size.height)
    } drawing: { context in
      if let background {
        CairoPath(context: context).setColor(background)
        cairo_paint(context)
      }
      for items in pages {
        try VectorPainter(context: context, fonts: fonts).draw(items)
        if pages.count > 1 { cairo_show_page(context) }
      }
    }
  }

  /// What a surface writes of what `draw` draws on it, letters exactly where they stand.
  func vector(
    surface makeSurface: (UnsafeMutableRawPointer) -> OpaquePointer?,
    drawing draw: (OpaquePointer) throws -> Void
  ) throws -> [UInt8] {
    let sink = ByteSink()
    // Cairo writes until its surface is gone, also on the way out with an error.
    return try withExtendedLifetime(sink) {
      let surface = makeSurface(Unmanaged.passUnretained(sink).toOpaque())
      defer { cairo_surface_destroy(surface) }
      let context = cairo_create(surface)
      defer { cairo_destroy(context) }
      guard let surface, let context else { throw RenderingError.cairo(reason: "out of memory") }
      let options = cairo_font_options_create()
      defer { cairo_font_options_destroy(options) }
      cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
      cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
      cairo_set_font_options(context, options)
      try draw(context)
      try Self.check(cairo_status(context))
      cairo_surface_finish(surface)
      try Self.check(cairo_surface_status(surface))
      return sink.bytes
    }
  }

  static func check(_ status: cairo_status_t) throws(RenderingError) {
    guard status == CAIRO_STATUS_SUCCESS else {
      throw .cairo(reason: String(cString: cairo_status_to_string(status)))
    }
  }

  static func pixelSize(
    _ size: Size, dpi: Double
  ) throws(RenderingError) -> (width: Int, height: Int) {
    let width = (size.width * dpi / 72).rounded()
    let height = (size.height * dpi / 72).rounded()
    guard width >= 1, height >= 1 else {
      throw .emptyPage(width: size.width, height: size.height, dpi: dpi)
    }
    guard width <= Double(largestSide), height <= Double(largestSide),
      width * height <= Double(largestArea)
    else { throw .tooLarge(width: size.width, height: size.height, dpi: dpi) }
    return (Int(width), Int(height))
  }

  /// A premultiplied pixel as Raster holds it.
  private static func straight(_ pixel: UInt32) -> UInt32 {
    let alpha = pixel >> 24
    guard alpha != 0, alpha != 255 else { return pixel }
    func channel(_ shift: UInt32) -> UInt32 {
      min(255, ((pixel >> shift & 0xff) * 255 + alpha / 2) / alpha) << shift
    }
    return alpha << 24 | channel(16) | channel(8) | channel(0)
  }

  private static func premultiplied(_ color: Color) -> UInt32 {
    func channel(_ value: UInt8) -> UInt32 { (UInt32(value) * UInt32(color.alpha) + 127) / 255 }
    return UInt32(color.alpha) << 24 | channel(color.red) << 16 | channel(color.green) << 8
      | channel(color.blue)
  }
}
