#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// A directory that exists, to write files into.
public struct OutputDirectory: Sendable {
  public let path: String

  /// Makes the directory if it is missing, and its parents, with the permissions the umask leaves.
  ///
  /// Another process may make it at the same time.
  ///
  /// - Throws: `OutputError.fileInTheWay` with the path of the file; else for what the system
  ///   refuses.
  public init(creating path: String) throws(OutputError) {
    guard isUsable(path) else { throw .invalidPath(path: path) }
    try Self.create(path)
    self.path = path
  }

  /// The file of this name in the directory.
  public func file(named name: String) -> OutputFile {
    OutputFile(path: path.hasSuffix("/") ? path + name : path + "/" + name)
  }

  /// Removes a directory if nothing is in it.
  public static func removeEmpty(_ path: String) { rmdir(path) }

  private static func create(_ path: String) throws(OutputError) {
    if mkdir(path, 0o777) == 0 { return }
    let code = errno
    var status = stat()
    if stat(path, &status) == 0 {
      guard status.isDirectory else { throw .fileInTheWay(path: path) }
      return
    }
    let parent = directory(of: path)
    guard code == ENOENT || code == ENOTDIR, parent != path else {
      // A dangling link exists for mkdir but not for stat.
      if code == EEXIST { throw .fileInTheWay(path: path) }
      throw OutputError(code, call: "mkdir", path: path)
    }
    try create(parent)
    if mkdir(path, 0o777) != 0 && errno != EEXIST {
      throw OutputError(errno, call: "mkdir", path: path)
    }
  }
}
