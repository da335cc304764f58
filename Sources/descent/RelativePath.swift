#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Paths by their names alone, whatever links are on the disk.
enum RelativePath {
  /// The part of a path before its last name: empty for a bare name.
  static func directory(of path: String) -> String {
    path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? ""
  }

  /// The last name of a path.
  static func name(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }

  /// Whether a directory is, or is in, a catalog of Swift's documentation compiler.
  static func isOfDocCCatalog(_ directory: String) -> Bool {
    parts(of: directory).contains { $0.hasSuffix(".docc") }
  }

  /// A path from a directory; an absolute one stays as it is.
  static func joined(_ directory: String, _ path: String) -> String {
    directory.isEmpty || path.hasPrefix("/") ? path : "\(directory)/\(path)"
  }

  /// The path of a file from a directory; where only one of the two is absolute, the file's stays as it is.
  static func path(of file: String, from directory: String) -> String {
    guard file.hasPrefix("/") == directory.hasPrefix("/") else { return file }
    let (target, start) = (parts(of: file), parts(of: directory))
    // From above the common place nobody knows the way back.
    guard !start.contains("..") else { return file }
    let common = zip(target, start).prefix { $0 == $1 }.count
    return (start.dropFirst(common).map { _ in ".." } + target.dropFirst(common))
      .joined(separator: "/")
  }

  /// The path of a file from a directory, whatever each begins with; empty for the directory itself.
  static func pathOnDisk(of file: String, from directory: String) -> String {
    // Both from the root, as one may lead out of the working directory and the other not.
    func whole(_ path: String) -> String {
      String(joined(workingDirectory, path).drop { $0 == "/" })
    }
    return path(of: whole(file), from: whole(directory))
  }

  private static var workingDirectory: String {
    guard let path = getcwd(nil, 0) else { return "." }
    defer { free(path) }
    return String(cString: path)
  }

  /// Its names, without those that lead nowhere.
  private static func parts(of path: String) -> [String] {
    var parts: [String] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else {
        parts.append(String(part))
      }
    }
    return parts
  }
}
