/// How the figures of a folder are divided into pages, so that each opens at once however many there are.
public struct GalleryPaging: Equatable, Sendable {
  public let figureCount: Int

  /// The most figures of a page.
  public let pageLength: Int

  /// The file name of the first page.
  public let firstFileName: String

  /// A page of this many opens without waiting.
  public static let standardLength = 200

  public static let standardFileName = "gallery.html"

  /// - Precondition: a page holds a figure.
  public init(
    figureCount: Int, pageLength: Int = standardLength, firstFileName: String = standardFileName
  ) {
    precondition(pageLength > 0, "a page holds a figure")
    self.figureCount = figureCount
    self.pageLength = pageLength
    self.firstFileName = firstFileName
  }

  /// At least 1.
  public var pageCount: Int {
    max(1, figureCount / pageLength + (figureCount % pageLength == 0 ? 0 : 1))
  }

  /// The places of a page's figures among all.
  ///
  /// - Parameter page: 1 for the first.
  /// - Returns: none for a page that there is not.
  public func figures(ofPage page: Int) -> Range<Int> {
    let start = min(figureCount, (page - 1) * pageLength)
    return start..<min(figureCount, start + pageLength)
  }

  /// Whether a file name is one of a page.
  public static func isPage(_ fileName: String) -> Bool { ending(of: fileName) != nil }

  /// The ending of a page's name, in large or small letters; nil for other names, and for an ending alone.
  private static func ending(of fileName: String) -> Substring? {
    guard let point = fileName.lastIndex(of: "."), point != fileName.startIndex else { return nil }
    let ending = fileName[point...]
    return [".html", ".htm"].contains(ending.lowercased()) ? ending : nil
  }

  /// The file name of a page: `gallery.html`, then `gallery-2.html`.
  ///
  /// - Parameter page: 1 for the first.
  /// - Returns: a name without a folder.
  public func fileName(ofPage page: Int) -> String {
    guard page > 1 else { return firstFileName }
    let ending = Self.ending(of: firstFileName) ?? ""
    return "\(firstFileName.dropLast(ending.count))-\(page)\(ending)"
  }
}
