import Scenes

/// Why text cannot be drawn or measured.
public enum FontError: Error, Equatable, Sendable {
  /// No file holds the family; `searched` are the places looked in.
  case notFound(family: String, searched: [String])

  /// A font file is there but FreeType cannot use it.
  case unreadable(path: String, reason: String)

  /// Neither the font nor DejaVu Sans has a picture of a character of `text`.
  case missingCharacter(Unicode.Scalar, family: String, text: String)

  /// FreeType itself does not start.
  case unavailable(reason: String)
}

extension FontError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notFound(let family, let searched):
      let advice =
        family == Font.defaultFamily
        ? "install it (Debian and Ubuntu: apt-get install fonts-dejavu-core;"
          + " macOS: brew install --cask font-dejavu)"
        : "install it, or ask for \"\(Font.defaultFamily)\""
      return "font: no file for \"\(family)\" in \(searched.joined(separator: ", ")); \(advice)"
    case .unreadable(let path, let reason):
      return "font: \(path) cannot be used (\(reason)); install it again"
    case .missingCharacter(let scalar, let family, let text):
      let fonts =
        family == Font.defaultFamily
        ? "\"\(family)\"" : "\"\(family)\" or \"\(Font.defaultFamily)\""
      let digits = String(scalar.value, radix: 16, uppercase: true)
      let code = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      return "font: no \"\(scalar)\" (U+\(code)) in \(fonts), for the text \"\(text)\"; "
        + "choose a font that has it, or other words"
    case .unavailable(let reason):
      return "font: FreeType does not start (\(reason))"
    }
  }
}
