/// Where a JSON text is not what was to be read, and why.
public struct DecodingMistake: Equatable, Sendable {
  /// As people write it, such as `steps[2].loss`; empty for the whole text.
  public let path: String

  /// Without a full stop.
  public let reason: String

  public init(_ error: DecodingError) {
    switch error {
    case .keyNotFound(let key, let context):
      self.init(at: context.codingPath + [key], reason: "missing")
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
      self.init(at: context.codingPath, reason: context.debugDescription)
    @unknown default:
      self.init(at: [], reason: "\(error)")
    }
  }

  private init(at path: [any CodingKey], reason: String) {
    self.path = path.reduce(into: "") { text, key in
      if let index = key.intValue {
        text += "[\(index)]"
      } else {
        text += (text.isEmpty ? "" : ".") + key.stringValue
      }
    }
    self.reason = reason.hasSuffix(".") ? String(reason.dropLast()) : reason
  }
}
