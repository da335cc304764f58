#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// A temporary file that a killed process left.
public struct Leftover: Equatable, Sendable {
  public let path: String

  /// The name of the file that it was to become; the name of a long one is cut.
  public let target: String

  /// Those of a directory; none where it cannot be read.
  public static func all(in directory: String) -> [Leftover] {
    guard let stream = opendir(directory) else { return [] }
    defer { closedir(stream) }
    var leftovers: [Leftover] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if let target = TemporaryFile.target(ofName: name[...]) {
        leftovers.append(Leftover(path: directory + "/" + name, target: target))
      }
    }
    return leftovers
  }

  /// Removes it.
  ///
  /// Only for who knows that no other process is writing this file.
  public func remove() { unlink(path) }
}
