import Yams

extension Setting {
  /// Reads YAML.
  ///
  /// There must be no more than one document. Anchors and aliases are refused: settings need none, and
  /// a few lines of them can stand for more values than any memory holds.
  ///
  /// - Parameters:
  ///   - text: YAML.
  ///   - limits: how much of it is taken.
  ///   - origin: makes an origin of a line and a column, both from 1.
  /// - Returns: the value of the document; nil where there is nothing but comments.
  /// - Throws: a `SettingError`.
  public static func yaml(
    _ text: String, limits: YAMLLimits, origin: (Int, Int) -> Origin
  ) throws(SettingError) -> Setting? {
    guard text.utf8.count <= limits.byteCount else {
      throw SettingError(
        "",
        "the file has \(text.utf8.count) bytes; the limit is \(limits.byteCount), so \(limits.advice)",
        at: origin(1, 1))
    }
    let text = text.hasPrefix("\u{feff}") ? String(text.dropFirst()) : text
    if let (line, column) = firstAnchor(in: text) {
      throw SettingError(
        "",
        "& before a word begins an anchor, which is not taken; write the value again, or \"and\"",
        at: origin(line, column))
    }
    let node: Node?
    do {
      node = try Yams.compose(yaml: text)
    } catch let error as YamlError {
      throw SettingError(error, origin: origin)
    } catch {
      throw SettingError("", "\(error)", at: origin(1, 1))
    }
    guard let node else { return nil }
    var count = 0
    return try Setting(node, count: &count, limits: limits, origin: origin)
  }

  private init(
    _ node: Node, count: inout Int, limits: YAMLLimits, origin: (Int, Int) -> Origin
  ) throws(SettingError) {
    let place = node.mark.map { origin($0.line, $0.column) } ?? origin(1, 1)
    count += 1
    guard count <= limits.valueCount else {
      throw SettingError("", "more than \(limits.valueCount) values; \(limits.advice)", at: place)
    }
    switch node {
    case .scalar(let scalar):
      let isQuoted = scalar.style != .plain && scalar.style != .any
      self.init(content: .scalar(scalar.string, isQuoted: isQuoted), origin: place)
    case .sequence(let sequence):
      var items: [Setting] = []
      for item in sequence {
        items.append(try Setting(item, count: &count, limits: limits, origin: origin))
      }
      self.init(content: .list(items), origin: place)
    case .mapping(let mapping):
      var entries: [Entry] = []
      for (key, value) in mapping {
        let keyPlace = key.mark.map { origin($0.line, $0.column) } ?? place
        guard let name = key.scalar?.string else {
          throw SettingError("", "a key is a word, not a list or a mapping", at: keyPlace)
        }
        var value = try Setting(value, count: &count, limits: limits, origin: origin)
        // What is left out stands nowhere, for YAML; for people, beside its key.
        if value.isMissing { value.origin = keyPlace }
        entries.append(Entry(key: name, origin: keyPlace, value: value))
      }
      self.init(content: .mapping(entries), origin: place)
    case .alias:
      throw SettingError("", "aliases such as *name are not taken", at: place)
    }
  }

  /// Where `&` stands before a name and after what may stand before a value.
  ///
  /// It does not matter whether that is in quotes or a comment: to tell would take a YAML parser, and a
  /// guess that is wrong lets one through.
  private static func firstAnchor(in text: String) -> (line: Int, column: Int)? {
    let (newline, ampersand) = (UInt8(ascii: "\n"), UInt8(ascii: "&"))
    let starts: Set<UInt8> = Set(" \t\n\r[]{},:-?!\"'".utf8)
    let ends: Set<UInt8> = Set(" \t\n\r&".utf8)
    var (line, column) = (1, 0)
    var (beforeLast, last) = (newline, newline)
    for byte in text.utf8 {
      if last == ampersand, starts.contains(beforeLast), !ends.contains(byte) {
        return (line, column)
      }
      (line, column) = byte == newline ? (line + 1, 0) : (line, column + 1)
      (beforeLast, last) = (last, byte)
    }
    return nil
  }
}

extension SettingError {
  fileprivate init(_ error: YamlError, origin: (Int, Int) -> Origin) {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      self.init(
        "", Self.words(problem, context: context?.text), at: origin(mark.line, mark.column))
    case .duplicatedKeysInMapping(let keys, let context):
      let names = keys.joined(separator: ", ")
      self.init(
        "", "\(names) stands there more than once; keep one",
        at: origin(context.mark.line, context.mark.column))
    case .reader(_, let offset, _, let yaml):
      let before = yaml.prefix(offset ?? 0)
      let line = before.count { $0.isNewline } + 1
      let column = before.reversed().prefix { !$0.isNewline }.count + 1
      self.init(
        "", "there is a character that YAML does not allow; remove it", at: origin(line, column))
    default:
      self.init("", "the file is no YAML: \(error)", at: origin(1, 1))
    }
  }

  /// libyaml's words, and ours for the mistakes that formulas invite.
  private static func words(_ problem: String, context: String?) -> String {
    switch problem {
    case "mapping values are not allowed in this context":
      return "a colon and a space in a value; put the value in quotes, or correct the indentation"
    case "found character that cannot start any token":
      return "a value cannot begin with this character (a tab, @, ` or %); use spaces, or quotes"
    case "found undefined alias":
      return "a value cannot begin with *; put it in quotes"
    case "could not find expected ':'":
      return "a key without a colon and a space after it"
    case "did not find expected key":
      return "the indentation does not fit the lines before"
    case "did not find expected ',' or ']'":
      return "a list that [ begins needs a comma or ] here"
    case "did not find expected ',' or '}'":
      return "a mapping that { begins needs a comma or } here"
    case "did not find expected <document start>":
      return "text after the end of the value; put the value in quotes"
    default:
      return "not YAML: " + (context.map { "\($0), " } ?? "") + problem
    }
  }
}
