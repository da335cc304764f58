import InputFiles

/// A catalog of Swift's documentation compiler, which finds files by their names alone, and by no path.
struct DocCCatalog {
  /// The directory whose name ends in `.docc`.
  let path: String

  /// The catalog that a directory is, or is in, wherever the program was started; nil for none.
  init?(holding directory: String) {
    let whole = RelativePath.whole(directory)
    let parts = whole.split(separator: "/", omittingEmptySubsequences: false)
    guard let end = parts.lastIndex(where: { $0.hasSuffix(".docc") }) else { return nil }
    path = parts[...end].joined(separator: "/")
  }

  /// Another file in it that has the name of one; nil where the name is that file's alone.
  ///
  /// - Throws: `InputError` where the catalog cannot be read.
  func namesake(of file: String) throws(InputError) -> String? {
    let (whole, name) = (RelativePath.whole(file), RelativePath.name(of: file))
    return try InputDirectory.files(below: path).first { other in
      RelativePath.name(of: other) == name && "\(path)/\(other)" != whole
    }.map { "\(path)/\($0)" }
  }

  /// Whether a file is in it.
  func holds(_ file: String) -> Bool { RelativePath.whole(file).hasPrefix(path + "/") }
}
