import CairoRendering
import DocumentPrinting
import Documents
import Foundation
import Scenes
import Testing

@Suite("Documents as PDF")
struct PrintedPDFTests {
  private func pdf(
    _ document: Document, on paper: Paper = .a4, renderer: CairoRenderer
  ) throws -> [UInt8] {
    let printed = document.printed(on: paper, measuring: renderer.fonts)
    return try renderer.pdf(
      pages: printed.pages, title: printed.title, subject: printed.summary,
      outline: printed.outline)
  }

  /// `DESCENT_PRINTED` names a directory for the sample's pages, to be looked at.
  @Test("The sample is the same bytes twice")
  func sample() throws {
    let renderer = CairoRenderer(fonts: try FontLibrary())
    let document = try SampleDocument.document(measuring: renderer.fonts)
    for paper in Paper.allCases {
      let bytes = try pdf(document, on: paper, renderer: renderer)
      let again = try pdf(
        document, on: paper, renderer: CairoRenderer(fonts: try FontLibrary()))
      #expect(bytes == again)
      if let directory = ProcessInfo.processInfo.environment["DESCENT_PRINTED"] {
        try Data(bytes).write(to: URL(filePath: directory).appending(path: "\(paper).pdf"))
      }
    }
  }
}
