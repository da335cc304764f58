/// What an author's page calls the files of figures.
struct PageLinks {
  /// The directory of the page.
  let home: String

  /// In a catalog, DocC finds files by their names alone, and by no path.
  private let isOfDocC: Bool

  /// The files that are linked by their names.
  private var named: [String: String] = [:]

  init(home: String) {
    self.home = home
    isOfDocC = RelativePath.isOfDocCCatalog(home)
  }

  /// The link that leads to a file.
  ///
  /// - Throws: ``ReportError`` where DocC would take another file of the page for it.
  mutating func link(to path: String) throws -> String {
    guard isOfDocC else { return RelativePath.pathOnDisk(of: path, from: home) }
    let name = RelativePath.name(of: path)
    if let other = named.updateValue(path, forKey: name), other != path {
      throw ReportError.sameName(path: path, other: other)
    }
    return name
  }
}
