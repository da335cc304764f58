import Rasters
import Scenes

/// The kinds of file that a figure can be written as.
///
/// The name is the ending of a file's name.
public enum FigureFormat: String, CaseIterable, Codable, Sendable {
  case png
  case apng
  case svg
  case pdf
}

extension CairoRenderer {
  /// The scene as the bytes of a file; the same scene gives the same bytes.
  ///
  /// - Parameters:
  ///   - scene: what to draw.
  ///   - format: what kind of file; an APNG of it has one frame.
  ///   - dpi: pixels an inch of a PNG; vector formats need none.
  ///   - creationDate: what a PDF says when it was made, in seconds since 1970; nil for nothing.
  ///   - provenance: a JSON text that says where the figure came from, for the file to carry;
  ///     `EmbeddedProvenance` finds it again. Without it, the bytes are those of the figure alone.
  /// - Returns: the whole file.
  /// - Throws: ``FontError``, ``RenderingError`` or `PNGEncodingError`.
  public func file(
    of scene: Scene, as format: FigureFormat, dpi: Double = 100, creationDate: Int64? = nil,
    provenance: String? = nil
  ) throws -> [UInt8] {
    switch format {
    case .png:
      let encoder = try pngEncoder(for: scene, dpi: dpi, provenance: provenance)
      return try withRaster(of: scene, dpi: dpi) { try encoder.encode($0) }
    case .apng:
      let timing = FrameTiming(frameTime: 1000, lastFrameTime: 1000, loopCount: 1)
      return try file(
        of: AnimatedScene(frames: [scene], timing: timing), as: .apng, dpi: dpi,
        provenance: provenance)
    case .svg: return try svg(scene, provenance: provenance)
    case .pdf: return try pdf(scene, creationDate: creationDate, provenance: provenance)
    }
  }
  /// What writes the rasters of a scene, with what their file says beside the pixels.
  func pngEncoder(for scene: Scene, dpi: Double, provenance: String?) throws -> PNGEncoder {
    let texts = [
      TextChunk(keyword: "Title", text: scene.title),
      TextChunk(
        keyword: "Description", text: PDFDocument.withoutZeros(scene.description)),
      TextChunk(keyword: "Software", text: software),
    ]
    return PNGEncoder(
      writesAlpha: scene.background?.alpha != 255, dotsPerInch: dpi,
      textChunks: try texts + (provenance.map { [try ProvenanceText($0).textChunk] } ?? []))
  }
}
