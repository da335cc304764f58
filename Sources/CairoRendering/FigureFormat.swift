import Rasters
import Scenes

/// The kinds of file that a figure can be written as.
public enum FigureFormat: String, CaseIterable, Codable, Sendable {
  case png
  case svg
  case pdf
}

extension CairoRenderer {
  /// The scene as the bytes of a file; the same scene gives the same bytes.
  ///
  /// - Parameters:
  ///   - scene: what to draw.
  ///   - format: what kind of file.
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
      let texts = [
        TextChunk(keyword: "Title", text: scene.title),
        TextChunk(keyword: "Description", text: scene.description),
        TextChunk(keyword: "Software", text: software),
      ]
      let encoder = PNGEncoder(
        writesAlpha: scene.background?.alpha != 255, dotsPerInch: dpi,
        textChunks: try texts + (provenance.map { [try ProvenanceText($0).textChunk] } ?? []))
      return try withRaster(of: scene, dpi: dpi) { try encoder.encode($0) }
    case .svg: return try svg(scene, provenance: provenance)
    case .pdf: return try pdf(scene, creationDate: creationDate, provenance: provenance)
    }
  }
}
