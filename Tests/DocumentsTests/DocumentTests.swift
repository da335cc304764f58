import Documents
import Scenes
import Testing

@Suite("Documents")
struct DocumentTests {
  @Test("The figures of a document are those of its sections, in their order")
  func figures() {
    func figure(_ name: String) -> Block {
      .figure(
        DocumentFigure(
          name: name,
          scene: Scene(size: Size(width: 1, height: 1), title: name, description: ""),
          caption: []))
    }
    let document = Document(
      title: "t", summary: ["s"],
      sections: [
        Document.Section("A", identifier: "a", blocks: [figure("one"), .heading("h")]),
        Document.Section("B", identifier: "b", blocks: [.paragraph(["p"]), figure("two")]),
      ])
    #expect(document.figures.map(\.name) == ["one", "two"])
  }

  @Test("Pieces of a line say what they say one after the other")
  func plainText() {
    let line: [Inline] = [
      "after ", .code("10"), " steps, ", .strong("good"), .link(" so", to: .section("x")),
    ]
    #expect(line.plainText == "after 10 steps, good so")
  }
}
