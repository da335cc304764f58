/// What an author's page calls the files of figures.
struct PageLinks {
  /// The directory of the page.
  let home: String

  /// Nil for a page that finds files by their paths.
  private let catalog: DocCCatalog?

  init(home: String) {
    self.home = home
    catalog = DocCCatalog(holding: home)
  }

  /// The link that leads to a file.
  ///
  /// - Throws: ``ReportError`` where DocC would find no file, or another; `InputError` where its catalog
  ///   cannot be read.
  func link(to path: String) throws -> String {
    guard let catalog else { return RelativePath.pathOnDisk(of: path, from: home) }
    guard catalog.holds(path) else {
      throw ReportError.outsideOfCatalog(path: path, catalog: catalog.path)
    }
    if let other = try catalog.namesake(of: path) {
      throw ReportError.sameName(path: path, other: other)
    }
    return RelativePath.name(of: path)
  }
}
