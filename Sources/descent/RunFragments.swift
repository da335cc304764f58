import CairoRendering
import DocumentTexts
import Documents
import Experiments
import InputFiles
import Plotting
import Provenance
import Reports

/// What of a run's report can stand on a page elsewhere.
struct RunFragments {
  private let run: RecordedRun
  private let report: RunReport
  private let document: Document

  /// - Throws: what making the report's page throws.
  init(of run: RecordedRun, renderer: CairoRenderer) throws {
    self.run = run
    report = RunReport(
      run.record, tool: ReportTool(version: Version.current, libraries: renderer.libraries))
    document = try report.document(
      drawing: FigureDrawing(theme: .clean, measuring: renderer.fonts))
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
  ///   - home: the directory of the page.
  /// - Returns: text in which figures are linked by the files that the run left.
  /// - Throws: ``Unknown``, ``ReportError`` where a figure has no file, and what reports throw.
  func text(named name: String, pathFrom home: String) throws -> String {
    guard let blocks = report.fragment(named: name, of: document) else {
      throw Unknown(name: name, names: document.fragmentNames)
    }
    var files: [String: String] = [:]
    for case .figure(let figure) in blocks { files[figure.name] = try file(of: figure) }
    let markdown = MarkdownDocument(document) { figure in
      RelativePath.path(
        of: InputDirectory.path(of: files[figure.name] ?? "", in: run.directory), from: home)
    }
    return markdown.text(of: blocks)
  }

  private func file(of figure: DocumentFigure) throws -> String {
    for ending in ["svg", "png", "apng"] {
      let name = "\(figure.name).\(ending)"
      let path = InputDirectory.path(of: name, in: run.directory)
      guard InputDirectory.holdsFile(path) else { continue }
      // A figure without provenance may show anything; its author has to know.
      guard let file = try? FigureFile(reading: path) else { return name }
      guard file.provenance.experiment == run.record.run.experiment else {
        throw ReportError.otherRun(path: path, directory: run.directory)
      }
      return name
    }
    throw ReportError.noFigureFile(
      stem: InputDirectory.path(of: figure.name, in: run.directory), figure: figure.name,
      directory: run.directory)
  }
}
