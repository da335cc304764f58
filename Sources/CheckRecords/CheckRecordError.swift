/// Why a text is no record of a check.
public enum CheckRecordError: Error, Equatable, Sendable {
  /// It is of another form, or of another version of it.
  case schema(String)

  /// A value is missing or of the wrong kind; `path` says where, as `items[3].class`.
  case malformed(path: String, reason: String)
}

extension CheckRecordError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .schema(let schema):
      "the schema is \"\(schema)\", not \"\(CheckRecord.schema)\"; "
        + "give a file that descent check --json wrote"
    case .malformed(let path, let reason):
      (path.isEmpty ? "" : "\(path): ") + "\(reason); make the record again"
    }
  }
}
