import CairoRendering
import DocumentPages
import DocumentPrinting
import DocumentTexts
import Documents
import InputFiles
import OutputFiles
import Plotting
import Reports
import Scenes

/// Writes reports into a directory.
struct ReportFiles {
  let directory: String
  let renderer: CairoRenderer

  /// Nil for what suits each format: both schemes on screens, light on paper.
  let theme: Theme?

  let paper: Paper

  /// What a PDF says when it was made, in seconds since 1970.
  let creationDate: Int64?

  /// Where the figures of a Markdown page are.
  static let folder = "report-files"

  /// Makes the pages of a report in some formats, then writes all files.
  ///
  /// - Parameters:
  ///   - report: what is told.
  ///   - formats: each once.
  /// - Returns: the names of the files from the directory, in the order in which they were written.
  /// - Throws: what the renderer or a file throws; files written before it are whole.
  func write(_ report: any Report, as formats: [ReportFormat]) throws -> [String] {
    var files: [(name: String, bytes: [UInt8])] = []
    for format in formats {
      let drawing = FigureDrawing(
        theme: theme ?? (format == .pdf ? .clean : .auto), measuring: renderer.fonts)
      files += try made(try report.document(drawing: drawing), as: format)
    }
    let output = try OutputDirectory(creating: directory)
    if files.contains(where: { $0.name.contains("/") }) {
      _ = try OutputDirectory(creating: InputDirectory.path(of: Self.folder, in: directory))
    }
    for file in files { try output.file(named: file.name).write(file.bytes) }
    return files.map(\.name)
  }

  private func made(
    _ document: Document, as format: ReportFormat
  ) throws -> [(name: String, bytes: [UInt8])] {
    switch format {
    case .html: return [(format.fileName, try page(document))]
    case .md:
      // The page last, as it needs the others.
      let figures = try document.figures.map { figure in
        ("\(Self.folder)/\(figure.name).svg", try renderer.svg(figure.scene))
      }
      let page = MarkdownDocument(document) { "\(Self.folder)/\($0.name).svg" }
      return figures + [(format.fileName, Array(page.text.utf8))]
    case .pdf:
      let printed = document.printed(on: paper, measuring: renderer.fonts)
      let bytes = try renderer.pdf(
        pages: printed.pages, title: printed.title, subject: printed.summary,
        outline: printed.outline, creationDate: creationDate)
      return [(format.fileName, bytes)]
    }
  }

  private func page(_ document: Document) throws -> [UInt8] {
    var document = document
    // One style sheet colours all figures, so their colours must mean the same.
    let shared = Scene.sharingDarkColors(document.figures.map(\.scene))
    document.replaceScenes(with: shared.scenes)
    return try DocumentPage(
      document, darkRules: SVGStyle.dark(shared.darkColors, within: "figure"),
      drawing: renderer.inlineSVG
    ).bytes()
  }
}
