import Documents
import Scenes

extension Document {
  /// The document on pages.
  ///
  /// Nothing stands outside of the margins of 2.2 cm but the footer, with title and page number. Text
  /// is DejaVu Sans, code DejaVu Sans Mono.
  ///
  /// - Parameters:
  ///   - paper: the size of all pages.
  ///   - measuring: the fonts that it will be drawn with.
  /// - Returns: one page at least; the same for the same document, on any machine with these fonts.
  public func printed(on paper: Paper = .a4, measuring: any TextMeasuring) -> PrintedDocument {
    let style = PrintStyle()
    let size = paper.size
    let area = Rectangle(minX: 0, minY: 0, width: size.width, height: size.height)
      .insetBy(style.margin)
    var layout = DocumentLayout(
      self, style: style, measuring: measuring,
      area: Size(width: area.width, height: area.height))
    var filler = PageFiller(area: area)
    filler.fill(layout.strips(of: self))
    let pages = filler.pages.enumerated().map { index, content in
      content.page(
        size: size, title: title,
        footer: Footer(style: style, area: area, measuring: measuring).items(
          title: title, page: index + 1, of: filler.pages.count))
    }
    return PrintedDocument(
      title: title, summary: summary.plainText, pages: pages, outline: filler.outline)
  }
}

extension PageFiller {
  /// Sections, and below each what stands in it.
  fileprivate var outline: [OutlineEntry] {
    bookmarks.reduce(into: []) { outline, line in
      let entry = OutlineEntry(line.bookmark.title, page: line.page, place: line.place)
      if line.bookmark.level > 0, let last = outline.indices.last {
        outline[last].children.append(entry)
      } else {
        outline.append(entry)
      }
    }
  }
}
