/// A name as formulas show it: a letter leaning, a word upright, Greek letters by their names,
/// digits at the end and what follows underscores as subscripts.
struct MarkupName {
  let text: String

  /// The name without its subscripts.
  let base: String

  /// Whether it looks like a single letter.
  let isLetter: Bool

  /// Takes any text; what is not a name is shown upright as it stands.
  init(_ name: String) {
    let name = Self.separable(name)
    var parts = name.split(separator: "_", omittingEmptySubsequences: false)
    let isName =
      name.first?.isLetter ?? false
      && parts.allSatisfy { part in
        !part.isEmpty && part.allSatisfy { $0.isLetter || $0.isNumber }
      }
    guard isName else {
      base = Self.words(name)
      text = base
      isLetter = false
      return
    }
    // Digits at the end are the first subscript.
    let stem = parts[0].prefix(
      parts[0].count - parts[0].reversed().prefix(while: Self.isDigit).count)
    if stem.count < parts[0].count {
      parts.insert(parts[0].suffix(parts[0].count - stem.count), at: 1)
      parts[0] = stem
    }
    base = Self.markup(parts[0])
    let scripts = parts.dropFirst().map(Self.markup)
    text = scripts.isEmpty ? base : "\(base)_{\(scripts.joined(separator: ","))}"
    isLetter = !base.hasPrefix(#"\mathrm"#)
  }

  private static func isDigit(_ character: Character) -> Bool {
    "0"..."9" ~= character && character.isASCII
  }

  /// A part of a name.
  private static func markup(_ part: Substring) -> String {
    if greek.contains(String(part)) { return "\\\(part)" }
    if part.count == 1 && part.first?.isLetter ?? false || part.allSatisfy(isDigit) {
      return String(part)
    }
    return #"\mathrm{\#(part)}"#
  }

  /// Any text, upright; three characters that TeX takes for itself are shown by their like.
  private static func words(_ text: String) -> String {
    let escaped = text.map { character -> String in
      switch character {
      case "$", "%", "&", "#", "_", "{", "}": "\\\(character)"
      case "\\": "\u{2216}"
      case "^": "\u{2c6}"
      case "~": "\u{223c}"
      default: String(character)
      }
    }
    return #"\text{\#(escaped.isEmpty ? " " : escaped.joined())}"#
  }

  /// The text without what would join the characters beside it, as accents at its start do.
  private static func separable(_ text: String) -> String {
    let isSeparable = "{\(text)}".count == text.count + 2
    guard !isSeparable else { return text }
    return String(text.unicodeScalars.map { "{\($0)}".count == 3 ? Character($0) : "?" })
  }

  /// The letters that have commands.
  static let greek: Set<String> = [
    "alpha", "beta", "gamma", "delta", "epsilon", "varepsilon", "zeta", "eta", "theta", "vartheta",
    "iota", "kappa", "lambda", "mu", "nu", "xi", "omicron", "pi", "rho", "sigma", "varsigma", "tau",
    "upsilon", "phi", "varphi", "chi", "psi", "omega", "Gamma", "Delta", "Theta", "Lambda", "Xi",
    "Pi", "Sigma", "Upsilon", "Phi", "Psi", "Omega",
  ]
}
