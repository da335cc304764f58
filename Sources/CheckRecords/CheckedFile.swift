/// One of the two files of a checked picture.
public struct CheckedFile: Codable, Equatable, Sendable {
  /// The root as it was given, with the path below it; nil where only the digest of a picture is known.
  public var path: String?

  /// The digest of the file's bytes.
  public var digest: String?

  /// The digest of the decoded pixels, whatever the compression; of an SVG, of what it draws.
  ///
  /// Nil where the file could not be read.
  public var pixelDigest: String?

  /// Width and height in pixels.
  public var size: [Int]?

  /// The libraries that drew it, by name, as the file says.
  public var libraries: [String: String]

  /// Which variant of the baseline it is; nil for the plain one.
  public var variant: String?

  public init(
    path: String?, digest: String? = nil, pixelDigest: String? = nil, size: [Int]? = nil,
    libraries: [String: String] = [:], variant: String? = nil
  ) {
    self.path = path
    self.digest = digest
    self.pixelDigest = pixelDigest
    self.size = size
    self.libraries = libraries
    self.variant = variant
  }

  private enum CodingKeys: String, CodingKey {
    case path
    case digest = "sha256"
    case pixelDigest = "pixels_sha256"
    case size
    case libraries = "env"
    case variant
  }
}
