#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension JSONText {
  /// The value that a text holds, as ``text(of:layout:)`` writes it: numbers that are not finite are
  /// `"inf"`, `"-inf"` and `"nan"`.
  ///
  /// Throws a `DecodingError`, or what the value's `init(from:)` throws.
  public static func value<Value: Decodable>(_: Value.Type, of text: String) throws -> Value {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return try decoder.decode(Value.self, from: Data(text.utf8))
  }
}
