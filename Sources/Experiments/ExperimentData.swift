/// The quantities of an experiment in the order in which they are made, one of them to be predicted.
public struct ExperimentData: Equatable, Sendable {
  public var columns: [DataColumn]

  /// The name of the column that the model is to predict.
  public var target: String

  /// Columns of which the target is the one named, else `y` if there is one, else the last.
  public init(_ columns: [DataColumn], target: String? = nil) {
    self.columns = columns
    self.target =
      target ?? (columns.contains { $0.name == "y" } ? "y" : columns.last?.name ?? "")
  }
}

/// One quantity: its name in formulas, and where its values come from.
public struct DataColumn: Equatable, Sendable {
  public var name: String
  public var source: Source

  /// Where values come from.
  public enum Source: Equatable, Sendable {
    /// A formula over the columns before it, in which `rand` and `randn` draw from the seed.
    case formula(String)

    /// The values themselves, and the file that had them, if one had.
    case values([Float], from: FileColumn? = nil)
  }

  public init(_ name: String, _ source: Source) {
    self.name = name
    self.source = source
  }

  public init(_ name: String, formula: String) {
    self.init(name, .formula(formula))
  }
}

/// A column of a file, for people to know where values came from; nothing reads the file again.
public struct FileColumn: Codable, Equatable, Sendable {
  /// Without a directory that only one machine has.
  public var file: String

  /// Its header, or its number from 1 on.
  public var column: String

  public init(file: String, column: String) {
    self.file = file
    self.column = column
  }
}
