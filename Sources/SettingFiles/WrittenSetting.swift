import Yams

/// A value on its way into a file of settings.
public indirect enum WrittenSetting: Equatable, Sendable {
  /// Read back as this text, in quotes where it would else be something other.
  case scalar(String)

  /// One below the other, or between brackets in a line.
  case list([WrittenSetting], inLine: Bool)

  /// One below the other, or between braces in a line.
  case mapping([Entry], inLine: Bool)

  /// A key and its value.
  public struct Entry: Equatable, Sendable {
    public var key: String
    public var value: WrittenSetting

    public init(_ key: String, _ value: WrittenSetting) {
      self.key = key
      self.value = value
    }
  }

  /// The value as YAML, with a newline at the end.
  ///
  /// `Setting.yaml` reads it back; lines are never folded. What would turn the direction of the text that
  /// follows, so that people see another than programs do, is escaped.
  public var yamlText: String {
    get throws {
      var text = ""
      for scalar in try Yams.serialize(node: node, width: -1, allowUnicode: true).unicodeScalars {
        if Self.turnsText(scalar) {
          text += "\\u" + String(scalar.value, radix: 16, uppercase: true)
        } else {
          text.unicodeScalars.append(scalar)
        }
      }
      return text
    }
  }

  /// Embeddings, overrides and isolates of direction (UAX #9).
  private static func turnsText(_ scalar: Unicode.Scalar) -> Bool {
    (0x202a...0x202e).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
  }

  private var node: Node {
    switch self {
    case .scalar(let text):
      // What stands for nothing must not be taken for nothing.
      let isPlain =
        !["", "~", "null"].contains(text) && !text.contains("\n")
        && !text.unicodeScalars.contains(where: Self.turnsText)
      return .scalar(Node.Scalar(text, .implicit, isPlain ? .any : .doubleQuoted))
    case .list(let items, let inLine):
      return .sequence(Node.Sequence(items.map(\.node), .implicit, inLine ? .flow : .block))
    case .mapping(let entries, let inLine):
      return .mapping(
        Node.Mapping(
          entries.map { (WrittenSetting.scalar($0.key).node, $0.value.node) }, .implicit,
          inLine ? .flow : .block))
    }
  }
}
