/// What is wrong with a file of settings, and where.
public struct SettingError: Error, Equatable, Sendable {
  /// What of the settings, as the file spells it; empty for the file itself.
  public let key: String

  /// What is wrong, what was expected, and what to do.
  public let message: String

  public let origin: Origin

  /// What is wrong with the value of a key, and where that stands.
  public init(_ key: String, _ message: String, at origin: Origin) {
    self.key = Self.inOneLine(Setting.shortened(key))
    self.message = Self.inOneLine(message)
    self.origin = origin
  }

  /// What is echoed of a file may hold line breaks and other characters that move the cursor.
  private static func inOneLine(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    return text.unicodeScalars.reduce(into: "") { line, scalar in
      line += isControl(scalar) ? scalar.escaped(asASCII: false) : String(scalar)
    }
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}

extension SettingError: CustomStringConvertible {
  /// `learning-rate: -0.1 is not greater than 0 (article.yml:14)`.
  public var description: String {
    let text = key.isEmpty ? message : "\(key): \(message)"
    return origin == .standard ? text : "\(text) (\(origin))"
  }
}
