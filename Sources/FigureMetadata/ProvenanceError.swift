/// Why a file did not say where its figure came from.
public enum ProvenanceError: Error, Equatable, Sendable {
  /// The file is none of PNG, SVG and PDF; what its first bytes look like instead.
  case notAFigure(OtherContent)

  /// A sound file, but nobody put provenance into it, or somebody took it out.
  case noProvenance(FigureFileFormat)

  /// The file, or the provenance in it, is not whole.
  case damaged(FigureFileFormat, reason: String)
}

extension ProvenanceError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notAFigure(let content):
      "not a figure: it looks like \(content.rawValue); give a PNG, SVG or PDF that descent wrote"
    case .noProvenance(let format):
      "the \(format.name) holds no provenance; it was not made by descent, or with "
        + "--no-provenance, or another program has written it again"
    case .damaged(let format, let reason):
      "damaged \(format.name): \(reason); copy it or draw it again"
    }
  }
}
