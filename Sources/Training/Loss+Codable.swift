/// A loss is written as its name, `"mae"`, or with options as `{"kind": "huber", "delta": 1.5}`.
extension Loss: Codable {
  private enum CodingKeys: String, CodingKey {
    case kind
    case delta
  }

  /// Reads either form; a name alone stands for PyTorch's default options.
  ///
  /// Throws a `LossError` for an unknown kind, an option that the kind does not have and a value
  /// out of its range, and a `DecodingError` for anything else.
  public init(from decoder: any Decoder) throws {
    if let name = try? decoder.singleValueContainer().decode(String.self) {
      self = try Self(name: name, delta: nil)
    } else {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      self = try Self(
        name: try container.decode(String.self, forKey: .kind),
        delta: try container.decodeIfPresent(Double.self, forKey: .delta))
    }
    try validated()
  }

  private init(name: String, delta: Double?) throws(LossError) {
    guard let kind = Kind(rawValue: name) else { throw .kind(name) }
    try self.init(kind, delta: delta)
  }

  public func encode(to encoder: any Encoder) throws {
    guard case .huber(let delta) = self else {
      var container = encoder.singleValueContainer()
      return try container.encode(kind.rawValue)
    }
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(kind.rawValue, forKey: .kind)
    try container.encode(delta, forKey: .delta)
  }
}
