import CSVFiles
import InputFiles
import SettingFiles

extension ExperimentFile {
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
    try ExperimentSource(reading: path).experiment(overrides: overrides)
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
    let read = try Setting.yaml(text, limits: .experiment) {
      .file(name, line: $0, column: $1)
    }
    guard var settings = read else {
      throw ExperimentFileError(
        "", "the file is empty; descent init writes one to start from",
        at: .file(name, line: 1, column: 1))
    }
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
