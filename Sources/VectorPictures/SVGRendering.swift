import FigureMetadata
import Rasters

/// Draws an SVG by librsvg.
struct SVGRendering {
  let renderer: VectorRenderer
  let path: String

  init(_ renderer: VectorRenderer, path: String) {
    self.renderer = renderer
    self.path = path
  }

  func raster(
    of bytes: [UInt8], dotsPerInch: Double
  ) throws(VectorPictureError) -> Raster {
    let document = try SVGDocument(bytes, path: path)
    let size = SVGSize(document.rootValue)
    let scale = dotsPerInch / 96
    var arguments = ["--format=png", "--dpi-x=96", "--dpi-y=96"]
    if let size {
      let pixels = try PageSize(width: size.width * scale, height: size.height * scale)
        .pixels(page: 1, path: path, limits: renderer.limits.raster)
      arguments += ["--width=\(pixels.width)", "--height=\(pixels.height)"]
    } else {
      // As large as what is drawn, which librsvg finds out.
      arguments += ["--zoom=\(scale)"]
    }
    let run = ToolRun(renderer: renderer, tool: .rsvgConvert, path: path)
    let result = try run.run(arguments, input: try run.input(bytes))
    guard result.status == 0 else { throw run.refusal(result) }
    return try run.raster(of: result, page: 1)
  }
}
