/// Where links in a page of a report lead.
public struct ReportLinks: Sendable {
  /// The path of the page about a part, by its name, from the page that links; nil where there are no
  /// such pages.
  public var part: @Sendable (String) -> String?

  /// The path of the report's own page from the page that links.
  public var report: String

  /// The path of a file that was recorded, by its path from the record's directory; nil for one that is not
  /// there.
  public var file: @Sendable (String) -> String?

  public init(
    part: @escaping @Sendable (String) -> String?, report: String,
    file: @escaping @Sendable (String) -> String?
  ) {
    self.part = part
    self.report = report
    self.file = file
  }
}
