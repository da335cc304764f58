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
    do {
      self = try JSONText.value(FigureProvenance.self, of: json)
    } catch let error as FigureProvenanceError {
      throw error
    } catch let error as DecodingError {
      let mistake = DecodingMistake(error)
      throw .malformed(path: mistake.path, reason: mistake.reason)
    } catch {
      throw .malformed(path: "", reason: "\(error)")
    }
  }
}
