import DocumentTexts
import Documents
import Scenes
import Testing

@Suite("Documents as Markdown")
struct MarkdownDocumentTests {
  private func text(_ blocks: [Block]) -> String {
    MarkdownDocument(Document(title: "", summary: [], sections: [])) { "f/\($0.name) x.svg" }
      .text(of: blocks)
  }

  @Test("A page has its title, its summary and its sections")
  func page() {
    let document = Document(
      title: "A *run*", summary: ["It ", .strong("went"), "."],
      sections: [Document.Section("One", identifier: "one", blocks: [.paragraph(["p"])])])
    #expect(
      MarkdownDocument(document) { $0.name }.text
        == "# A \\*run\\*\n\nIt **went**.\n\n## One\n\np\n")
  }

  @Test("A figure is a picture with its alternative text, and its caption below")
  func figure() {
    let scene = Scene(
      size: Size(width: 1, height: 1), title: "t", description: "a [b] <c> & d_e")
    #expect(
      text([.figure(DocumentFigure(name: "fit", scene: scene, caption: [.strong("Fit.")]))])
        == "![a \\[b\\] &lt;c&gt; &amp; d\\_e](f/fit%20x.svg)\n\n**Fit.**")
  }

  @Test("A picture is linked with its description")
  func picture() {
    #expect(
      text([.picture(Picture(path: "a b/c.png", description: "a [b]"))])
        == "![a \\[b\\]](a%20b/c.png)")
  }

  @Test("A table has pipes, alignment, bars and sparklines; pipes in cells do not end them")
  func table() {
    let table = Table(
      caption: "Errors", columns: [.init("n", .trailing), .init("value")],
      rows: [
        [.init(["1"]), .init([.code("a*b")], graphic: .bar(0.55))],
        [.init(["2"]), .init(["x|y"], graphic: .sparkline([0, 0.5, 1]))],
        [.init([]), .init([.code("p|q")], graphic: .bar(0))],
      ])
    #expect(
      text([.table(table)]) == """
        Errors:

        | n | value |
        | ---: | --- |
        | 1 | `a*b` █████▌ |
        | 2 | x&#124;y ▁▅█ |
        | | p&#124;q |
        """)
  }

  @Test("Code stands between fences that are longer than its own")
  func code() {
    #expect(
      text([.code(CodeBlock("a\n````\nb", language: "sh"))]) == "`````sh\na\n````\nb\n`````")
    #expect(text([.paragraph([.code("a`b")])]) == "``a`b``")
  }

  @Test("Lists, facts and links")
  func lines() {
    #expect(
      text([
        .list([["- a"], ["b"]]), .facts([Fact("k", ["v"])]),
        .paragraph([.link("to", to: .file("a (b).md"))]),
      ]) == "- \\- a\n- b\n\n- k: v\n\n[to](a%20%28b%29.md)")
  }
}
