import ArgumentParser
import CairoRendering
import JSONTexts
import OutputFiles
import Pages
import ShellWords

/// Pages of an author that are kept together: all are looked at before any is changed.
struct KeptPages {
  let paths: [String]

  /// Where the record is that a place does not name a directory for; nil for the usual directory.
  let directory: String?

  let renderer: CairoRenderer
  let json: Bool
  let isQuiet: Bool

  private struct Change {
    let path: String
    let text: String
  }

  private func changes() throws -> (changes: [Change], outdated: [KeptPage.Outdated]) {
    var changes: [Change] = []
    var outdated: [KeptPage.Outdated] = []
    for path in paths {
      let page = KeptPage(
        path: path, directory: directory ?? ReportCommand.standardSource, renderer: renderer)
      let (text, isOther, places) = try page.updated()
      outdated += places
      if isOther { changes.append(Change(path: path, text: text)) }
    }
    return (changes, outdated)
  }

  /// Writes the pages that are out of date.
  ///
  /// - Returns: their paths.
  /// - Throws: ``ReportError``, `InputError` and `OutputError`.
  func update() throws -> [String] {
    let changes = try changes().changes
    for change in changes {
      // The page is its author's, and so is who may read it.
      try OutputFile(path: change.path).write(change.text, keepingPermissions: true)
    }
    return changes.map(\.path)
  }

  /// Says what is out of date, and changes nothing.
  ///
  /// - Throws: ``ReportError`` and `InputError`; an exit code where something is.
  func check() throws {
    let (changes, outdated) = try changes()
    if json {
      Console.show(
        try JSONText.text(
          of: Record(outdated: outdated, pages: changes.map(\.path)), layout: .lines))
    } else {
      for place in outdated {
        show("\(place.file):\(place.line): \(place.name) is out of date")
      }
      for change in changes where !outdated.contains(where: { $0.file == change.path }) {
        show(
          "\(change.path): empty lines around a kept place, or ends of lines in it, are not as they are "
            + "written")
      }
      if !changes.isEmpty {
        let words = ["descent", "report"] + [directory].compactMap { $0.map(ShellWord.path) }
        let command = (words + ["--into"] + paths.map(ShellWord.path)).joined(separator: " ")
        Console.say("To bring them up to date: \(VisibleText.line(command))")
      } else if !isQuiet {
        show("up to date: \(paths.joined(separator: ", "))")
      }
    }
    guard !changes.isEmpty else { return }
    try Console.finish()
    throw ExitCode.difference
  }

  /// Paths, and what pages of others hold, are shown and do nothing.
  private func show(_ line: String) { Console.show(VisibleText.line(line)) }

  private struct Record: Encodable {
    var schema = "descent.report-check/1"
    var outdated: [KeptPage.Outdated]

    /// The paths of those that are to change, also where only empty lines or ends of lines are.
    var pages: [String]
  }
}
