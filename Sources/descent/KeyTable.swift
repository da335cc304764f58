import ExperimentFiles

/// All keys of experiment files, for reading on a terminal.
enum KeyTable {
  static var text: String {
    ExperimentKey.all.map { key in
      let standard = key.standard.map { "; \($0)" } ?? "; must be given"
      return "  \(key.path): \(key.meaning) (\(key.takes)\(standard))"
    }.joined(separator: "\n")
  }
}
