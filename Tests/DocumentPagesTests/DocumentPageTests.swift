import DocumentPages
import Documents
import Scenes
import Testing

@Suite("Documents as HTML")
struct DocumentPageTests {
  private func page(_ blocks: [Block]) throws -> String {
    let document = Document(
      title: "A <run>", summary: ["It went."],
      sections: [Document.Section("One", identifier: "one", blocks: blocks)])
    let page = DocumentPage(document, darkRules: "figure [fill=\"#000000\"]{fill:#ffffff}") {
      scene in Array("<svg><title>\(scene.title)</title></svg>".utf8)
    }
    return String(decoding: try page.bytes(), as: UTF8.self)
  }

  @Test("A page has its title, its sections and the rules for dark readers")
  func frame() throws {
    let text = try page([.paragraph(["p & q"])])
    #expect(text.contains("<title>A &lt;run&gt;</title>"))
    #expect(text.contains("<section id=\"one\"><h2>One</h2><p>p &amp; q</p></section>"))
    #expect(text.contains("(prefers-color-scheme: dark) {\nfigure [fill=\"#000000\"]"))
    #expect(!text.contains("<script"))
  }

  @Test("A figure is a drawing with its caption, under its name")
  func figure() throws {
    let scene = Scene(size: Size(width: 1, height: 1), title: "t", description: "")
    let text = try page([
      .figure(DocumentFigure(name: "a b", scene: scene, caption: ["c"]))
    ])
    #expect(
      text.contains(
        "<figure id=\"a%20b\"><svg><title>t</title></svg><figcaption>c</figcaption></figure>"))
  }

  @Test("A wide figure is in a box that scrolls where the page is narrow")
  func wide() throws {
    let scene = Scene(size: Size(width: 900, height: 200), title: "t", description: "")
    let text = try page([.figure(DocumentFigure(name: "a", scene: scene, caption: ["c"]))])
    #expect(
      text.contains(
        "<figure id=\"a\"><div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"t\">"
          + "<svg><title>t</title></svg></div>"))
  }

  @Test("A picture is a file beside the page, which the page's policy allows then alone")
  func picture() throws {
    let text = try page([.picture(Picture(path: "a b/c.png", description: "a \"b\""))])
    #expect(
      text.contains("<p class=\"picture\"><img src=\"a%20b/c.png\" alt=\"a &quot;b&quot;\"></p>"))
    #expect(text.contains("img-src data: &#39;self&#39; file:"))
    #expect(!(try page([.paragraph(["p"])]).contains("file:")))
  }

  @Test("A table has headings of columns, numbers, bars; what can be sorted says its order")
  func table() throws {
    var table = Table(
      caption: "C", columns: [.init("n", .trailing), .init("v")],
      rows: [[.init(["1"], order: .infinity), .init(["x"], graphic: .bar(0.5))]])
    let plain = try page([.table(table)])
    #expect(plain.contains("<caption>C</caption>"))
    #expect(plain.contains("<th scope=\"col\" class=\"number\">n</th>"))
    #expect(plain.contains("<td class=\"number\">1</td>"))
    #expect(plain.contains("<td><div class=\"beside\"><span>x</span><svg class=\"graphic bar\""))
    #expect(plain.contains("<rect width=\"50\" height=\"16\"></rect>"))
    table.isSortable = true
    let sortable = try page([.table(table)])
    #expect(sortable.contains("data-order=\"Infinity\""))
    #expect(sortable.contains("<script>"))
  }
}
