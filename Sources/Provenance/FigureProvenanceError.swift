/// Why a text is no provenance of a figure.
public enum FigureProvenanceError: Error, Equatable, Sendable {
  /// The schema that was found.
  case schema(String)

  /// Where in the JSON, and what is wrong there.
  case malformed(path: String, reason: String)
}

extension FigureProvenanceError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .schema(let found):
      "its provenance is of the form \"\(found)\", not \"\(FigureProvenance.schema)\"; "
        + "read it with the version that wrote it"
    case .malformed(let path, let reason):
      "its provenance is damaged" + (path.isEmpty ? "" : " at \(path)") + ": \(reason); "
        + "make the figure again"
    }
  }
}
