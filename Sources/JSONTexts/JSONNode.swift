/// A value on its way to text; a class, as containers fill it after they were handed out.
final class JSONNode {
  var content = Content.object([])

  enum Content {
    /// Text as JSON has it: a number, `true`, `null`.
    case literal(String)

    case string(String)
    case array([JSONNode])
    case object([(key: String, value: JSONNode)])
  }

  init() {}

  init(_ content: Content) {
    self.content = content
  }

  /// Adds a value to an array.
  func append(_ node: JSONNode) {
    var items: [JSONNode] = []
    if case .array(let present) = content { items = present }
    // One reference must be left, else adding copies all.
    content = .literal("")
    items.append(node)
    content = .array(items)
  }

  /// Adds a value to an object, in place of one of that key.
  func set(_ key: String, _ node: JSONNode) {
    var entries: [(key: String, value: JSONNode)] = []
    if case .object(let present) = content { entries = present }
    content = .literal("")
    if let index = entries.firstIndex(where: { $0.key == key }) {
      entries[index].value = node
    } else {
      entries.append((key, node))
    }
    content = .object(entries)
  }

  static var null: Content { .literal("null") }

  static func bool(_ value: Bool) -> Content { .literal(value ? "true" : "false") }

  static func integer(_ value: some FixedWidthInteger) -> Content { .literal("\(value)") }

  /// Without the `.0` of a whole number, which JSON's numbers do not need.
  static func real(_ value: some BinaryFloatingPoint & LosslessStringConvertible) -> Content {
    guard value.isFinite else {
      return .string(value.isNaN ? "nan" : value < 0 ? "-inf" : "inf")
    }
    let text = "\(value)"
    return .literal(text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
  }
}
