import CairoRendering
import DocumentPages
import Documents
import Scenes

/// A document with all that a report may have, and its page.
enum SampleDocument {
  /// As the runs of ``runs`` are when they are sorted by their RMSE.
  static let sortedNames = ["d", "c", "h", "a", "e", "g", "f", "b", "i"]

  static func page() throws -> [UInt8] {
    let renderer = CairoRenderer(fonts: try FontLibrary())
    let dark = [Color.white: Color(0x15181c), Color.black: Color(0xe4e7eb)]
    return try DocumentPage(
      document,
      darkRules: SVGStyle.dark(dark, within: "figure"), drawing: renderer.inlineSVG
    ).bytes()
  }

  private static var document: Document {
    Document(
      title: "A run of gradient descent",
      summary: ["The RMSE went from 74.96 to ", .strong("18.04"), "."],
      sections: [
        Document.Section("The experiment", identifier: "experiment", blocks: [code, facts]),
        Document.Section(
          "What came out", identifier: "outcome",
          blocks: [.table(runs), .heading("Steps"), .table(steps), .list([["one"], ["two"]])]),
        Document.Section("Figures", identifier: "figures", blocks: figures),
      ])
  }

  private static let code = Block.code(
    CodeBlock(
      "seed: 2021\ndata:\n  y: " + String(repeating: "rand(20) * 5 + ", count: 20),
      language: "yaml"))

  private static let facts = Block.facts([
    Fact("Seed", [.code("2021")]),
    Fact("A name that is rather long for the name of a fact", ["a, b and c = 0.80829, −12.122"]),
    Fact("From", [.link("run.json", to: .file("run.json")), " ", .code("descent.run/1")]),
  ])

  /// Numbers that texts would order otherwise, equal ones, words in their place, and nothing.
  private static let runs = Table(
    caption: "Runs", columns: [.init("name"), .init("RMSE", .trailing), .init("course")],
    rows: [
      ("a", "10", 10), ("b", "diverged", nil), ("c", "2", 2), ("d", "−∞", -.infinity),
      ("e", "10", 10), ("f", "∞", .infinity), ("g", "100.5", 100.5), ("h", "9", 9),
      ("i", "", nil),
    ].map { (name: String, text: String, order: Double?) in
      [
        .init([.text(name)]), .init([.code(text)], order: order),
        .init([], graphic: .sparkline([0, 0.2, .nan, 0.9, 1])),
      ]
    }, isSortable: true)

  private static let steps = Table(
    caption: "All steps with their errors, and those that the article has beside them",
    columns: [.init("step", .trailing), .init("RMSE"), .init("the article's")],
    rows: (1...90).map { step in
      [
        .init(["\(step)"], order: Double(step)),
        .init([.code("18.037856930650\(step * step)")], graphic: .bar(1 / Double(step))),
        .init([.code("18.0378569306500\(step + 10)")]),
      ]
    }, isSortable: true)

  private static let figures = [("small", 200.0), ("wide", 1100.0)].map { name, width in
    Block.figure(
      DocumentFigure(
        name: name,
        scene: Scene(
          size: Size(width: width, height: 100), background: .white, title: "Figure \(name)",
          description: "A line of words.",
          items: [
            .text(SceneText("Words", font: Font(size: 20), at: Point(x: 20, y: 50)))
          ]), caption: [.strong("\(name)."), " A line of words."]))
  }
}
