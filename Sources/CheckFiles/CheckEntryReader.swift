import SettingFiles

/// Understands what is said of all pictures, or of some.
struct CheckEntryReader {
  let settings: Setting

  /// Dotted; empty for what is said of all.
  let path: String

  func entry() throws(CheckFileError) -> CheckFile.Entry {
    var entry = CheckFile.Entry()
    entry.maxima = try gates(.max)
    entry.minima = try gates(.min)
    entry.masks = try masks()
    entry.fontOnly = try word(.fontOnly, "fail, warn or pass")
    entry.alpha = try word(.alpha, "exact, white or checker")
    entry.threshold = try number(.threshold, within: 0...1, "a number from 0 to 1")
    entry.includeAntiAliasing = try flag(.includeAntiAliasing)
    entry.variants = try names(.variant, "a list of names of sets of baselines")
    entry.dpi = try number(
      .dpi, within: CheckFile.Entry.resolutions, "a number from 10 to 2400")
    entry.reason = try reason()
    return entry
  }

  private func path(_ key: CheckKey) -> String {
    path.isEmpty ? key.rawValue : "\(path).\(key.rawValue)"
  }

  // MARK: - Single values

  private func word(
    _ key: CheckKey, _ expected: String
  ) throws(CheckFileError) -> Located<String>? {
    guard let setting = settings[key.rawValue] else { return nil }
    return Located(try setting.string(path(key), expected), at: setting.origin)
  }

  private func number(
    _ key: CheckKey, within range: ClosedRange<Double>, _ expected: String
  ) throws(CheckFileError) -> Located<Double>? {
    guard let setting = settings[key.rawValue] else { return nil }
    let number = try setting.number(path(key), expected)
    guard range.contains(number) else { throw setting.unexpected(path(key), expected) }
    return Located(number, at: setting.origin)
  }

  private func flag(_ key: CheckKey) throws(CheckFileError) -> Located<Bool>? {
    guard let setting = settings[key.rawValue] else { return nil }
    return Located(try setting.flag(path(key)), at: setting.origin)
  }

  private func reason() throws(CheckFileError) -> Located<String>? {
    let expected = "a reason in words"
    guard let reason = try word(.reason, expected) else { return nil }
    guard reason.value.contains(where: { !$0.isWhitespace }) else {
      throw CheckFileError(
        path(.reason), "an empty text where \(expected) is expected", at: reason.origin)
    }
    return reason
  }

  // MARK: - Lists

  private func names(
    _ key: CheckKey, _ expected: String
  ) throws(CheckFileError) -> Located<[Located<String>]>? {
    guard let setting = settings[key.rawValue] else { return nil }
    let items: [Setting]
    switch setting.content {
    case .list(let list): items = list
    // Not cut at commas: those of a rectangle belong to it.
    case .scalar: items = [setting]
    case .mapping: throw setting.unexpected(path(key), expected)
    }
    var names: [Located<String>] = []
    for item in items {
      let name = try item.string(path(key), expected)
      guard !name.isEmpty else { throw item.unexpected(path(key), expected) }
      names.append(Located(name, at: item.origin))
    }
    return Located(names, at: setting.origin)
  }

  private func masks() throws(CheckFileError) -> Located<[Located<String>]>? {
    let expected = "a list of names, rectangles and mask images"
    guard let masks = try names(.mask, expected) else { return nil }
    for mask in masks.value where Self.isNumber(mask.value) {
      throw CheckFileError(
        path(.mask),
        "\"\(mask.value)\" alone is no rectangle; put all four numbers into quotes, "
          + "as in \"10%,0%,30%,8%\"", at: mask.origin)
    }
    return masks
  }

  private static func isNumber(_ text: String) -> Bool {
    Double(text.hasSuffix("%") ? text.dropLast() : text[...]) != nil
  }

  // MARK: - Gates

  private func gates(_ key: CheckKey) throws(CheckFileError) -> [CheckFile.Gate] {
    guard let setting = settings[key.rawValue] else { return [] }
    guard let entries = setting.entries else {
      throw setting.unexpected(path(key), "metrics with their bounds, as in { rms: 2 },")
    }
    var gates: [CheckFile.Gate] = []
    for entry in entries {
      let path = "\(path(key)).\(entry.key)"
      if entry.value.isMissing, let colon = entry.key.lastIndex(of: ":") {
        let metric = entry.key[..<colon]
        let bound = entry.key[colon...].dropFirst()
        throw CheckFileError(
          path, "no bound; write a space after the colon, as in \(metric): \(bound)",
          at: entry.origin)
      }
      let bound = try entry.value.string(path, "a bound such as 8 or 0.1%")
      gates.append(
        CheckFile.Gate(
          metric: Located(entry.key, at: entry.origin),
          bound: Located(bound, at: entry.value.origin)))
    }
    return gates
  }
}
