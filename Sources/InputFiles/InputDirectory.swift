#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// A directory whose files are looked for.
public enum InputDirectory {
  /// Whether there is a directory at the path.
  public static func exists(_ path: String) -> Bool {
    var status = stat()
    return !path.utf8.contains(0) && stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The path of a name in a directory.
  public static func path(of name: String, in directory: String) -> String {
    directory.hasSuffix("/") ? directory + name : directory + "/" + name
  }

  /// Whether there is anything at the path, be it a link that leads nowhere.
  public static func isTaken(_ path: String) -> Bool {
    var status = stat()
    return !path.utf8.contains(0) && lstat(path, &status) == 0
  }

  /// Whether there is a file at the path whose end can be waited for: no pipe, no device.
  public static func holdsFile(_ path: String) -> Bool {
    var status = stat()
    return !path.utf8.contains(0) && stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// The paths below a directory of all that is not one itself, with `/` between names, in order of
  /// their bytes.
  ///
  /// What is hidden (its name begins with a point) is left out, with everything below it. Links to files
  /// and directories are followed, and no directory is entered from inside itself. Anything else at a
  /// path, a pipe for instance, is listed too: whoever reads it says what is wrong with it. So is a file
  /// whose name is not UTF-8, by a name with replaced characters that leads to no file.
  ///
  /// - Throws: `InputError` where a directory cannot be read, or has a name that is not UTF-8.
  public static func files(below path: String) throws(InputError) -> [String] {
    var names: [String] = []
    try collect(below: path, prefix: "", inside: [], into: &names)
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private struct Identity: Hashable {
    var device: UInt64
    var file: UInt64
  }

  private static func collect(
    below path: String, prefix: String, inside parents: Set<Identity>, into names: inout [String]
  ) throws(InputError) {
    var status = stat()
    guard !path.isEmpty, !path.utf8.contains(0) else { throw .invalidPath(path) }
    guard stat(path, &status) == 0 else { throw InputError(errno, path: path) }
    let identity = Identity(
      device: UInt64(truncatingIfNeeded: status.st_dev),
      file: UInt64(truncatingIfNeeded: status.st_ino))
    guard !parents.contains(identity) else { return }
    for name in try entries(of: path) {
      let child = Self.path(of: name, in: path)
      if exists(child) {
        try collect(
          below: child, prefix: prefix + name + "/", inside: parents.union([identity]),
          into: &names)
      } else {
        names.append(prefix + name)
      }
    }
  }

  /// The names in a directory that are not hidden.
  private static func entries(of path: String) throws(InputError) -> [String] {
    guard let directory = opendir(path) else { throw InputError(errno, path: path) }
    defer { closedir(directory) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(directory) else {
        guard errno == 0 else { throw InputError(errno, path: path) }
        return names
      }
      // The name may be shorter than the field that the type has for it.
      let (name, isLost) = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { bytes in
          (String(cString: bytes), isUnnamedDirectory(bytes, in: directory))
        }
      }
      // By its byte: a combining accent after the point makes another character of it.
      guard name.utf8.first != UInt8(ascii: ".") else { continue }
      // Nothing that is below it could be found by this name.
      guard !isLost else { throw InputError(EILSEQ, path: path + "/" + name) }
      names.append(name)
    }
  }

  /// Whether a name that is not UTF-8 is a directory's.
  private static func isUnnamedDirectory(
    _ name: UnsafePointer<CChar>, in directory: OpaquePointer
  ) -> Bool {
    guard String(validatingCString: name) == nil else { return false }
    var status = stat()
    return fstatat(dirfd(directory), name, &status, 0) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
