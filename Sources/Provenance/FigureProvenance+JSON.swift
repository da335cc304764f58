import JSONTexts

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

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
      let decoder = JSONDecoder()
      decoder.nonConformingFloatDecodingStrategy = .convertFromString(
        positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
      self = try decoder.decode(FigureProvenance.self, from: Data(json.utf8))
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
