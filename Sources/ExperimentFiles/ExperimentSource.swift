import InputFiles
import SettingFiles

/// The text of an experiment's file, from which experiments can be read with one or the other value set
/// over it.
public struct ExperimentSource: Sendable {
  private let text: String

  /// What messages call it.
  private let name: String

  /// What the paths of CSV files are relative to: empty, or with a slash at the end.
  private let directory: String

  /// Bytes of a CSV file.
  private static let dataLimit = 1 << 30

  /// The built-in experiment of the article.
  public static let article = ExperimentSource(
    text: ArticleFile.text, name: "the article's experiment", directory: "")

  private init(text: String, name: String, directory: String) {
    self.text = text
    self.name = name
    self.directory = directory
  }

  /// Reads a file, which may be standard input (`-`).
  ///
  /// - Throws: `InputError` where the file cannot be read, and `ExperimentFileError` where it is no text.
  public init(reading path: String) throws {
    let bytes = try InputFile.bytes(of: path, limit: YAMLLimits.experiment.byteCount)
    let isInput = path == InputFile.standardInput
    name = isInput ? "standard input" : path
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ExperimentFileError(
        "", "the text is not UTF-8; save it as UTF-8", at: .file(name, line: 1, column: 1))
    }
    self.text = text
    directory = isInput ? "" : path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  /// The experiment and its figures, in which formulas are not yet computed.
  ///
  /// - Parameter overrides: what the command line sets over the file, in order.
  /// - Returns: what the file asks for.
  /// - Throws: `ExperimentFileError` for the first mistake.
  public func experiment(
    overrides: [ExperimentOverride] = []
  ) throws(ExperimentFileError) -> ExperimentFile {
    let directory = directory
    return try ExperimentFile.read(text, name: name, overrides: overrides) {
      (file) throws(InputError) in
      try InputFile.bytes(
        of: file.hasPrefix("/") ? file : directory + file, limit: Self.dataLimit)
    }
  }
}
