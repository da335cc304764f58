/// A value as a file of settings has it, not yet understood, with where it stands.
public struct Setting: Equatable, Sendable {
  public var content: Content
  public var origin: Origin

  public init(content: Content, origin: Origin) {
    self.content = content
    self.origin = origin
  }

  public indirect enum Content: Equatable, Sendable {
    /// The text without quotes, and whether there were some.
    case scalar(String, isQuoted: Bool)
    case list([Setting])

    /// In the order of the file.
    case mapping([Entry])
  }

  /// A key and its value.
  public struct Entry: Equatable, Sendable {
    public var key: String

    /// Where the key stands.
    public var origin: Origin

    public var value: Setting

    public init(key: String, origin: Origin, value: Setting) {
      self.key = key
      self.origin = origin
      self.value = value
    }
  }

  /// The entries of a mapping; nil of anything else.
  public var entries: [Entry]? {
    if case .mapping(let entries) = content { entries } else { nil }
  }

  /// The value of a key; nil where there is none.
  public subscript(key: String) -> Setting? {
    entries?.first { $0.key == key }?.value
  }

  /// Whether somebody wrote a key and left the value out.
  public var isMissing: Bool {
    if case .scalar(let text, false) = content { ["", "~", "null"].contains(text) } else { false }
  }

  /// The value in one line, as YAML writes it.
  public var text: String {
    switch content {
    case .scalar(let text, _):
      return text
    case .list(let items):
      return "[" + items.map(\.text).joined(separator: ", ") + "]"
    case .mapping(let entries):
      return "{ " + entries.map { "\($0.key): \($0.value.text)" }.joined(separator: ", ") + " }"
    }
  }

  /// What kind of value it is, in a word.
  var kind: String {
    switch content {
    case .scalar: isMissing ? "nothing" : "\"\(Setting.shortened(text))\""
    case .list: "a list"
    case .mapping: "a mapping"
    }
  }

  static func shortened(_ text: String) -> String {
    text.count > 60 ? text.prefix(57) + "..." : text
  }

  /// Where the value of a dotted path stands, or the nearest that holds it.
  public func origin(of path: String) -> Origin {
    var setting = self
    for part in path.split(separator: ".") {
      // `optimizer.betas[0]` stands where `optimizer.betas` does, at its first element.
      let (name, index) = Self.split(part)
      guard let next = setting[name] else { return setting.origin }
      setting = next
      if let index, case .list(let items) = setting.content, items.indices.contains(index) {
        setting = items[index]
      }
    }
    return setting.origin
  }

  private static func split(_ part: Substring) -> (name: String, index: Int?) {
    guard part.hasSuffix("]"), let open = part.lastIndex(of: "[") else {
      return (String(part), nil)
    }
    return (String(part[..<open]), Int(part[open...].dropFirst().dropLast()))
  }
}
