import CairoRendering
import DocumentPrinting
import Documents
import Foundation
import Testing

/// Prints how long large tables take where `DESCENT_PRINTED` is set; it tells something of an
/// optimised build only.
@Suite("Speed of printing")
struct PrintingSpeedTests {
  @Test(
    "A table of 3000 rows",
    .enabled(if: ProcessInfo.processInfo.environment["DESCENT_PRINTED"] != nil),
    arguments: [6, 12])
  func largeTable(columns: Int) throws {
    let renderer = CairoRenderer(fonts: try FontLibrary())
    let table = Table(
      caption: "Runs", columns: (0..<columns).map { Table.Column("Column \($0)", .trailing) },
      rows: (0..<3000).map { row in
        (0..<columns).map { Table.Cell([.text("\(row).\(1000 + $0)")]) }
      })
    let document = Document(
      title: "Runs", summary: [],
      sections: [Document.Section("Runs", identifier: "runs", blocks: [.table(table)])])
    let clock = ContinuousClock()
    var printed = document.printed(measuring: renderer.fonts)
    let layout = clock.measure { printed = document.printed(measuring: renderer.fonts) }
    var bytes: [UInt8] = []
    let drawing = try clock.measure {
      bytes = try renderer.pdf(
        pages: printed.pages, title: "Runs", subject: "", outline: printed.outline)
    }
    print("\(columns) columns: layout \(layout), PDF \(drawing), \(bytes.count) bytes")
    #expect(printed.pages.count > 60 && bytes.count > 100_000)
  }
}
