import Digests
import JSONTexts

/// Which pictures of a check a reviewer took for right: what a report exports, for `--accept`.
public struct AcceptList: Equatable, Sendable {
  /// The name and version of the form in which it is written.
  public static let schema = "check-accept/1"

  /// A picture by its name, and by its bytes, so that no other one is accepted in its place.
  public struct Entry: Codable, Equatable, Sendable {
    /// The name of a ``CheckedItem``.
    public var name: String

    /// The digest of the actual picture's bytes, 64 lower-case hexadecimal digits.
    public var digest: String

    public init(name: String, digest: String) {
      self.name = name
      self.digest = digest
    }

    private enum CodingKeys: String, CodingKey {
      case name
      case digest = "sha256"
    }
  }

  /// In the order of their names in reports; no name twice.
  public var entries: [Entry]

  /// - Precondition: no name is in it twice.
  public init(_ entries: [Entry]) {
    precondition(
      Set(entries.map { Array($0.name.utf8) }).count == entries.count,
      "a picture is accepted twice")
    self.entries = entries
  }

  /// The list that a text holds.
  ///
  /// - Throws: ``AcceptListError``.
  public init(json: String) throws(AcceptListError) {
    self = try JSONText.value(AcceptList.self, of: json) { path, reason in
      AcceptListError.malformed(path: path, reason: reason)
    }
  }

  /// In lines, with sorted keys and a line feed at the end.
  public func jsonText() throws -> String { try JSONText.text(of: self, layout: .lines) + "\n" }
}

extension AcceptList: Codable {
  private enum Key: String, CodingKey {
    case schema
    case entries = "accept"
  }

  /// Throws an ``AcceptListError`` for another schema, a name given twice, and what is no digest, and a
  /// `DecodingError` for anything else.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    let schema = try values.decode(String.self, forKey: .schema)
    guard schema == Self.schema else { throw AcceptListError.schema(schema) }
    let entries = try values.decode([Entry].self, forKey: .entries)
    // By their bytes: to Swift, two ways of writing one accented letter are one string.
    var names: Set<[UInt8]> = []
    for entry in entries {
      guard names.insert(Array(entry.name.utf8)).inserted else {
        throw AcceptListError.twice(entry.name)
      }
      guard SHA256Digest.isHex(entry.digest) else {
        throw AcceptListError.noDigest(entry.digest, name: entry.name)
      }
    }
    self.init(entries)
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    try values.encode(Self.schema, forKey: .schema)
    try values.encode(entries, forKey: .entries)
  }
}
