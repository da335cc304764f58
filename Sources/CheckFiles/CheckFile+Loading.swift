import InputFiles
import SettingFiles

extension CheckFile {
  private static let limits = YAMLLimits(
    byteCount: 1 << 20, valueCount: 100_000, advice: "use patterns such as \"loss-*.png\"")

  /// Reads the settings of a check from their file.
  ///
  /// - Parameter path: the file, or `-` for standard input.
  /// - Returns: all that it says, each value with its place.
  /// - Throws: `InputError` where the file cannot be read, and `CheckFileError` for the first mistake
  ///   in it.
  public static func load(_ path: String) throws -> CheckFile {
    let bytes = try InputFile.bytes(of: path, limit: limits.byteCount)
    let name = path == InputFile.standardInput ? "standard input" : path
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw CheckFileError(
        "", "the text is not UTF-8; save it as UTF-8", at: .file(name, line: 1, column: 1))
    }
    return try read(text, name: name)
  }

  /// Reads the settings of a check from the text of a file, which may say nothing.
  ///
  /// - Parameters:
  ///   - text: YAML.
  ///   - name: what messages call the file.
  /// - Returns: all that it says, each value with its place.
  /// - Throws: `CheckFileError` for the first mistake.
  public static func read(_ text: String, name: String) throws(CheckFileError) -> CheckFile {
    let settings = try Setting.yaml(text, limits: limits) { .file(name, line: $0, column: $1) }
    guard let settings, !settings.isMissing else { return CheckFile() }
    return try CheckFileReader(settings: settings).file()
  }
}
