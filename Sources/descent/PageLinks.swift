import InputFiles

/// What an author's page calls the files of figures.
struct PageLinks {
  /// The directory of the page.
  let home: String

  /// Nil for a page that finds files by their paths.
  private let catalog: DocCCatalog?

  /// - Throws: `InputError` where the catalog of the page cannot be read.
  init(home: String) throws(InputError) {
    self.home = home
    catalog = try DocCCatalog(holding: home)
  }

  /// The link that leads to a file.
  ///
  /// - Throws: ``ReportError`` where DocC would find no file, or another.
  func link(to path: String) throws(ReportError) -> String {
    guard let catalog else { return RelativePath.pathOnDisk(of: path, from: home) }
    guard catalog.holds(path) else {
      throw .outsideOfCatalog(path: path, catalog: catalog.path)
    }
    try catalog.requireOwnName(of: path)
    return RelativePath.name(of: path)
  }
}
