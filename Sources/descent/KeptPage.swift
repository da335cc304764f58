import CairoRendering
import DocumentTexts
import InputFiles

/// A page of an author in which places are kept by reports.
struct KeptPage {
  let path: String

  /// Where the record is that a place does not name a directory for.
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
    let bytes = try InputFile.bytes(ofFileAt: path, limit: Self.limit)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ReportError.damaged(path: path, reason: "the text is not UTF-8; save it as UTF-8")
    }
    let page: MarkedPage
    do throws(MarkedPageError) {
      page = try MarkedPage(text)
    } catch {
      throw PlaceError(path: path, line: error.line, reason: error)
    }
    guard !page.places.isEmpty else { throw ReportError.noPlace(path: path) }
    var fragments: [String: ReportFragments] = [:]
    var texts: [String] = []
    let links = try PageLinks(home: RelativePath.directory(of: path))
    var outdated: [Outdated] = []
    for place in page.places {
      let fragment: String
      do {
        fragment = try self.fragment(of: place, known: &fragments, links)
      } catch {
        throw PlaceError(path: path, line: place.line, reason: error)
      }
      texts.append(fragment)
      if fragment != place.text {
        outdated.append(Outdated(file: path, line: place.line, name: place.name))
      }
    }
    let new = page.replacing(with: texts)
    return (new, new.utf8.elementsEqual(text.utf8) == false, outdated)
  }

  private func fragment(
    of place: MarkedPage.Place, known: inout [String: ReportFragments], _ links: PageLinks
  ) throws -> String {
    // `out/rmse-curve` is of the directory `out` beside the page.
    let slash = place.name.lastIndex(of: "/")
    let name = slash.map { String(place.name[place.name.index(after: $0)...]) } ?? place.name
    let home = RelativePath.directory(of: path)
    let source = slash.map { RelativePath.joined(home, String(place.name[..<$0])) } ?? directory
    let fragments =
      try known[source]
      ?? ReportFragments(
        of: RecordedSource(reading: source, isQuiet: true), renderer: renderer)
    known[source] = fragments
    return try fragments.text(named: name) { try links.link(to: $0) }
  }
}
