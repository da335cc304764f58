import JSONWriting

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
      throw FigureProvenanceError(error)
    } catch {
      throw .malformed(path: "", reason: "\(error)")
    }
  }
}

extension FigureProvenanceError {
  fileprivate init(_ error: DecodingError) {
    switch error {
    case .keyNotFound(let key, let context):
      self.init(context, at: context.codingPath + [key], reason: "missing")
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
      self.init(context, at: context.codingPath, reason: context.debugDescription)
    @unknown default:
      self = .malformed(path: "", reason: "\(error)")
    }
  }

  private init(_ context: DecodingError.Context, at path: [any CodingKey], reason: String) {
    let names = path.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }
    self = .malformed(path: names.joined(separator: "."), reason: reason)
  }
}
