import ShellWords

/// What makes a report.
public struct ReportTool: Equatable, Sendable {
  /// Of the program.
  public var version: String

  /// The libraries that draw, by name, with their versions.
  public var libraries: [String: String]

  /// What the program was asked for beside what the report is about, word by word.
  public var options: [String]

  public init(version: String, libraries: [String: String], options: [String] = []) {
    self.version = version
    self.libraries = libraries
    self.options = options
  }

  /// `descent 0.6 with cairo 1.16.0, freetype 2.12.1`.
  public var words: String {
    let libraries = libraries.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    return "descent \(version)"
      + (libraries.isEmpty ? "" : " with " + libraries.joined(separator: ", "))
  }

  /// What makes a report with the same options again, for a shell; of the usual directory if nil.
  func command(on source: String?) -> String {
    ShellCommand(["descent", "report"] + [source].compactMap { $0 } + options).text
  }
}
