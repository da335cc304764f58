import JSONTexts

extension FigureProvenance {
  /// In one line, with sorted keys: what files carry.
  public func jsonText() throws -> String { try JSONText.text(of: self, layout: .compact) }

  /// In many lines, for people.
  public func readableJSONText() throws -> String { try JSONText.text(of: self, layout: .lines) }

  /// The provenance that a text of the form of `jsonText()` holds.
  ///
  /// Throws a ``FigureProvenanceError``.
  public init(json: String) throws(FigureProvenanceError) {
    self = try JSONText.value(FigureProvenance.self, of: json) { path, reason in
      FigureProvenanceError.malformed(path: path, reason: reason)
    }
  }
}
