import InputFiles

/// A catalog of Swift's documentation compiler, which finds files by their names alone, and by no path.
struct DocCCatalog {
  /// The directory whose name ends in `.docc`.
  let path: String

  /// The whole paths of its files, by their names.
  private let files: [String: [String]]

  /// The catalog that a directory is, or is in, wherever the program was started; nil for none.
  ///
  /// - Throws: `InputError` where the catalog cannot be read.
  init?(holding directory: String) throws(InputError) {
    let whole = RelativePath.whole(directory)
    let parts = whole.split(separator: "/", omittingEmptySubsequences: false)
    guard let end = parts.lastIndex(where: { $0.hasSuffix(".docc") }) else { return nil }
    let path = parts[...end].joined(separator: "/")
    self.path = path
    // Of a catalog that is yet to be made there is none.
    let names = InputDirectory.exists(path) ? try InputDirectory.files(below: path) : []
    files = Dictionary(grouping: names.map { "\(path)/\($0)" }, by: RelativePath.name)
  }

  /// Makes sure that no other file in it has the name of one.
  ///
  /// - Throws: ``ReportError`` where DocC could not tell the two apart.
  func requireOwnName(of file: String) throws(ReportError) {
    let whole = RelativePath.whole(file)
    if let other = files[RelativePath.name(of: file)]?.first(where: { $0 != whole }) {
      throw .sameName(path: file, other: other)
    }
  }

  /// Whether a file is in it.
  func holds(_ file: String) -> Bool { RelativePath.whole(file).hasPrefix(path + "/") }
}
