import ExperimentFiles

/// All keys of experiment files, for reading on a terminal.
enum KeyTable {
  static var text: String {
    let width = ExperimentKey.all.map(\.path.count).max() ?? 0
    let lines = ExperimentKey.all.map { key in
      let name = key.path + String(repeating: " ", count: width - key.path.count)
      let margin = String(repeating: " ", count: width + 2)
      return "\(name)  \(key.meaning)\n\(margin)\(key.takes); default: \(key.standard ?? "none")"
    }
    return lines.joined(separator: "\n")
  }
}
