import DocumentPrinting
import Documents
import Scenes
import TestSupport
import Testing

@Suite("Documents on pages")
struct DocumentPrintingTests {
  private let metrics = FixedTextMetrics()

  /// 2.2 cm.
  private static let margin = 22 * 72 / 25.4

  private func area(_ paper: Paper) -> Rectangle {
    Rectangle(minX: 0, minY: 0, width: paper.size.width, height: paper.size.height)
      .insetBy(Self.margin)
  }

  private func document(_ blocks: Block...) -> Document { document(blocks: blocks) }

  private func document(blocks: [Block]) -> Document {
    Document(
      title: "Title", summary: ["Summary."],
      sections: [Document.Section("Section", identifier: "section", blocks: blocks)])
  }

  private func table(rows: Int, columns: Int = 3, caption: String = "Caption") -> Table {
    Table(
      caption: caption,
      columns: (0..<columns).map { Table.Column("column \($0)", .trailing) },
      rows: (0..<rows).map { row in
        (0..<columns).map { [.text("\(row * columns + $0)")] }.map { Table.Cell($0) }
      })
  }

  private func figure(_ width: Double, _ height: Double, name: String = "f") -> DocumentFigure {
    DocumentFigure(
      name: name,
      scene: Scene(
        size: Size(width: width, height: height), title: "A \(name)", description: "It falls.",
        items: [
          .shape(
            SceneShape(Path(Rectangle(minX: 0, minY: 0, width: width, height: height)), fill: .red))
        ]),
      caption: ["caption of \(name)"])
  }

  private func words(_ page: ScenePage) -> [String] { page.scene.items.texts.map(\.string) }

  @Test("Nothing of any document stands outside of the margins but the footer", arguments: 0..<60)
  func margins(seed: Int) {
    var random = RandomDocument(seed: UInt64(seed))
    let document = random.document()
    let paper = seed % 2 == 0 ? Paper.a4 : .letter
    let printed = document.printed(on: paper, measuring: metrics)
    let area = area(paper)
    for page in printed.pages {
      for item in page.scene.items {
        guard let bounds = item.bounds(measuring: metrics) else { continue }
        // The footer stands in the margin.
        if case .text(let text) = item, text.position.y > area.maxY + 20 {
          #expect(bounds.minX >= area.minX - 0.1 && bounds.maxX <= area.maxX + 0.1)
        } else {
          #expect(area.holds(bounds, within: 0.5), "\(item)")
        }
      }
      #expect(page.links.allSatisfy { area.holds($0.area, within: 0.1) })
      #expect(page.anchors.allSatisfy { area.contains($0.place) })
    }
    #expect(printed == document.printed(on: paper, measuring: metrics))
  }

  @Test("Every word of any document is on its pages, once, in its order", arguments: 0..<30)
  func allWords(seed: Int) {
    var random = RandomDocument(seed: UInt64(seed))
    let document = random.document()
    let printed = document.printed(measuring: metrics)
    var letters = ""
    for page in printed.pages {
      for part in page.parts { letters += text(of: part, on: page) }
    }
    for section in document.sections {
      for block in section.blocks {
        guard case .paragraph(let text) = block else { continue }
        let wanted = text.plainText.filter { !$0.isWhitespace }
        #expect(wanted.isEmpty || letters.contains(wanted))
      }
    }
  }

  /// Headers that are repeated are read again, so tables are left out.
  private func text(of part: PagePart, on page: ScenePage) -> String {
    guard part.kind == .paragraph, case .items(let range) = part.content else { return "" }
    return Array(page.scene.items[range]).texts.map(\.string).joined()
      .filter { !$0.isWhitespace }
  }

  @Test("An empty document is one page with its number")
  func empty() {
    let printed = Document(title: "", summary: [], sections: []).printed(measuring: metrics)
    #expect(printed.pages.map(words) == [["1 / 1"]])
    #expect(printed.outline.isEmpty)
  }

  @Test("A table goes on with its header on every page, and no row is lost")
  func longTable() throws {
    let printed = document(.table(table(rows: 3000))).printed(measuring: metrics)
    #expect(printed.pages.count > 50)
    #expect(printed.pages.allSatisfy { words($0).contains("column 0") })
    let numbers = printed.pages.flatMap { words($0).compactMap { Int($0) } }
    #expect(numbers == Array(0..<9000))
    let rows = try printed.pages.map { page in
      let table = try #require(page.parts.last { $0.kind == .table })
      guard case .parts(let rows) = table.content else { return 0 }
      return rows.count
    }
    // Two rows at least and the header.
    #expect(rows.allSatisfy { $0 >= 3 })
    #expect(rows.reduce(0, +) == 3000 + printed.pages.count)
  }

  @Test("No heading and no caption of a table ends a page", arguments: 20..<60)
  func keepsWithNext(lines: Int) {
    let filling = (0..<lines).map { _ in Block.paragraph(["word"]) }
    let blocks = filling + [.heading("Heading"), .table(table(rows: 4))]
    let printed = Document(
      title: "", summary: [],
      sections: [Document.Section("", identifier: "s", blocks: blocks)]
    ).printed(measuring: metrics)
    for page in printed.pages where words(page).contains("Heading") {
      #expect(words(page).contains("column 0"))
      #expect(words(page).contains("3"))
    }
  }

