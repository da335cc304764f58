import Testing

@testable import Galleries

@Suite struct FigureListingTests {
  @Test("files that differ in their extension are one figure; all else is left out")
  func groups() {
    let listing = FigureListing(files: [
      "seed-10.png", "fit.pdf", "fit.PNG", "fit.svg", "run.json", "seed-2.png", "b/fit.apng",
      "report-files/fit.svg", "b/report-files/x/fit.svg", "report-files.svg", "png", ".svg",
      "c/report.md", "c/report-fit.svg", "c/d/report-fit.svg",
      "b/.png", "fit.tar.svg",
    ])
    #expect(
      listing.figures.map(\.name)
        == ["fit", "fit.tar", "report-files", "seed-2", "seed-10", "b/fit", "c/d/report-fit"])
    #expect(listing.figures[0].files == ["fit.PNG", "fit.svg", "fit.pdf"])
  }
}

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

  @Test("the pages after the first have its name with their number")
  func names() {
    func names(_ first: String) -> [String] {
      let paging = GalleryPaging(figureCount: 9, pageLength: 4, firstFileName: first)
      return (1...3).map { paging.fileName(ofPage: $0) }
    }
    #expect(names("gallery.html") == ["gallery.html", "gallery-2.html", "gallery-3.html"])
    #expect(names("g.htm") == ["g.htm", "g.htm-2", "g.htm-3"])
    #expect(names(".html") == [".html", ".html-2", ".html-3"])
  }
}

@Suite struct WordsTests {
  @Test("sizes have three digits")
  func bytes() {
    let expected = [
      (0, "0 bytes"), (1, "1 byte"), (999, "999 bytes"), (1000, "1.00 kB"), (9994, "9.99 kB"),
      (9996, "10.0 kB"), (19_700, "19.7 kB"), (99_960, "100 kB"), (999_400, "999 kB"),
      (999_600, "1.00 MB"), (1_234_567_890, "1.23 GB"), (2_500_000_000_000, "2.5 TB"),
    ]
    for (count, words) in expected { #expect(SizeWords.bytes(count) == words) }
  }
}
