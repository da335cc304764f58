/// What a check of pictures against their baselines found: the content of `check.json`.
///
/// Everything that is said about a check (tables, annotations, pages) follows from it and the pictures
/// that it names. It holds no clock time, and paths as they were given, so the same check gives the
/// same bytes.
public struct CheckRecord: Equatable, Sendable {
  /// The name and version of the form in which it is written.
  public static let schema = "check/1"

  /// The version of the program.
  public var tool: String

  /// The libraries that draw and read pictures here, by name, with their versions.
  public var libraries: [String: String]

  /// The directory or file that the baselines come from, as it was given.
  public var baselineRoot: String

  /// The directory or file that was checked, as it was given.
  public var actualRoot: String

  /// In the order of their names.
  public var items: [CheckedItem]

  public init(
    tool: String, libraries: [String: String], baselineRoot: String, actualRoot: String,
    items: [CheckedItem]
  ) {
    self.tool = tool
    self.libraries = libraries
    self.baselineRoot = baselineRoot
    self.actualRoot = actualRoot
    self.items = items
  }

  /// How many items are of each class, and what the check comes to.
  public var summary: CheckSummary { CheckSummary(items) }
}

extension CheckRecord: Codable {
  private enum Key: String, CodingKey {
    case schema
    case tool
    case libraries = "env"
    case baselineRoot = "baseline_root"
    case actualRoot = "actual_root"
    case summary
    case items
  }

  private struct Tool: Codable {
    var name: String
    var version: String
  }

  /// Throws a ``CheckRecordError`` for another schema, and a `DecodingError` for anything else.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    let schema = try values.decode(String.self, forKey: .schema)
    guard schema == Self.schema else { throw CheckRecordError.schema(schema) }
    self.init(
      tool: try values.decode(Tool.self, forKey: .tool).version,
      libraries: try values.decode([String: String].self, forKey: .libraries),
      baselineRoot: try values.decode(String.self, forKey: .baselineRoot),
      actualRoot: try values.decode(String.self, forKey: .actualRoot),
      items: try values.decode([CheckedItem].self, forKey: .items))
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    try values.encode(Self.schema, forKey: .schema)
    try values.encode(Tool(name: "descent", version: tool), forKey: .tool)
    try values.encode(libraries, forKey: .libraries)
    try values.encode(baselineRoot, forKey: .baselineRoot)
    try values.encode(actualRoot, forKey: .actualRoot)
    try values.encode(summary, forKey: .summary)
    try values.encode(items, forKey: .items)
  }
}
