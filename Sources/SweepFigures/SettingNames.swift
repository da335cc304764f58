/// What settings of a grid are called where there is little room.
///
/// A setting is named by what differs, such as `optimizer.learning-rate=1e-5 steps=20`. Sections
/// before the last point of a key are left out as long as that leaves no two keys alike.
struct SettingNames {
  private let shortened: [String: String]

  /// - Parameter names: all of the grid; keys are told apart among them.
  init(_ names: [String]) {
    var full: [String: Set<String>] = [:]
    for key in names.flatMap(Self.words).compactMap(Self.key) {
      full[Self.last(of: key), default: []].insert(key)
    }
    var shortened: [String: String] = [:]
    for name in names {
      shortened[name] = Self.words(name).map { word in
        guard let key = Self.key(word), full[Self.last(of: key)]?.count == 1 else { return word }
        return Self.last(of: key) + word.dropFirst(key.count)
      }.joined(separator: " ")
    }
    self.shortened = shortened
  }

  /// The short name of a setting; the name itself if it is none of the grid's.
  subscript(name: String) -> String { shortened[name] ?? name }

  /// The same with `seed 7` for `seed=7`.
  static func seedInWords(_ name: String) -> String {
    words(name).map { $0.hasPrefix("seed=") ? "seed \($0.dropFirst(5))" : $0 }
      .joined(separator: " ")
  }

  private static func words(_ name: String) -> [String] {
    name.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
  }

  /// What stands before the equals sign.
  private static func key(_ word: String) -> String? {
    word.firstIndex(of: "=").map { String(word[..<$0]) }
  }

  private static func last(of key: String) -> String {
    key.lastIndex(of: ".").map { String(key[key.index(after: $0)...]) } ?? key
  }

  /// The name of a run without its seed: `optimizer.learning-rate=1e-5` of
  /// `optimizer.learning-rate=1e-5, seed=7`.
  static func setting(of name: String) -> String {
    let words = words(name)
    guard let last = words.last, last.hasPrefix("seed=") else { return "" }
    let rest = words.dropLast().joined(separator: " ")
    return rest.hasSuffix(",") ? String(rest.dropLast()) : rest
  }
}
