import Digests
import InputFiles
import OutputFiles

/// What a check does to a baseline, after every picture was judged: a mistake that shows late must not
/// find half of the baselines written.
enum BaselineChange: Equatable, Sendable {
  /// The bytes of a picture become its baseline, if they still are those of this SHA-256.
  case copy(from: String, digest: String, to: String)

  /// Baselines without a picture go.
  case remove([String])

  /// Does it.
  ///
  /// - Throws: ``CheckError/otherBytes(path:)`` for a picture that is not the one that was judged,
  ///   `InputError`, or `OutputError`.
  func make() throws {
    switch self {
    case .copy(let source, let digest, let target):
      try BaselineFile(path: target).write(try Self.bytes(of: source, digest: digest))
    case .remove(let paths):
      for path in paths { try OutputFile(path: path).remove() }
    }
  }

  /// The bytes of a picture that was judged.
  ///
  /// - Throws: ``CheckError/otherBytes(path:)`` where they are not of this SHA-256, or `InputError`.
  static func bytes(of path: String, digest: String) throws -> [UInt8] {
    // A pipe would be waited for.
    guard InputDirectory.holdsFile(path) || !InputDirectory.isTaken(path) else {
      throw CheckError.otherBytes(path: path)
    }
    let bytes = try InputFile.bytes(of: path, limit: PictureFile.greatestLength)
    guard SHA256Digest.hex(of: bytes) == digest else { throw CheckError.otherBytes(path: path) }
    return bytes
  }
}
