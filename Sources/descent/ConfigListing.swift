import JSONTexts
import SettingFiles

/// Every value that holds and where it came from.
struct ConfigListing {
  private let values: [ListedValue]

  init(_ values: [ListedValue]) {
    self.values = values
  }

  /// In columns, or as a JSON array of objects with `key`, `value` and `origin`.
  func text(asJSON: Bool) throws -> String {
    guard asJSON else {
      let keyWidth = values.map(\.key.count).max() ?? 0
      let valueWidth = min(Self.widest, values.map(\.value.count).max() ?? 0)
      return values.map { value in
        let text =
          value.value.count > Self.widest
          ? value.value.prefix(Self.widest - 3) + "..." : value.value
        return Self.padded(value.key, keyWidth) + "  " + Self.padded(text, valueWidth) + "  "
          + "\(value.origin)"
      }.joined(separator: "\n")
    }
    struct Row: Encodable {
      var key: String
      var value: String
      var origin: String
    }
    let rows = values.map { Row(key: $0.key, value: $0.value, origin: "\($0.origin)") }
    return try JSONText.text(of: rows, layout: .lines)
  }

  /// Longer values are cut for people; programs get all of them.
  private static let widest = 48

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
