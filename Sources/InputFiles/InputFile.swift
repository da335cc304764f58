#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Files that are read whole into memory, up to a limit.
public enum InputFile {
  /// The name that stands for standard input.
  public static let standardInput = "-"

  /// The bytes of a file, a pipe, or standard input where the path is `-`.
  ///
  /// - Parameters:
  ///   - path: relative to the working directory, or absolute.
  ///   - limit: the most bytes that are taken; no memory for more is used.
  /// - Returns: the whole content.
  /// - Throws: `InputError`.
  public static func bytes(of path: String, limit: Int) throws(InputError) -> [UInt8] {
    guard path != standardInput else {
      return try bytes(of: STDIN_FILENO, path: "standard input", limit: limit)
    }
    let descriptor = try openedForReading(path)
    defer { close(descriptor) }
    return try bytes(of: descriptor, path: path, limit: limit)
  }

  /// The bytes of a file that is one: from a pipe nothing might ever come, and from a device no end.
  ///
  /// - Parameters:
  ///   - path: relative to the working directory, or absolute; `-` is a name like any other.
  ///   - limit: the most bytes that are taken; no memory for more is used.
  /// - Returns: the whole content.
  /// - Throws: `InputError`, `notAFile` for a pipe or a device.
  public static func bytes(ofFileAt path: String, limit: Int) throws(InputError) -> [UInt8] {
    try requireFile(at: path)
    return try bytes(of: path == standardInput ? "./-" : path, limit: limit)
  }

  /// - Throws: `InputError.notAFile` for what is neither a file nor a directory, which has its own message.
  static func requireFile(at path: String) throws(InputError) {
    var status = stat()
    // A link to nothing is found out when it is opened.
    guard !path.utf8.contains(0), stat(path, &status) == 0 else { return }
    guard [S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT) else { throw .notAFile(path: path) }
  }

  /// Hands over the bytes of a file piece by piece, in memory that does not grow with it.
  ///
  /// - Throws: `InputError`.
  public static func forEachPiece(
    of path: String, _ body: (ArraySlice<UInt8>) -> Void
  ) throws(InputError) {
    let descriptor = try openedForReading(path)
    defer { close(descriptor) }
    try forEachPiece(of: descriptor, path: path) { (piece) throws(InputError) in body(piece) }
  }

  private static func bytes(
    of descriptor: Int32, path: String, limit: Int
  ) throws(InputError) -> [UInt8] {
    var bytes: [UInt8] = []
    try forEachPiece(of: descriptor, path: path) { (piece) throws(InputError) in
      guard bytes.count + piece.count <= limit else { throw .tooLarge(path: path, limit: limit) }
      bytes += piece
    }
    return bytes
  }

  private static func forEachPiece(
    of descriptor: Int32, path: String, _ body: (ArraySlice<UInt8>) throws(InputError) -> Void
  ) throws(InputError) {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count == 0 { return }
      guard count > 0 else {
        guard errno == EINTR else { throw InputError(errno, path: path) }
        continue
      }
      try body(chunk[..<count])
    }
  }
}
