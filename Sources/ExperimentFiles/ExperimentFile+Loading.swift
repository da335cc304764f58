import CSVFiles
import InputFiles

extension ExperimentFile {
  /// Bytes of a CSV file.
  static let dataLimit = 1 << 30

  /// Reads an experiment from its file, which may be standard input (`-`).
  ///
  /// - Parameters:
  ///   - path: the file; CSV files that it names are looked for beside it.
  ///   - overrides: what the command line sets over it, in order.
  /// - Returns: the experiment and its figures, in which formulas are not yet computed.
  /// - Throws: `InputError` where the file cannot be read, and `ExperimentFileError` for the first
  ///   mistake in it.
  public static func load(
    _ path: String, overrides: [ExperimentOverride] = []
  ) throws -> ExperimentFile {
    let bytes = try InputFile.bytes(of: path, limit: Setting.textLimit)
    let isInput = path == InputFile.standardInput
    let name = isInput ? "standard input" : path
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ExperimentFileError(
        "", "the text is not UTF-8; save it as UTF-8", at: .file(name, line: 1, column: 1))
    }
    let directory = isInput ? "" : Self.directory(of: path)
    return try read(text, name: name, overrides: overrides) { (file) throws(InputError) in
      try InputFile.bytes(
        of: file.hasPrefix("/") ? file : directory + file, limit: Self.dataLimit)
    }
  }

  /// A path up to its last slash, which is kept; empty without one.
  private static func directory(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  /// Reads an experiment from the text of a file.
  ///
  /// - Parameters:
  ///   - text: YAML.
  ///   - name: what messages call the file.
  ///   - overrides: what is set over it, in order.
  ///   - readData: the bytes of a CSV file that it names.
  /// - Returns: the experiment and its figures, in which formulas are not yet computed.
  /// - Throws: `ExperimentFileError` for the first mistake.
  public static func read(
    _ text: String, name: String, overrides: [ExperimentOverride] = [],
    readData: @escaping (_ file: String) throws(InputError) -> [UInt8]
  ) throws(ExperimentFileError) -> ExperimentFile {
    var settings = try Setting.yaml(text) { .file(name, line: $0, column: $1) }
    settings.apply(overrides)
    let reader = ExperimentReader(settings: settings) {
      (file: Setting, columns: [ExperimentReader.DataFileColumn]) throws(ExperimentFileError) in
      do {
        let file = CSVFile(try readData(file.text), name: file.text)
        return try file.columns(columns.map { CSVColumn($0.column) })
      } catch {
        throw ExperimentFileError("data.file", "\(error)", at: file.origin)
      }
    }
    return try reader.file()
  }
}

extension CSVColumn {
  /// A whole number is a place, unless it is in quotes; all else is a header.
  fileprivate init(_ setting: Setting) {
    if case .scalar(let text, false) = setting.content, let number = Int(text) {
      self = .number(number)
    } else {
      self = .name(setting.text)
    }
  }
}
