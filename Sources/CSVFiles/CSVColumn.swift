/// How a column is asked for.
public enum CSVColumn: Hashable, Sendable {
  /// By its text in the header.
  case name(String)

  /// By its place; the first is 1.
  case number(Int)
}
