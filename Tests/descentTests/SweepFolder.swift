import Foundation

/// The directory of a sweep as tests look at it.
enum SweepFolder {
  /// Every file below a directory by its relative path, hidden ones included, with its bytes.
  static func content(_ directory: URL) throws -> [String: Data] {
    let root = directory.resolvingSymlinksInPath().path
    let walker = FileManager.default.enumerator(
      at: URL(fileURLWithPath: root), includingPropertiesForKeys: [.isRegularFileKey])
    var content: [String: Data] = [:]
    while let url = walker?.nextObject() as? URL {
      guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else {
        continue
      }
      content[String(url.resolvingSymlinksInPath().path.dropFirst(root.count + 1))] =
        try Data(contentsOf: url)
    }
    return content
  }

  /// What differs between two directories, by the names of files.
  static func differences(_ one: URL, _ other: URL) throws -> [String] {
    let (first, second) = (try content(one), try content(other))
    return Set(first.keys).union(second.keys).sorted().filter { first[$0] != second[$0] }
  }
}
