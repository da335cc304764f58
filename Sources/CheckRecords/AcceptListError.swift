/// Why a text is no list of accepted pictures.
public enum AcceptListError: Error, Equatable, Sendable {
  /// It is of another form, or of another version of it.
  case schema(String)

  /// A picture is in it twice.
  case twice(String)

  /// The digest of a picture is not 64 lower-case hexadecimal digits.
  case noDigest(String, name: String)

  /// A value is missing or of the wrong kind; `path` says where, as `accept[3].sha256`.
  case malformed(path: String, reason: String)
}

extension AcceptListError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .schema(let schema):
      "the schema is \"\(schema)\", not \"\(AcceptList.schema)\"; "
        + "give a file that a report of descent check exported"
    case .twice(let name):
      "\"\(name)\" is accepted twice; export the file from the report again"
    case .noDigest(let digest, let name):
      "\"\(name)\": \"\(digest)\" is not the SHA-256 of a picture, 64 lower-case hexadecimal "
        + "digits; export the file from the report again"
    case .malformed(let path, let reason):
      (path.isEmpty ? "" : "\(path): ") + "\(reason); export the file from the report again"
    }
  }
}