  @Test("A figure is with its caption, as large as it was or a little smaller", arguments: 0..<40)
  func figures(lines: Int) throws {
    let filling = (0..<lines).map { _ in Block.paragraph(["word"]) }
    let blocks = filling + [.heading("Heading"), .figure(figure(400, 300))]
    let printed = Document(
      title: "T", summary: [], sections: [Document.Section("S", identifier: "s", blocks: blocks)]
    ).printed(measuring: metrics)
    let page = try #require(printed.pages.last)
    let group = try #require(page.scene.items.groups(.figure).first)
    let size = try #require(group.clip)
    #expect(size.width <= 400 && size.width >= 0.8 * 400 - 1e-6)
    #expect(abs(size.width / size.height - 4 / 3) < 1e-6)
    #expect(words(page).contains("caption of f") && words(page).contains("Heading"))
  }

  @Test("A figure that is a little too large for the rest of a page is made to fit")
  func figureAtTheEnd() throws {
    var sizes: [Double] = []
    for lines in 0..<30 {
      let filling = (0..<lines).map { _ in Block.paragraph(["word"]) }
      let printed = document(blocks: filling + [.figure(figure(400, 300))])
        .printed(measuring: metrics)
      let group = try #require(printed.pages.last?.scene.items.groups(.figure).first)
      sizes.append(try #require(group.clip).width)
    }
    let small = sizes.filter { $0 < 400 }
    #expect(small.count > 1 && small.count < 5 && small == small.sorted(by: >), "\(sizes)")
    // As it was on the next page.
    #expect(sizes.last == 400)
  }

  @Test("What is said of code is on its page", arguments: 20..<40)
  func wordsBeforeCode(lines: Int) throws {
    let filling = (0..<lines).map { _ in Block.paragraph(["word"]) }
    let printed = document(
      blocks: filling + [.paragraph(["like this:"]), .code(CodeBlock("a b", language: "sh"))]
    ).printed(measuring: metrics)
    let page = try #require(printed.pages.last)
    #expect(words(page).contains("like this:") && words(page).contains("a b"))
  }

  @Test("Large figures are scaled to the text, and what is in them with them")
  func largeFigures() throws {
    let area = area(.a4)
    for (width, height) in [(4000.0, 300.0), (300, 4000), (9000, 9000)] {
      let printed = document(.figure(figure(width, height))).printed(measuring: metrics)
      let group = try #require(printed.pages.flatMap(\.scene.items).groups(.figure).first)
      let clip = try #require(group.clip)
      #expect(clip.width <= area.width + 1e-6 && clip.height <= area.height)
      #expect(abs(clip.width / clip.height - width / height) < 1e-6)
      let ground = try #require(group.items.shapes.first?.path.bounds)
      #expect(abs(ground.width - clip.width) < 1e-6)
    }
  }

  @Test("Two figures of the usual size share a page")
  func sharing() {
    let printed = document(
      .figure(figure(461, 346, name: "one")), .figure(figure(461, 346, name: "two")),
      .figure(figure(461, 346, name: "three"))
    ).printed(measuring: metrics)
    #expect(printed.pages.map { $0.scene.items.groups(.figure).count } == [1, 2])
  }

  @Test("The outline has sections, and below them headings and figures, where they are")
  func outline() throws {
    let printed = Document(
      title: "T", summary: [],
      sections: [
        Document.Section(
          "One", identifier: "one",
          blocks: [.table(table(rows: 100)), .heading("Below"), .figure(figure(9, 9))]),
        Document.Section("Two", identifier: "two", blocks: [.paragraph(["x"])]),
      ]
    ).printed(measuring: metrics)
    #expect(printed.outline.map(\.title) == ["One", "Two"])
    #expect(printed.outline[0].children.map(\.title) == ["Below", "A f"])
    for entry in printed.outline + printed.outline[0].children where entry.title != "A f" {
      let page = printed.pages[entry.page]
      let text = try #require(page.scene.items.texts.first { $0.string == entry.title })
      #expect(text.position.y > entry.place.y && text.position.y < entry.place.y + 30)
    }
    #expect(printed.outline[0].page == 0 && printed.outline[0].children[0].page > 0)
    #expect(printed.pages.flatMap(\.anchors).map(\.name) == ["one", "two"])
  }

  @Test("Links lead to sections that there are, and to files by their paths")
  func links() {
    let printed = document(
      .paragraph([
        .link("here", to: .section("section")), .link("nowhere", to: .section("none")),
        .link("file", to: .file("a b.csv")),
      ])
    ).printed(measuring: metrics)
    #expect(
      printed.pages[0].links.map(\.destination) == [.anchor("section"), .address("a%20b.csv")])
  }

  @Test("Parts say what is read, in its order")
  func parts() {
    let printed = document(
      .paragraph([.text(String(repeating: "word ", count: 60))]), .list([["a"], ["b"]]),
      .facts([Fact("name", ["value"])]), .code(CodeBlock("a\nb", language: "sh")),
      .figure(figure(9, 9))
    ).printed(measuring: metrics)
    #expect(
      printed.pages[0].parts.map(\.kind) == [
        .heading(1), .paragraph, .heading(2), .paragraph, .list, .table, .code,
        .figure(alternative: "A f. It falls."), .caption,
      ])
  }

  @Test("Footers have the title, cut where it is long, and the number of pages")
  func footers() {
    var document = document(.table(table(rows: 60)))
    document.title = String(repeating: "long ", count: 60)
    let printed = document.printed(on: .letter, measuring: metrics)
    let last = words(printed.pages[1]).suffix(2)
    #expect(last.first?.hasSuffix("…") == true)
    #expect(last.last == "2 / \(printed.pages.count)")
  }
}
