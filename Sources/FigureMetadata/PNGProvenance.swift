import Rasters

/// Provenance in a PNG, which may move: a text chunk under its name.
enum PNGProvenance {
  /// The half of the signature that a transfer as text leaves as it is.
  static let beginning: [UInt8] = [0x89, 0x50, 0x4e, 0x47]

  static func text(
    in bytes: [UInt8], of format: FigureFileFormat
  ) throws(ProvenanceError) -> String {
    let text: String?
    do throws(PNGDecodingError) {
      text = try PNGTextReader().text(under: ProvenanceName.keyword, in: bytes)
    } catch {
      throw .damaged(format, reason: reason(error))
    }
    guard let text else { throw .noProvenance(format) }
    return text
  }

  private static func reason(_ error: PNGDecodingError) -> String {
    switch error {
    case .notPNG: "its signature was changed, as happens to a file that is sent as text"
    case .damaged(let message, let offset): "\(message), near byte \(offset)"
    case .tooLarge, .outOfMemory: "it takes more memory than there is"
    }
  }
}
