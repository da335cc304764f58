import ExperimentFiles

/// All keys of experiment files, for reading on a terminal of 80 columns.
enum KeyTable {
  static var text: String {
    ExperimentKey.all.map { key in
      let standard = key.standard.map { "default: \($0)" } ?? "must be given"
      let lines = wrapped(key.meaning) + wrapped("\(key.takes); \(standard)")
      return (["  " + key.path] + lines).joined(separator: "\n")
    }.joined(separator: "\n")
  }

  private static let width = 78
  private static let margin = "      "

  /// Lines with a margin, broken between words.
  private static func wrapped(_ text: String) -> [String] {
    var lines: [String] = []
    var line = margin
    for word in text.split(separator: " ") {
      if line.count > margin.count, line.count + 1 + word.count > width {
        lines.append(line)
        line = margin
      }
      line += (line == margin ? "" : " ") + word
    }
    return lines + [line]
  }
}
