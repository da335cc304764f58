import Testing

@testable import Galleries

@Suite struct GalleryPageTests {
  private func text(
    _ figures: [GalleryFigure], folder: String = "", number: Int = 1, pageLength: Int = 200,
    count: Int? = nil, leftOut: [String] = []
  ) -> String {
    var tally = GalleryTally(leftOut: leftOut)
    for figure in figures { tally.add(figure, page: 1) }
    let page = GalleryPage(
      folderName: "out", folderPath: folder, figures: figures, number: number,
      paging: GalleryPaging(figureCount: count ?? figures.count, pageLength: pageLength),
      tally: number == 1 ? tally : nil, pageNames: [("a", "b"), ("c", "d")], tool: "1.0")
    return String(decoding: page.bytes, as: UTF8.self)
  }

  @Test("a figure has its picture with its place kept free, its words, files, origin and commands")
  func article() {
    let page = text([
      Samples.figure(Samples.file("a.png", .png), Samples.file("a.svg", .svg))
    ])
    #expect(page.contains("<div class=\"picture follows\"><a href=\"a.svg\">"))
    #expect(
      page.contains(
        "<img src=\"a.svg\" alt=\"Title\" width=\"96\" height=\"48\" loading=\"lazy\" "
          + "aria-describedby=\":about-a\">"))
    #expect(page.contains("id=\":about-a\">What it shows</p>"))
    #expect(page.contains("PNG, 72 × 36 px, 100 dpi, 1.00 kB"))
    #expect(page.contains("SVG, 72 × 36 pt, 1.00 kB"))
    #expect(page.contains("<dd>a run from seed 2021</dd>"))
    #expect(page.contains("<code>descent inspect a.svg\ndescent reproduce a.svg</code>"))
    #expect(page.contains("Each has an alternative text"))
    #expect(page.contains("img-src data: &#39;self&#39; file:;"))
    #expect(!page.contains("class=\"warned\"") && !page.contains("<script"))
  }

  @Test("what is missing or damaged is a warning, and linked from the head of the page")
  func warnings() {
    let bare = Samples.file("a.png", .png, title: nil, description: nil, provenance: .missing)
    let broken = GalleryFile(path: "a.svg", byteCount: 9, content: .damaged("a tag <b> ends"))
    let page = text([GalleryFigure(name: "a", files: [bare, broken])])
    #expect(page.contains("<article id=\"a\" class=\"warned\">"))
    #expect(
      page.contains(
        "<li>a.svg is damaged: a tag &lt;b&gt; ends</li><li>No alternative text</li>"
          + "<li>Carries no provenance</li>"))
    #expect(page.contains("<b>1 damaged file</b><ul><li><a href=\"#a\">"))
    #expect(page.contains("alt=\"a\""))
    let half = text([Samples.figure(bare, Samples.file("a.svg", .svg))])
    #expect(half.contains("<li>No alternative text in a.png</li>"))
  }

  @Test("what is left out is told, but on the first page only")
  func leftOut() {
    let figures = [Samples.figure(Samples.file("a.svg", .svg))]
    let words = "2 files of reports are left out: &lt;b&gt;/report.pdf, c.svg."
    let first = text(figures, leftOut: ["<b>/report.pdf", "c.svg"])
    #expect(first.contains("<p class=\"omitted\">\(words)</p>"))
    #expect(first.contains(" \(words)\">"))
    let second = text(figures, number: 2, pageLength: 1, count: 2, leftOut: ["c.svg"])
    #expect(!second.contains("left out") && !text(figures).contains("left out"))
  }

  @Test("names and words of files never become markup, nor leave the folder")
  func hostile() {
    let name = "\"><script>x</script> javascript:\u{202e}'"
    let file = Samples.file(
      "\(name).svg", .svg, title: "</title><b>", description: "<img onerror=x>\u{1b}[31m\na")
    let page = text([GalleryFigure(name: name, files: [file])], folder: "../..")
    #expect(!page.contains("<script>x") && !page.contains("<img onerror") && !page.contains("<b>"))
    #expect(page.contains("href=\"../../%22%3E%3Cscript%3Ex%3C/script%3E%20javascript%3A"))
    #expect(!page.contains("\u{202e}") && !page.contains("\u{1b}"))
    #expect(page.contains("&lt;img onerror=x&gt;\\u{1B}[31m a</p>"))
  }

  @Test("a PDF alone is a link; a moving picture has a still one for those who want it")
  func otherFormats() {
    #expect(
      text([Samples.figure(Samples.file("a.pdf", .pdf))]).contains("A PDF is not drawn here"))
    let moving = text([
      Samples.figure(Samples.file("a.png", .png), Samples.file("a.apng", .apng))
    ])
    #expect(
      moving.contains(
        "<picture><source srcset=\"a.png\" media=\"(prefers-reduced-motion: reduce)\">"
          + "<img src=\"a.apng\""))
  }

  @Test("several pages know each other; all of them are listed on the first")
  func pages() {
    let figures = ["a", "b"].map { name in
      GalleryFigure(name: name, files: [Samples.file("\(name).svg", .svg)])
    }
    let first = text(figures, pageLength: 2, count: 4)
    #expect(first.contains("<title>Figures of out, page 1 of 2</title>"))
    #expect(first.contains("<a href=\"gallery-2.html\">Next page</a>"))
    #expect(first.contains("<a href=\"gallery-2.html\"><bdi>c</bdi> to <bdi>d</bdi></a>"))
    #expect(!first.contains("Previous page"))
    let second = text(figures, number: 2, pageLength: 2, count: 4)
    #expect(second.contains("Figures 3 to 4 of 4."))
    #expect(second.contains("<a href=\"gallery.html\">Previous page</a>"))
    #expect(!second.contains("Next page"))
  }

  @Test("the same figures give the same bytes")
  func repeated() {
    let figures = [Samples.figure(Samples.file("a.svg", .svg))]
    #expect(text(figures) == text(figures))
  }
}
