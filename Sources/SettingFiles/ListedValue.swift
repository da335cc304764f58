/// A value that holds, and where it came from.
public struct ListedValue: Equatable, Sendable {
  /// Dotted.
  public let key: String

  /// In one line.
  public let value: String

  public let origin: Origin

  public init(key: String, value: String, origin: Origin) {
    self.key = key
    self.value = value
    self.origin = origin
  }
}

extension Setting {
  /// Every single value and flat list in this one, in the order of the file.
  public var values: [ListedValue] {
    var values: [ListedValue] = []
    Self.list(self, key: "", into: &values)
    return values
  }

  private static func list(_ setting: Setting, key: String, into values: inout [ListedValue]) {
    switch setting.content {
    case .scalar:
      values.append(ListedValue(key: key, value: setting.text, origin: setting.origin))
    case .list(let items):
      let isFlat = items.allSatisfy { if case .scalar = $0.content { true } else { false } }
      guard !isFlat else {
        return values.append(ListedValue(key: key, value: setting.text, origin: setting.origin))
      }
      for (index, item) in items.enumerated() { list(item, key: "\(key)[\(index)]", into: &values) }
    case .mapping(let entries):
      for entry in entries {
        list(entry.value, key: key.isEmpty ? entry.key : "\(key).\(entry.key)", into: &values)
      }
    }
  }
}
