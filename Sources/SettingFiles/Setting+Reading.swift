import Suggestions

// What a value is read as; each throws a `SettingError` that says what was expected.
extension Setting {
  /// The mapping, if it has none but these keys.
  public func fields(_ key: String, allowing keys: [String]) throws(SettingError) -> Setting {
    guard let entries else {
      throw unexpected(key, "keys and values (\(keys.joined(separator: ", ")))")
    }
    for entry in entries where !keys.contains(entry.key) {
      let path = key.isEmpty ? entry.key : "\(key).\(entry.key)"
      throw SettingError(
        path, "unknown key; \(Self.advice(on: entry.key, among: keys))", at: entry.origin)
    }
    return self
  }

  /// The text of a single value that is there.
  public func string(_ key: String, _ expected: String) throws(SettingError) -> String {
    guard case .scalar(let text, _) = content, !isMissing else { throw unexpected(key, expected) }
    return text
  }

  /// A whole number.
  public func integer(_ key: String, _ expected: String) throws(SettingError) -> Int {
    let text = try string(key, expected)
    guard let value = Int(text) else { throw unexpected(key, expected) }
    return value
  }

  /// A number as Swift reads it, which may be infinite.
  public func number(_ key: String, _ expected: String) throws(SettingError) -> Double {
    let text = try string(key, expected)
    guard let value = Double(text) else { throw unexpected(key, expected) }
    return value
  }

  /// True or false.
  public func flag(_ key: String) throws(SettingError) -> Bool {
    switch try string(key, "true or false") {
    case "true", "True", "yes": true
    case "false", "False", "no": false
    default: throw unexpected(key, "true or false")
    }
  }

  /// The items of a list; a single value is a list of one, and text may have commas between.
  public func items(_ key: String, _ expected: String) throws(SettingError) -> [Setting] {
    switch content {
    case .list(let items):
      return items
    case .scalar(let text, _) where !isMissing:
      return text.split(separator: ",").map { part in
        let name = part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
        return Setting(content: .scalar(String(name), isQuoted: true), origin: origin)
      }
    default:
      throw unexpected(key, expected)
    }
  }

  /// One of some names.
  public func name<Name: CaseIterable & RawRepresentable>(
    _ key: String, of _: Name.Type
  ) throws(SettingError) -> Name where Name.RawValue == String {
    let names = Name.allCases.map(\.rawValue)
    let text = try string(key, "one of \(names.joined(separator: ", "))")
    guard let name = Name(rawValue: text) else { throw unknown(key, text, among: names) }
    return name
  }

  /// That a text is none of the names that there are, with the nearest.
  public func unknown(_ key: String, _ text: String, among names: [String]) -> SettingError {
    SettingError(
      key,
      "unknown name \"\(Self.shortened(text))\"; \(Self.advice(on: text, among: names))", at: origin
    )
  }

  /// What other programs call our names.
  private static let synonyms = [
    "lr": "learning-rate", "rate": "learning-rate", "wd": "weight-decay", "epochs": "steps",
    "iterations": "steps", "gd": "gradient-descent", "l1": "mae", "l2": "mse",
    "optimiser": "optimizer", "tolerance": "threshold", "ignore": "mask", "masks": "mask",
    "variants": "variant",
    "expression": "formula", "params": "parameters", "init": "initial", "plots": "figures",
  ]

  /// `did you mean seed?`, or all names where none is near.
  private static func advice(on text: String, among names: [String]) -> String {
    guard let synonym = synonyms[text.lowercased()], names.contains(synonym) else {
      return NearestName.advice(on: text, among: names)
    }
    return "did you mean \(synonym)?"
  }

  /// That there is something else than what belongs there.
  public func unexpected(_ key: String, _ expected: String) -> SettingError {
    SettingError(key, "\(kind) where \(expected) is expected", at: origin)
  }
}
