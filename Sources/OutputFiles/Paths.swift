#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Whether the system sees the same path as we do: it stops at a zero character.
func isUsable(_ path: String) -> Bool {
  !path.isEmpty && !path.utf8.contains(0)
}

/// The part of a path before its last name, as dirname(3): `.` for a bare name.
func directory(of path: String) -> String {
  let name = path.droppingLastSlashes
  guard let slash = name.lastIndex(of: "/") else { return name.isEmpty ? path : "." }
  let directory = name[..<slash].droppingLastSlashes
  return directory.isEmpty ? "/" : String(directory)
}

/// The last name of a path, as basename(3).
func name(of path: String) -> String {
  let name = path.droppingLastSlashes
  return String(name[(name.lastIndex(of: "/").map(name.index(after:)) ?? name.startIndex)...])
}

/// The part of a path that is a file used as a directory, when the system says there is one
/// (ENOTDIR).
func fileInTheWay(of path: String) -> String {
  var part = String(path.droppingLastSlashes)
  var status = stat()
  while stat(part, &status) != 0, errno == ENOTDIR { part = directory(of: part) }
  return part
}

extension StringProtocol {
  fileprivate var droppingLastSlashes: SubSequence {
    var end = endIndex
    while end > startIndex, self[index(before: end)] == "/" { end = index(before: end) }
    return self[..<end]
  }
}

extension stat {
  var isDirectory: Bool { st_mode & S_IFMT == S_IFDIR }
  var isRegularFile: Bool { st_mode & S_IFMT == S_IFREG }
}
