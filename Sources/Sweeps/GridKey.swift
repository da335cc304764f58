/// A key of the experiment that a sweep gives several values.
public struct GridKey: Codable, Equatable, Sendable {
  /// Dotted, such as `optimizer.learning-rate`.
  public let key: String

  /// As the experiment's file would have them.
  public let values: [String]

  public init(key: String, values: [String]) {
    self.key = key
    self.values = values
  }

  /// What `--vary` is followed by: `optimizer.learning-rate=1e-6,1e-5`.
  ///
  /// A comma inside brackets or quotes belongs to its value, as in `steps=[1,2],[3]`.
  ///
  /// Throws a ``GridKeyError``.
  public init(parsing text: String) throws(GridKeyError) {
    guard let sign = text.firstIndex(of: "="), sign != text.startIndex else {
      throw .malformed(text)
    }
    key = String(text[..<sign])
    values = Self.parts(of: text[sign...].dropFirst()).map { String($0) }
    guard key.split(separator: ".", omittingEmptySubsequences: false).allSatisfy({ !$0.isEmpty }),
      values.allSatisfy({ !$0.isEmpty })
    else { throw .malformed(text) }
    guard key != "seed" else { throw .seed }
    guard key != "out", key != "figures" else { throw .notOfARun(key) }
    var known = Set<String>()
    for value in values where !known.insert(value).inserted { throw .twice(value, key: key) }
  }

  private static func parts(of text: Substring) -> [Substring] {
    var parts: [Substring] = []
    var (start, depth) = (text.startIndex, 0)
    var quote: Character?
    for index in text.indices {
      let character = text[index]
      if let open = quote {
        if character == open { quote = nil }
        continue
      }
      switch character {
      case "\"", "'": quote = character
      case "(", "[", "{": depth += 1
      case ")", "]", "}": depth -= 1
      case "," where depth <= 0:
        parts.append(text[start..<index])
        start = text.index(after: index)
      default: break
      }
    }
    return parts + [text[start...]]
  }

  /// Every choice of a value for each key, the last key changing first.
  public static func grid(of keys: [GridKey]) -> [[String]] {
    keys.reduce([[]]) { points, key in
      points.flatMap { point in key.values.map { point + [$0] } }
    }
  }
}

/// Why a text gives no key several values.
public enum GridKeyError: Error, Equatable, Sendable {
  case malformed(String)

  /// The seed varies in its own way.
  case seed

  /// A key that says nothing of a run.
  case notOfARun(String)

  case twice(String, key: String)

  /// A key in two options.
  case keyTwice(String)
}

extension GridKeyError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .malformed(let text):
      "\"\(text)\" is not key=value,value, as in optimizer.learning-rate=1e-6,1e-5"
    case .seed:
      "seed varies by --seeds; write --seeds 0...9"
    case .notOfARun(let key):
      "\(key) is the same for all runs; give it by its own option"
    case .twice(let value, let key):
      "\(key) has the value \(value) twice; give each value once"
    case .keyTwice(let key):
      "\(key) is named twice; give all its values in one option, as in \(key)=1,2"
    }
  }
}
