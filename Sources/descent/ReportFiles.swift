import CairoRendering
import DocumentPages
import DocumentPrinting
import DocumentTexts
import Documents
import InputFiles
import OutputFiles
import Plotting
import ReportNames
import Reports
import Scenes

/// Writes reports into a directory.
struct ReportFiles {
  let directory: String

  /// Where what is told was recorded.
  let source: String

  let renderer: CairoRenderer

  /// Nil for what suits each format: both schemes on screens, light on paper.
  let theme: Theme?

  let paper: Paper

  /// What a PDF says when it was made, in seconds since 1970.
  let creationDate: Int64?

  /// The names of files from the directory, in the order in which they were written.
  struct Written {
    /// The pages about parts.
    var parts: [String] = []

    /// The report's own files.
    var files: [String] = []

    /// Pages about parts of an earlier report, which this one does not name.
    var leftovers: [String] = []
  }

  /// Makes the pages of a report in some formats, and writes all files: pages about parts one by one, as
  /// they are many, and last the report, which links them.
  ///
  /// - Parameters:
  ///   - report: what is told.
  ///   - formats: each once.
  /// - Returns: what was written.
  /// - Throws: what the renderer or a file throws; files written before it are whole.
  func write(_ report: any Report, as formats: [ReportFormat]) throws -> Written {
    var files: [(name: String, bytes: [UInt8])] = []
    for format in formats {
      let drawing = FigureDrawing(
        theme: theme ?? (format == .pdf ? .clean : .auto), measuring: renderer.fonts)
      let document = try report.document(drawing: drawing, links: links(from: "", format))
      files += try made(document, as: format)
    }
    for file in files { try requireNoFigure(at: file.name) }
    let catalog = try DocCCatalog(holding: directory)
    for file in files where ReportName.isFigure(file.name) {
      try catalog?.requireOwnName(of: InputDirectory.path(of: file.name, in: directory))
    }
    let output = try OutputDirectory(creating: directory)
    var written = Written()
    for format in formats where format != .pdf {
      written.parts += try writeParts(of: report, as: format)
    }
    for file in files {
      try output.file(named: file.name).write(file.bytes)
      written.files.append(file.name)
    }
    written.leftovers = leftovers(beside: Set(written.parts), of: formats)
    return written
  }

  /// - Throws: ``ReportError`` where a file is to be replaced that says where it came from, as no report's does.
  private func requireNoFigure(at name: String) throws {
    let path = InputDirectory.path(of: name, in: directory)
    guard InputDirectory.holdsFile(path), (try? EmbeddedFile(reading: path)) != nil else { return }
    throw ReportError.figureInTheWay(path: path)
  }

  private func writeParts(of report: any Report, as format: ReportFormat) throws -> [String] {
    // What leads out of a folder is looked for once.
    var links: [String: ReportLinks] = [:]
    return try report.parts.map { part in
      let name = Self.name(ofPart: part.name, format)
      let folder = RelativePath.directory(of: name)
      if links[folder] == nil {
        _ = try OutputDirectory(creating: InputDirectory.path(of: folder, in: directory))
      }
      let known = links[folder] ?? self.links(from: folder, format)
      links[folder] = known
      let document = try part.document(known)
      let bytes =
        format == .html
        ? try page(document) : Array(MarkdownDocument(document) { $0.name }.text.utf8)
      try OutputFile(path: InputDirectory.path(of: name, in: directory)).write(bytes)
      return name
    }
  }

  private func leftovers(beside parts: Set<String>, of formats: [ReportFormat]) -> [String] {
    guard !parts.isEmpty else { return [] }
    let folder = InputDirectory.path(of: ReportName.folder, in: directory)
    // Where they cannot be listed, nothing is said of them.
    let files = (try? InputDirectory.files(below: folder)) ?? []
    return files.map { "\(ReportName.folder)/\($0)" }.filter { name in
      !parts.contains(name) && formats.contains { name.hasSuffix(".\($0.rawValue)") }
    }
  }

  private static func name(ofPart part: String, _ format: ReportFormat) -> String {
    "\(ReportName.folder)/\(part).\(format.rawValue)"
  }

  /// Links of a page in a folder of the directory.
  private func links(from folder: String, _ format: ReportFormat) -> ReportLinks {
    let home = folder.isEmpty ? directory : InputDirectory.path(of: folder, in: directory)
    let source = source
    let path = RelativePath.pathOnDisk(of: source, from: home)
    return ReportLinks(
      // Whoever has a PDF seldom has other files beside it.
      part: { name in
        format == .pdf
          ? nil : RelativePath.path(of: Self.name(ofPart: name, format), from: folder)
      },
      report: RelativePath.path(of: format.fileName, from: folder),
      file: { file in
        InputDirectory.holdsFile(InputDirectory.path(of: file, in: source))
          ? RelativePath.joined(path, file) : nil
      })
  }

  private func made(
    _ document: Document, as format: ReportFormat
  ) throws -> [(name: String, bytes: [UInt8])] {
    switch format {
    case .html: return [(format.fileName, try page(document))]
    case .md:
      // The page last, as it needs the others.
      let figures = try document.figures.map { figure in
        (ReportName.figure(figure.name), try renderer.svg(figure.scene))
      }
      let page = MarkdownDocument(document) { ReportName.figure($0.name) }
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
