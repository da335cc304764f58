import CheckRecords
import Digests
import InputFiles
import JSONTexts
import OutputFiles

/// Digests of pictures that stand for the pictures themselves: the content of `hashes.json`.
///
/// They are of decoded pixels (of an SVG or PDF, of what it draws), so another compressor or another
/// version in the metadata changes nothing.
public struct HashLibrary: Equatable, Sendable {
  /// The name and version of the form in which it is written.
  public static let schema = "check-hashes/1"

  /// What the file is called in a directory of baselines.
  public static let fileName = "hashes.json"

  /// What is known of one picture.
  public struct Entry: Codable, Equatable, Sendable {
    public var pixelDigest: String

    /// Width and height in pixels; nil for an SVG or PDF.
    public var size: [Int]?

    public init(pixelDigest: String, size: [Int]? = nil) {
      self.pixelDigest = pixelDigest
      self.size = size
    }

    private enum CodingKeys: String, CodingKey {
      case pixelDigest = "pixels_sha256"
      case size
    }
  }

  /// By the pictures' names.
  public var pictures: [String: Entry]

  public init(pictures: [String: Entry] = [:]) {
    self.pictures = pictures
  }

  private static let greatestLength = 1 << 26

  /// Reads a file; nil where there is none.
  ///
  /// - Throws: ``CheckError/hashes(path:reason:)``, or `InputError`.
  public init?(reading path: String) throws {
    let bytes: [UInt8]
    do {
      bytes = try InputFile.bytes(of: path, limit: Self.greatestLength)
    } catch InputError.notFound {
      return nil
    }
    self = try JSONText.value(
      HashLibrary.self, of: String(decoding: bytes, as: UTF8.self)
    ) { place, reason in
      CheckError.hashes(
        path: path,
        reason: (place.isEmpty ? "" : "\(place): ") + reason
          + "; bring back a sound one, or remove it and run again with --update missing")
    }
  }

  /// Writes it, in the order of the names.
  func write(to path: String) throws {
    try OutputFile(path: path).write(try JSONText.text(of: self, layout: .lines) + "\n")
  }
}

extension HashLibrary: Codable {
  private enum Key: String, CodingKey {
    case schema
    case pictures
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    let schema = try values.decode(String.self, forKey: .schema)
    guard schema == Self.schema else {
      throw DecodingError.dataCorruptedError(
        forKey: .schema, in: values,
        debugDescription: "is \"\(schema)\", not \"\(Self.schema)\"")
    }
    self.init(pictures: try values.decode([String: Entry].self, forKey: .pictures))
    // In one order, so that of several mistakes the same is told every time.
    for (name, entry) in pictures.sorted(by: { $0.key < $1.key })
    where !SHA256Digest.isHex(entry.pixelDigest) {
      throw DecodingError.dataCorruptedError(
        forKey: .pictures, in: values,
        debugDescription:
          "\"\(name)\": \"\(entry.pixelDigest)\" is not a SHA-256, 64 lower-case hexadecimal digits"
      )
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    try values.encode(Self.schema, forKey: .schema)
    try values.encode(pictures, forKey: .pictures)
  }
}
