/// A value on its way to text; a class, as containers fill it after they were handed out.
final class JSONNode {
  var content = Content.object([])

  /// Where each key of an object is, once it has many: to look through all of them for each would take
  /// time in proportion to their square.
  private var places: [String: Int] = [:]

  private static let manyKeys = 32

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
    if let index = index(of: key, in: entries) {
      entries[index].value = node
    } else {
      if !places.isEmpty { places[key] = entries.count }
      entries.append((key, node))
    }
    content = .object(entries)
  }

  private func index(of key: String, in entries: [(key: String, value: JSONNode)]) -> Int? {
    if entries.count < Self.manyKeys {
      places = [:]
      return entries.firstIndex { $0.key == key }
    }
    if places.isEmpty {
      places = Dictionary(
        uniqueKeysWithValues: entries.enumerated().map { ($0.element.key, $0.offset) })
    }
    return places[key]
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
