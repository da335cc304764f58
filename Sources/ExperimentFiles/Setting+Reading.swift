import Suggestions

// What a value is read as; each throws an `ExperimentFileError` that says what was expected.
extension Setting {
  /// The entries of a mapping that may have these keys only.
  func fields(_ key: String, allowing keys: [String]) throws(ExperimentFileError) -> Setting {
    guard let entries else {
      throw unexpected(key, "keys and values (\(keys.joined(separator: ", ")))")
    }
    for entry in entries where !keys.contains(entry.key) {
      let path = key.isEmpty ? entry.key : "\(key).\(entry.key)"
      throw ExperimentFileError(
        path, "unknown key; \(Self.advice(on: entry.key, among: keys))", at: entry.origin)
    }
    return self
  }

  func string(_ key: String, _ expected: String) throws(ExperimentFileError) -> String {
    guard case .scalar(let text, _) = content, !isMissing else { throw unexpected(key, expected) }
    return text
  }

  func integer(_ key: String, _ expected: String) throws(ExperimentFileError) -> Int {
    let text = try string(key, expected)
    guard let value = Int(text) else { throw unexpected(key, expected) }
    return value
  }

  func number(_ key: String, _ expected: String) throws(ExperimentFileError) -> Double {
    let text = try string(key, expected)
    guard let value = Double(text) else { throw unexpected(key, expected) }
    return value
  }

  func flag(_ key: String) throws(ExperimentFileError) -> Bool {
    switch try string(key, "true or false") {
    case "true", "True", "yes": true
    case "false", "False", "no": false
    default: throw unexpected(key, "true or false")
    }
  }

  /// The items of a list; a single value is a list of one, and text may have commas between.
  func items(_ key: String, _ expected: String) throws(ExperimentFileError) -> [Setting] {
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
  func name<Name: CaseIterable & RawRepresentable>(
    _ key: String, of _: Name.Type
  ) throws(ExperimentFileError) -> Name where Name.RawValue == String {
    let names = Name.allCases.map(\.rawValue)
    let text = try string(key, "one of \(names.joined(separator: ", "))")
    guard let name = Name(rawValue: text) else { throw unknown(key, text, among: names) }
    return name
  }

  func unknown(_ key: String, _ text: String, among names: [String]) -> ExperimentFileError {
    ExperimentFileError(
      key,
      "unknown name \"\(Self.shortened(text))\"; \(Self.advice(on: text, among: names))", at: origin
    )
  }

  /// What other programs call our names.
  private static let synonyms = [
    "lr": "learning-rate", "rate": "learning-rate", "wd": "weight-decay", "epochs": "steps",
    "iterations": "steps", "gd": "gradient-descent", "l1": "mae", "l2": "mse",
    "optimiser": "optimizer",
    "expression": "formula", "params": "parameters", "init": "initial", "plots": "figures",
  ]

  /// `did you mean seed?`, or all names where none is near.
  private static func advice(on text: String, among names: [String]) -> String {
    let synonym = synonyms[text.lowercased()].flatMap { names.contains($0) ? $0 : nil }
    let nearest = synonym ?? NearestName.nearest(to: text, among: names)
    return nearest.map { "did you mean \($0)?" } ?? "known are \(names.joined(separator: ", "))"
  }

  func unexpected(_ key: String, _ expected: String) -> ExperimentFileError {
    ExperimentFileError(key, "\(kind) where \(expected) is expected", at: origin)
  }
}
