import Galleries
import InputFiles
import OutputFiles
import Workers

/// Writes the pages of a gallery.
struct GalleryFiles {
  /// Where the figures are.
  let folder: String

  /// The directory of the pages.
  let directory: String

  private let firstFileName: String
  private let pageLength: Int

  /// The path from the pages to the folder.
  private let folderPath: String

  /// - Parameters:
  ///   - folder: where the figures are.
  ///   - out: the first page, or a directory for it; nil for the usual name in the folder.
  ///   - pageLength: the most figures of a page.
  init(folder: String, out: String?, pageLength: Int) {
    self.folder = folder
    self.pageLength = pageLength
    guard let out else {
      (directory, firstFileName, folderPath) = (folder, GalleryPaging.standardFileName, "")
      return
    }
    if Self.isDirectory(out) {
      (directory, firstFileName) = (out, GalleryPaging.standardFileName)
    } else {
      directory = RelativePath.directory(of: out)
      firstFileName = RelativePath.name(of: out)
    }
    folderPath = RelativePath.pathOnDisk(of: folder, from: directory)
  }

  /// Whether the place of the first page is a directory's, which need not exist where a slash says so.
  static func isDirectory(_ out: String) -> Bool {
    out.hasSuffix("/") || InputDirectory.exists(out)
  }

  /// Reads the figures and writes all pages, of which the first is the last to be written, as it counts.
  ///
  /// Only the figures of a page are held in memory at a time, and those of the first.
  ///
  /// - Returns: the paths of the pages, and what the figures come to.
  /// - Throws: `OutputError`; pages written before it are whole.
  func write(_ listing: FigureListing) throws -> (pages: [String], tally: GalleryTally) {
    let paging = paging(of: listing)
    let output = try directory.isEmpty ? nil : OutputDirectory(creating: directory)
    var tally = GalleryTally(leftOut: listing.leftOut)
    var first: GalleryPage?
    for number in 1...paging.pageCount {
      let figures = read(listing.figures[paging.figures(ofPage: number)])
      for figure in figures { tally.add(figure, page: number) }
      let page = GalleryPage(
        folderName: folderName, folderPath: folderPath, figures: figures, number: number,
        paging: paging, tool: Version.current)
      if number == 1 { first = page } else { try write(page, to: output) }
    }
    if var page = first {
      page.tally = tally
      page.pageNames = (1...paging.pageCount).compactMap { number in
        let names = listing.figures[paging.figures(ofPage: number)]
        guard let first = names.first, let last = names.last else { return nil }
        return (first.name, last.name)
      }
      try write(page, to: output)
    }
    let pages = (1...paging.pageCount).map {
      RelativePath.joined(directory.droppingLastSlash, paging.fileName(ofPage: $0))
    }
    return (pages, tally)
  }

  /// Pages of an earlier gallery that had more of them, which are told and not removed.
  func leftovers(after pageCount: Int) -> [String] {
    let paging = GalleryPaging(
      figureCount: 0, pageLength: pageLength, firstFileName: firstFileName)
    return Array(
      ((pageCount + 1)...).lazy
        .map { RelativePath.joined(directory.droppingLastSlash, paging.fileName(ofPage: $0)) }
        .prefix { InputDirectory.isTaken($0) })
  }

  private func paging(of listing: FigureListing) -> GalleryPaging {
    GalleryPaging(
      figureCount: listing.figures.count, pageLength: pageLength, firstFileName: firstFileName)
  }

  /// The folder's own name; nil where its path has none.
  private var folderName: String? {
    guard let name = folder.split(separator: "/").last, name != ".", name != ".." else {
      return nil
    }
    return String(name)
  }

  private func write(_ page: GalleryPage, to output: OutputDirectory?) throws {
    let name = page.paging.fileName(ofPage: page.number)
    try (output?.file(named: name) ?? OutputFile(path: name)).write(page.bytes)
  }

  /// Figures with their files, read on all processors.
  private func read(_ listed: ArraySlice<FigureListing.Figure>) -> [GalleryFigure] {
    let listed = Array(listed)
    let folder = folder
    let state = Locked((next: 0, read: [GalleryFigure?](repeating: nil, count: listed.count)))
    WorkerThreads.run(max(1, min(WorkerThreads.processorCount, listed.count))) { _ in
      while true {
        let index = state.withLock { state in
          defer { state.next += 1 }
          return state.next
        }
        guard index < listed.count else { return }
        let figure = GalleryFigure(reading: listed[index], in: folder)
        state.withLock { $0.read[index] = figure }
      }
    }
    return state.withLock { $0.read.compactMap { $0 } }
  }
}

extension String {
  /// Without the slash at its end, if it is more than that.
  fileprivate var droppingLastSlash: String {
    count > 1 && hasSuffix("/") ? String(dropLast()) : self
  }
}
