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

extension PrintedPDFTests {
  /// What a program says of the sample; nil where it is not installed.
  private func answer(
    of program: String, _ arguments: [String], to bytes: [UInt8]
  ) throws -> String? {
    let path = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
      .map { "\($0)/\(program)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    guard let path else { return nil }
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).pdf")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments.map { $0 == "FILE" ? file.path : $0 }
    let output = Pipe()
    (process.standardOutput, process.standardError) = (output, output)
    try process.run()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: text, as: UTF8.self)
  }

  private func samplePDF() throws -> (document: Document, printed: PrintedDocument, bytes: [UInt8])
  {
    let renderer = CairoRenderer(fonts: try FontLibrary())
    let document = try SampleDocument.document(measuring: renderer.fonts)
    return (
      document, document.printed(measuring: renderer.fonts), try pdf(document, renderer: renderer)
    )
  }

  @Test("qpdf finds nothing wrong, and the outline that was meant")
  func structure() throws {
    let sample = try samplePDF()
    guard let check = try answer(of: "qpdf", ["--check", "FILE"], to: sample.bytes) else { return }
    #expect(check.contains("No syntax or stream encoding errors found") && !check.contains("WARN"))
    let text = try #require(
      try answer(of: "qpdf", ["--json", "--json-key=outlines", "FILE"], to: sample.bytes))
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
    let json = try #require(object as? [String: Any])
    let outlines = try #require(json["outlines"] as? [[String: Any]])
    #expect(outlines.map { $0["title"] as? String } == sample.document.sections.map(\.title))
    for (line, entry) in zip(outlines, sample.printed.outline) {
      #expect(line["destpageposfrom1"] as? Int == entry.page + 1)
      let kids = line["kids"] as? [[String: Any]] ?? []
      #expect(kids.map { $0["title"] as? String } == entry.children.map(\.title))
    }
  }

  @Test("Words are found in the order of reading")
  func words() throws {
    let sample = try samplePDF()
    guard let text = try answer(of: "pdftotext", ["FILE", "-"], to: sample.bytes) else { return }
    var rest = text[...]
    for words in [
      "Gradient descent: design your first", "root mean squared error falls from 74.96 to 18.04.",
      "What happened", "Twenty noisy measurements of a speed were fitted by a*(t**2) + (b*t) + c.",
      "Digest of the experiment", "No step diverged.", "Figures", "74.96194346966999",
      "18.037850320630035", "seed-2070", "descent run experiment.yml --out again",
    ] {
      let place = rest.range(of: words)
      #expect(place != nil, "\(words)")
      if let place { rest = rest[place.upperBound...] }
    }
  }

  @Test("Fonts are embedded, and the file says what it is and of what parts")
  func information() throws {
    let sample = try samplePDF()
    guard let fonts = try answer(of: "pdffonts", ["FILE"], to: sample.bytes) else { return }
    let rows = fonts.split(separator: "\n").dropFirst(2)
    #expect(rows.count >= 3)
    #expect(rows.allSatisfy { $0.contains("yes yes yes") })

    let facts = try answer(of: "pdfinfo", ["FILE"], to: sample.bytes) ?? ""
    #expect(facts.contains("Tagged:          yes"))
    #expect(facts.contains("Pages:           \(sample.printed.pages.count)\n"))
    #expect(!facts.contains("CreationDate"))
    let places = try answer(of: "pdfinfo", ["-dests", "FILE"], to: sample.bytes) ?? ""
    for section in sample.document.sections {
      #expect(places.contains("\"\(section.identifier)\""))
    }
    let parts = try answer(of: "pdfinfo", ["-struct", "FILE"], to: sample.bytes) ?? ""
    #expect(parts.hasPrefix("Document"))
    let text = String(String.UnicodeScalarView(sample.bytes.map { Unicode.Scalar($0) }))
    #expect(text.components(separatedBy: " /Alt <FEFF").count - 1 == sample.document.figures.count)
    #expect(text.contains("/Lang <FEFF0065006E>"))
  }
}
