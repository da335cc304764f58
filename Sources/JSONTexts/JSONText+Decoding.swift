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
    do {
      return try decoder.decode(Value.self, from: Data(text.utf8))
    } catch DecodingError.dataCorrupted(let context)
      where context.codingPath.isEmpty
      && (try? decoder.decode(Anything.self, from: Data(text.utf8))) == nil
    {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(
          codingPath: [], debugDescription: malformation(of: text),
          underlyingError: context.underlyingError))
    }
  }

  /// What every JSON text holds.
  private struct Anything: Decodable {
    init(from decoder: any Decoder) {}
  }

  /// Why a text is no JSON, in words that follow the name of its file.
  private static func malformation(of text: String) -> String {
    let content = text.utf8.drop(while: isBlank)
    guard let first = content.first else { return "it is empty" }
    guard "{[".utf8.contains(first) else { return "it is no JSON" }
    return isCut(content) ? "it is cut: its end is missing" : "it is damaged, and no JSON any more"
  }

  /// Whether something that began has no end.
  private static func isCut(_ text: Substring.UTF8View) -> Bool {
    var (depth, isString, isEscaped) = (0, false, false)
    for byte in text {
      switch byte {
      case _ where isEscaped: isEscaped = false
      case UInt8(ascii: "\\") where isString: isEscaped = true
      case UInt8(ascii: "\""): isString.toggle()
      case _ where isString: break
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      default: break
      }
    }
    return isString || depth > 0
  }

  private static func isBlank(_ byte: UInt8) -> Bool { " \t\r\n".utf8.contains(byte) }

  /// The same, with one kind of error for all that may be wrong.
  ///
  /// - Parameters:
  ///   - type: what the text holds.
  ///   - text: the whole of it.
  ///   - malformed: the error for a mistake at a path, empty for the whole text, and its reason.
  /// - Returns: the value.
  /// - Throws: such an error; one that the value's `init(from:)` throws itself stays as it is.
  public static func value<Value: Decodable, Failure: Error>(
    _ type: Value.Type, of text: String, malformed: (_ path: String, _ reason: String) -> Failure
  ) throws(Failure) -> Value {
    do {
      return try value(type, of: text)
    } catch let error as Failure {
      throw error
    } catch let error as DecodingError {
      let mistake = DecodingMistake(error)
      throw malformed(mistake.path, mistake.reason)
    } catch {
      throw malformed("", "\(error)")
    }
  }

  /// The form that a text says it is of; nil where it says none, or is no JSON.
  public static func schema(of text: String) -> String? {
    struct Schema: Decodable { let schema: String }
    return (try? value(Schema.self, of: text))?.schema
  }
}
