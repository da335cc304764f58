import CairoRendering
import DocumentTexts
import Documents
import Experiments
import FigureMetadata
import InputFiles
import OutputFiles
import Plotting
import Provenance
import Reports
import Suggestions

/// A page of an author in which places are kept by reports.
struct KeptPage {
  let path: String

  /// Where runs are that a place does not name a directory for.
  let directory: String

  let renderer: CairoRenderer

  /// A place that is not what the report says now.
  struct Outdated: Encodable {
    let file: String
    let line: Int
    let name: String
  }

  private static let limit = 1 << 26

  /// What the page becomes.
  ///
  /// - Returns: its text, whether that differs from what it is, and the places that are to change.
  /// - Throws: ``ReportError`` and `InputError`.
  func updated() throws -> (text: String, isOther: Bool, outdated: [Outdated]) {
    let bytes = try InputFile.bytes(of: path, limit: Self.limit)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ReportError.damaged(path: path, reason: "the text is not UTF-8; save it as UTF-8")
    }
    let page: MarkedPage
    do throws(MarkedPageError) {
      page = try MarkedPage(text)
    } catch {
      throw ReportError.page(path: path, line: error.line, reason: "\(error)")
    }
    guard !page.places.isEmpty else { throw ReportError.noPlace(path: path) }
    var records: [String: RecordedRun] = [:]
    var texts: [String] = []
    var outdated: [Outdated] = []
    for place in page.places {
      let fragment = try fragment(of: place, records: &records)
      texts.append(fragment)
      if fragment != place.text {
        outdated.append(Outdated(file: path, line: place.line, name: place.name))
      }
    }
    let new = page.replacing(with: texts)
    return (new, new.utf8.elementsEqual(text.utf8) == false, outdated)
  }

  private func fragment(
    of place: MarkedPage.Place, records: inout [String: RecordedRun]
  ) throws -> String {
    // `out/rmse-curve` is of the directory `out` beside the page.
    let slash = place.name.lastIndex(of: "/")
    let name = slash.map { String(place.name[place.name.index(after: $0)...]) } ?? place.name
    let home = RelativePath.directory(of: path)
    let source = slash.map { RelativePath.joined(home, String(place.name[..<$0])) } ?? directory
    let run = try records[source] ?? RecordedRun(in: source)
    records[source] = run
    do {
      return try RunFragment(run: run, renderer: renderer)
        .text(named: name, pathFrom: home)
    } catch let error as RunFragment.Unknown {
      throw ReportError.page(path: path, line: place.line, reason: "\(error)")
    }
  }
}

/// What of a run's report stands on a page elsewhere.
struct RunFragment {
  let run: RecordedRun
  let renderer: CairoRenderer

  /// A name that the report has nothing of.
  struct Unknown: Error, CustomStringConvertible {
    let name: String
    let names: [String]

    var description: String { FigureOptions.unknown("part", name, among: names) }
  }

  /// As Markdown, without a newline at the end.
  ///
  /// - Parameters:
  ///   - name: a figure's, or a section's.
  ///   - home: the directory of the page.
  /// - Returns: text in which figures are linked by the files that the run left.
  /// - Throws: ``Unknown``, ``ReportError`` where a figure has no file, and what reports throw.
  func text(named name: String, pathFrom home: String) throws -> String {
    let report = RunReport(
      run.record, drawing: FigureDrawing(theme: .clean, measuring: renderer.fonts),
      tool: ReportTool(version: Version.current, libraries: renderer.libraries))
    let document = try report.document()
    guard let blocks = try report.fragment(named: name) else {
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
