#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Paths from one place to another, by their names alone unless it says otherwise.
enum RelativePath {
  /// The part of a path before its last name: empty for a bare name.
  static func directory(of path: String) -> String {
    path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? ""
  }

  /// The last name of a path.
  static func name(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }

  /// A path from a directory; an absolute one stays as it is.
  static func joined(_ directory: String, _ path: String) -> String {
    if directory.isEmpty || path.hasPrefix("/") { return path }
    return path.isEmpty ? directory : directory + (directory.hasSuffix("/") ? "" : "/") + path
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
  ///
  /// It leads to the file both where links on the disk are followed and where, as in a browser, the names of
  /// the path alone count. Where a link makes that impossible, it is the whole path.
  static func pathOnDisk(of file: String, from directory: String) -> String {
    let (target, start) = (followed(file), followed(directory))
    // What leads out of a link by its name is elsewhere on the disk.
    let (file, home) = (
      followed(whole(file)) == target ? whole(file) : target,
      followed(whole(directory)) == start ? whole(directory) : start
    )
    return [path(of: file, from: home), path(of: target, from: start)].first { path in
      [home, start].allSatisfy { followed(whole(joined($0, path))) == target }
    } ?? file
  }

  /// From the root, without names that lead nowhere, as one path may lead out of the working directory.
  static func whole(_ path: String) -> String {
    "/" + parts(of: joined(workingDirectory, path)).joined(separator: "/")
  }

  /// The path without links, as far as there is something.
  private static func followed(_ path: String) -> String {
    if let real = realpath(path.isEmpty ? "." : path, nil) {
      defer { free(real) }
      return String(cString: real)
    }
    let path = whole(path)
    guard path != "/" else { return path }
    return joined(followed(Self.directory(of: path)), name(of: path))
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
