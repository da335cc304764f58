import Documents
import ExperimentFiles

extension ExperimentText {
  /// What the file is to be called.
  static let fileName = "experiment.yml"

  /// That a command needs the file, and what lies beside it.
  ///
  /// - Parameters:
  ///   - start: says which experiment the file has, up to the file's name.
  ///   - end: what the command makes.
  /// - Returns: a sentence.
  func need(_ start: [Inline], making end: String) -> [Inline] {
    let data: [Inline] =
      dataFile.map { [" and its data, as they were, in ", .code($0), " beside it"] } ?? []
    return start + [.code(Self.fileName)] + data + [.text(", this makes \(end)")]
  }
}
