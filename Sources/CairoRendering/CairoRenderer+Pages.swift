import CCairo
import Scenes

extension CairoRenderer {
  /// Pages as one PDF document, whose parts are named for those who hear it (tagged PDF).
  ///
  /// - Parameters:
  ///   - pages: one at least; each may have a size of its own.
  ///   - title: what viewers show above it.
  ///   - subject: what it is about.
  ///   - language: of all its text, as RFC 5646 writes it.
  ///   - outline: what viewers show beside the pages; a place beyond the pages is a mistake of the caller.
  ///   - creationDate: seconds since 1970, in the years 1 to 9999; nil leaves the date out, so that
  ///     the same pages give the same bytes on any day.
  /// - Returns: the bytes of the document.
  /// - Throws: ``FontError`` or ``RenderingError``.
  /// - Precondition: there is a page, and parts and outline are of what there is.
  public func pdf(
    pages: [ScenePage], title: String, subject: String, language: String = "en",
    outline: [OutlineEntry] = [], creationDate: Int64? = nil
  ) throws -> [UInt8] {
    precondition(!pages.isEmpty, "a document has a page")
    for page in pages {
      try fonts.require(page.scene.items)
      _ = try Self.pixelSize(page.scene.size, dpi: 72)
    }
    let document = try PDFDocument(title: title, subject: subject, creationDate: creationDate)
    let anchors = Set(pages.flatMap(\.anchors).map(\.name))
    let bytes = try vector { sink in
      let size = pages[0].scene.size
      let surface = cairo_pdf_surface_create_for_stream(
        ByteSink.write, sink, size.width, size.height)
      cairo_pdf_surface_restrict_to_version(surface, PDFDocument.version)
      document.describe(surface)
      return surface
    } drawing: { context in
      let surface = cairo_get_target(context)
      for (index, page) in pages.enumerated() {
        // A new size takes away what the page has so far.
        cairo_pdf_surface_set_size(surface, page.scene.size.width, page.scene.size.height)
        // Without any named part, Cairo 1.16 writes links into a file that is damaged.
        if index == 0 { PDFTag.document.begin(context) }
        try PagePainter(context: context, fonts: fonts, anchors: anchors).draw(page)
        if index == pages.count - 1 { PDFTag.document.end(context) }
        cairo_show_page(context)
        try Self.check(cairo_status(context))
      }
      for entry in outline { Self.add(entry, below: 0, to: surface, pages: pages) }
    }
    let alternatives = pages.flatMap { $0.parts.flatMap(\.alternatives) }
    return document.finished(
      PDFAmendments(language: language, alternatives: alternatives, hasOutline: !outline.isEmpty)
        .applied(to: bytes))
  }

  private static func add(
    _ entry: OutlineEntry, below parent: Int32, to surface: OpaquePointer?, pages: [ScenePage]
  ) {
    precondition(pages.indices.contains(entry.page), "an outline leads to pages that there are")
    let place =
      "page=\(entry.page + 1) pos=[\(PDFTag.number(entry.place.x)) "
      + "\(PDFTag.number(entry.place.y))]"
    let title = PDFDocument.withoutZeros(entry.title)
    let number = cairo_pdf_surface_add_outline(
      surface, parent, title, place, CAIRO_PDF_OUTLINE_FLAG_OPEN)
    for child in entry.children { add(child, below: number, to: surface, pages: pages) }
  }
}

extension PagePart {
  /// What its figures show, in the order of reading.
  fileprivate var alternatives: [String] {
    if case .figure(let alternative) = kind { return [alternative] }
    guard case .parts(let parts) = content else { return [] }
    return parts.flatMap(\.alternatives)
  }
}
