import CairoRendering
import DocumentTexts
import Documents
import Experiments
import FigureMetadata
import InputFiles
import Plotting
import Provenance
import ReportNames
import Reports
import ShellWords
import Sweeps

/// What of a report can stand on a page elsewhere.
struct ReportFragments {
  private let source: RecordedSource
  private let report: any Report
  private let document: Document

  /// - Throws: what making the report's page throws.
  init(of source: RecordedSource, renderer: CairoRenderer) throws {
    self.source = source
    let tool = ReportTool(version: Version.current, libraries: renderer.libraries)
    switch source {
    case .run(let run): report = RunReport(run.record, tool: tool)
    case .sweep(let sweep): report = try SweepReport(sweep, tool: tool)
    }
    document = try report.document(
      drawing: FigureDrawing(theme: .clean, measuring: renderer.fonts),
      links: ReportLinks(part: { _ in nil }, report: "", file: { $0 }))
  }

  /// A name that the report has nothing of.
  struct Unknown: Error, CustomStringConvertible {
    let name: String
    let names: [String]

    var description: String { FigureOptions.unknown("part", name, among: names) }
  }

  /// One as Markdown, without a newline at the end.
  ///
  /// - Parameters:
  ///   - name: a figure's, or a section's.
  ///   - link: what the page calls the file at a path.
  /// - Returns: text in which figures are linked by the files that stand in the directory.
  /// - Throws: ``Unknown``, ``ReportError`` where a figure has no file, and what reports and `link` throw.
  func text(named name: String, link: (_ path: String) throws -> String) throws -> String {
    guard let blocks = report.fragment(named: name, of: document) else {
      throw Unknown(name: name, names: document.fragmentNames)
    }
    var links: [String: String] = [:]
    for case .figure(let figure) in blocks {
      links[figure.name] = try link(
        InputDirectory.path(of: try file(of: figure), in: source.directory))
    }
    return MarkdownDocument(document) { links[$0.name] ?? "" }.text(of: blocks)
  }

  /// The files that a figure may be in, from the directory: those of a sweep's figures lie in its summary,
  /// and what only its report draws beside that.
  private func files(of figure: DocumentFigure) -> [String] {
    func files(_ stem: String) -> [String] { ["svg", "png", "apng"].map { "\(stem).\($0)" } }
    switch source {
    case .run: return files(figure.name)
    case .sweep:
      return files("\(SweepDirectory.summaryName)/\(figure.name)")
        + [ReportName.figure(figure.name)]
    }
  }

  private func file(of figure: DocumentFigure) throws -> String {
    let names = files(of: figure)
    for name in names {
      let path = InputDirectory.path(of: name, in: source.directory)
      guard InputDirectory.holdsFile(path) else { continue }
      guard isOfSource(path), !isOfEarlierReport(path, figure) else {
        throw ReportError.otherSource(path: path, directory: source.directory)
      }
      return name
    }
    throw ReportError.noFigureFile(
      path: InputDirectory.path(of: names[0], in: source.directory), advice: advice(on: figure))
  }

  private func advice(on figure: DocumentFigure) -> String {
    let directory = source.directory
    guard case .sweep(let sweep) = source else {
      return "draw it into \(directory) with --only \(figure.name)"
    }
    guard SweepReport.figures.contains(where: { $0.rawValue == figure.name }) else {
      return "write it with descent report \(ShellWord.path(directory)) --format md"
    }
    return sweep.plan.points.allSatisfy(\.figures.isEmpty)
      ? "make the sweep with --summary-only --summary \(figure.name)"
      : "make the sweep with --summary \(figure.name)"
  }

  /// Whether a file that only a report writes, without provenance, does not show the figure, by its words.
  private func isOfEarlierReport(_ path: String, _ figure: DocumentFigure) -> Bool {
    guard ReportName.isFigure(RelativePath.name(of: path)) else { return false }
    let bytes = try? InputFile.bytes(of: path, limit: EmbeddedFile.limit)
    return FigureWords(of: bytes ?? []).description != figure.scene.description
  }

  /// Whether a file does not say that it shows something else; without provenance it may show anything,
  /// which its author has to know.
  private func isOfSource(_ path: String) -> Bool {
    guard let file = try? EmbeddedFile(reading: path) else { return true }
    switch source {
    case .run(let run):
      return (try? FigureFile(file)).map { $0.provenance.experiment == run.record.run.experiment }
        ?? true
    case .sweep(let sweep):
      return (try? file.summaryProvenance()).flatMap { $0 }.map { $0.plan == sweep.plan } ?? true
    }
  }
}
