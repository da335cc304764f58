import CheckRecords

/// What a check found, as workflow commands that GitHub shows beside a change's files.
///
/// Errors for what fails or could not be judged, warnings for warnings, and a notice that counts. GitHub
/// shows ten of each a step, so no more are written; the notice says how many there were.
public struct GitHubAnnotations: Sendable {
  public var record: CheckRecord

  public init(_ record: CheckRecord) {
    self.record = record
  }

  /// What GitHub shows of each kind (its documentation of workflow commands, "Limitations").
  public static let maximumCount = 10

  /// The commands, a line each.
  public var text: String {
    let items = ReviewOrder.worstFirst(record.items)
    let errors = items.filter { $0.verdict == .error || $0.verdict == .fail }
    let warnings = items.filter { $0.verdict == .warn }
    let commands =
      errors.prefix(Self.maximumCount).map { command("error", $0) }
      + warnings.prefix(Self.maximumCount).map { command("warning", $0) }
      + [notice(errors: errors.count, warnings: warnings.count)]
    return commands.map { $0 + "\n" }.joined()
  }

  private func command(_ kind: String, _ item: CheckedItem) -> String {
    // The baseline is what the repository has.
    let file = item.baseline?.path ?? item.actual?.path ?? item.name
    let lines = [item.why, item.decision].filter { !$0.isEmpty } + item.sceneLines
    let message = lines.isEmpty ? item.pictureClass.rawValue : lines.joined(separator: "\n")
    return "::\(kind) file=\(Self.property(file)),"
      + "title=\(Self.property("\(item.name): \(item.pictureClass.rawValue)"))"
      + "::\(Self.message(message))"
  }

  private func notice(errors: Int, warnings: Int) -> String {
    let hidden = [(errors, "error"), (warnings, "warning")].compactMap { number, kind in
      number > Self.maximumCount ? "\(count(number - Self.maximumCount, "more \(kind)"))" : nil
    }
    let rest = hidden.isEmpty ? "" : "; \(hidden.joined(separator: " and ")) not annotated"
    let words = record.summary.words + rest
    return "::notice title=\(Self.property("descent check"))::\(Self.message(words))"
  }

  /// As the runner's `@actions/core` escapes what follows the last colons.
  static func message(_ text: String) -> String {
    escaped(text) { scalar in
      switch scalar {
      case "%", "\r", "\n": true
      default: false
      }
    }
  }

  /// As `@actions/core` escapes values of properties, where colons and commas separate.
  static func property(_ text: String) -> String {
    escaped(text) { scalar in
      switch scalar {
      case "%", "\r", "\n", ":", ",": true
      default: false
      }
    }
  }

  private static func escaped(
    _ text: String, _ needsEscape: (Unicode.Scalar) -> Bool
  ) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if needsEscape(scalar) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        escaped += "%\(digits.count < 2 ? "0" : "")\(digits)".unicodeScalars
      } else {
        escaped.append(scalar)
      }
    }
    return String(escaped)
  }
}
