import FigureMetadata
import Rasters

/// Draws the pages of a PDF by Poppler.
struct PDFRendering {
  let renderer: VectorRenderer
  let path: String

  init(_ renderer: VectorRenderer, path: String) {
    self.renderer = renderer
    self.path = path
  }

  func rasters(
    of bytes: [UInt8], dotsPerInch: Double
  ) throws(VectorPictureError) -> [Raster] {
    guard bytes.starts(with: "%PDF-".utf8) else {
      throw .brokenPDF(path: path, reason: "it does not begin with %PDF-")
    }
    let run = ToolRun(renderer: renderer, tool: .pdfToCairo, path: path)
    let input = try run.input(bytes)
    let sizes = try sizes(input)
    var rasters: [Raster] = []
    for (index, size) in sizes.enumerated() {
      let page = index + 1
      let scale = dotsPerInch / 72
      _ = try PageSize(width: size.width * scale, height: size.height * scale)
        .pixels(page: page, path: path, limits: renderer.limits.raster)
      let result = try run.run(
        [
          "-png", "-cropbox", "-singlefile", "-r", "\(dotsPerInch)", "-f", "\(page)", "-l",
          "\(page)", "-", "-",
        ], input: input)
      // Poppler draws what it can of a damaged file; what it cannot must not count as drawn.
      guard result.status == 0, !result.namesError else { throw run.refusal(result) }
      rasters.append(try run.raster(of: result, page: page))
    }
    return rasters
  }

  /// The size of each page in points.
  private func sizes(_ input: PrivateFile) throws(VectorPictureError) -> [PageSize] {
    let run = ToolRun(renderer: renderer, tool: .pdfInfo, path: path)
    let limit = renderer.limits.pageCount
    let result = try run.run(["-f", "1", "-l", "\(limit)", "-"], input: input)
    guard result.status == 0, !result.namesError else { throw run.refusal(result) }
    let listing = PDFPageListing(String(decoding: result.output, as: UTF8.self))
    guard let count = listing.pageCount, count > 0 else {
      throw .brokenPDF(path: path, reason: "it has no page")
    }
    guard count <= limit else { throw .tooManyPages(path: path, count: count, limit: limit) }
    var sizes: [PageSize] = []
    for page in 1...count {
      guard let size = listing.sizes[page] else {
        throw .brokenPDF(path: path, reason: "page \(page) has no size")
      }
      sizes.append(size)
    }
    return sizes
  }
}
