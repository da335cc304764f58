import Testing

@testable import Galleries

@Suite struct GalleryPagingTests {
  @Test(
    "every figure is on one page",
    arguments: [(0, 1), (1, 1), (200, 1), (201, 2), (10_000, 50)])
  func ranges(figures: Int, pages: Int) {
    let paging = GalleryPaging(figureCount: figures)
    #expect(paging.pageCount == pages)
    let all = (1...pages).flatMap { Array(paging.figures(ofPage: $0)) }
    #expect(all == Array(0..<figures))
  }

  @Test("the pages after the first have its name with their number, and its ending")
  func names() {
    func names(_ first: String) -> [String] {
      let paging = GalleryPaging(figureCount: 9, pageLength: 4, firstFileName: first)
      return (1...3).map { paging.fileName(ofPage: $0) }
    }
    #expect(names("gallery.html") == ["gallery.html", "gallery-2.html", "gallery-3.html"])
    #expect(names("g.htm") == ["g.htm", "g-2.htm", "g-3.htm"])
    #expect(names("G.2.HTML") == ["G.2.HTML", "G.2-2.HTML", "G.2-3.HTML"])
    #expect(names(".html") == [".html", ".html-2", ".html-3"])
  }

  @Test("a page's name has an ending that browsers know, and something before it")
  func pages() {
    for name in ["a.html", "a.HTM", ".a.html", "a.svg.html"] { #expect(GalleryPaging.isPage(name)) }
    for name in ["", ".html", "a", "a.svg", "a.html.svg", "html", "a.xhtml", "a."] {
      #expect(!GalleryPaging.isPage(name), "\(name)")
    }
  }
}
