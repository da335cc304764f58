import Documents

/// What makes a report.
public struct ReportTool: Equatable, Sendable {
  /// Of the program.
  public var version: String

  /// The libraries that draw, by name, with their versions.
  public var libraries: [String: String]

  public init(version: String, libraries: [String: String]) {
    self.version = version
    self.libraries = libraries
  }

  /// `descent 0.6 with cairo 1.16.0, freetype 2.12.1`.
  public var words: String {
    let libraries = libraries.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    return "descent \(version)"
      + (libraries.isEmpty ? "" : " with " + libraries.joined(separator: ", "))
  }
}
