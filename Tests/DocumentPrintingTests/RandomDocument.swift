import Documents
import Scenes
import TestSupport

/// Documents of everything that there is, in sizes that no author thought of.
struct RandomDocument {
  var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func document() -> Document {
    Document(
      title: words(upTo: 14), summary: inlines(),
      sections: (0..<Int.random(in: 0...5, using: &random)).map { index in
        Document.Section(
          words(upTo: 8), identifier: "s-\(index)",
          blocks: (0..<Int.random(in: 0...7, using: &random)).map { _ in block() })
      })
  }

  private mutating func block() -> Block {
    switch Int.random(in: 0..<7, using: &random) {
    case 0: .paragraph(inlines())
    case 1: .heading(words(upTo: 8))
    case 2: .list((0..<Int.random(in: 0...6, using: &random)).map { _ in inlines() })
    case 3:
      .facts(
        (0..<Int.random(in: 0...5, using: &random)).map { _ in Fact(words(upTo: 6), inlines()) })
    case 4: .table(table())
    case 5: .figure(figure())
    default:
      .code(
        CodeBlock(
          (0..<Int.random(in: 0...90, using: &random)).map { _ in words(upTo: 20) }
            .joined(separator: "\n"), language: "sh"))
    }
  }

  private mutating func table() -> Table {
    let columns = Int.random(in: 0...12, using: &random)
    let kinds = (0..<columns).map { _ in Int.random(in: 0..<4, using: &random) }
    let rows = [0, 1, 2, 5, 40, 200].randomElement(using: &random) ?? 0
    return Table(
      caption: words(upTo: 8),
      columns: kinds.map { Table.Column(words(upTo: 3), $0 == 0 ? .leading : .trailing) },
      rows: (0..<rows).map { _ in kinds.map { cell($0) } })
  }

  private mutating func cell(_ kind: Int) -> Table.Cell {
    switch kind {
    case 0:
      Table.Cell(Int.random(in: 0..<40, using: &random) == 0 ? inlines() : [.text(words(upTo: 5))])
    case 1: Table.Cell([.text("\(Double.random(in: -1...1, using: &random))")])
    case 2:
      Table.Cell(
        [.code("\(Int.random(in: 0...9999, using: &random))")],
        graphic: .bar(Double.random(in: -1...2, using: &random)))
    default:
      Table.Cell(
        [],
        graphic: .sparkline(
          (0..<Int.random(in: 0...9, using: &random)).map { _ in
            Int.random(in: 0..<9, using: &random) == 0
              ? .nan : Double.random(in: -1...2, using: &random)
          }))
    }
  }

  private mutating func figure() -> DocumentFigure {
    let sides = [0, 1, 40, 300, 470, 700, 5000]
    let size = Size(
      width: Double(sides.randomElement(using: &random) ?? 1),
      height: Double(sides.randomElement(using: &random) ?? 1))
    return DocumentFigure(
      name: "f-\(Int.random(in: 0...9999, using: &random))",
      scene: Scene(
        size: size, title: words(upTo: 3), description: words(upTo: 9),
        items: [
          .shape(
            SceneShape(
              Path(Rectangle(minX: -9, minY: -9, width: size.width + 18, height: size.height + 18)),
              stroke: Stroke(.red, width: 3)))
        ]),
      caption: inlines())
  }

  private mutating func inlines() -> [Inline] {
    (0..<Int.random(in: 0...6, using: &random)).map { _ in
      let text = words(upTo: 25) + (Bool.random(using: &random) ? " " : "")
      return switch Int.random(in: 0..<5, using: &random) {
      case 0: .strong(text)
      case 1: .code(text)
      case 2: .link(text, to: .section("s-\(Int.random(in: 0...6, using: &random))"))
      case 3: .link(text, to: .file("a/\(text).csv"))
      default: .text(text)
      }
    }
  }

  private mutating func words(upTo most: Int) -> String {
    (0..<Int.random(in: 0...most, using: &random)).map { _ in
      switch Int.random(in: 0..<40, using: &random) {
      case 0: String(repeating: "x", count: Int.random(in: 50...300, using: &random))
      case 1: String(repeating: "folder/", count: Int.random(in: 5...30, using: &random))
      case 2: ""
      case 3: "ŷ…\u{a0}–"
      default: String("abcdefghijklmno".prefix(Int.random(in: 1...12, using: &random)))
      }
    }.joined(separator: " ")
  }
}
