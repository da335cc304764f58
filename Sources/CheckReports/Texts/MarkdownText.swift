import CheckRecords

/// What a check found, as the comment of a pull request on GitHub.
///
/// A headline, a table of the pictures that are worth a look, the worst first, and folded below it what
/// differs in their scenes. Names and messages cannot break out of it, mention people or link. Where it
/// would be longer than GitHub takes, it is cut and says so.
public struct MarkdownText: Sendable {
  public var record: CheckRecord

  /// Where the report can be had; nil for nowhere.
  public var reportAddress: String?

  public init(_ record: CheckRecord, reportAddress: String? = nil) {
    self.record = record
    self.reportAddress = reportAddress
  }

  /// The first line, by which a workflow finds its comment again.
  public static let marker = "<!-- descent check -->"

  /// The most characters that GitHub takes in a comment.
  ///
  /// Here bytes are counted, which are no fewer.
  public static let maximumLength = 65_536

  public var text: String {
    let items = ReviewOrder.worstFirst(record.items.filter(\.isRemarkable))
    let rows = items.map(row)
    let scenes = items.compactMap(scene)
    let frame = head + tableHead + notShown(count(rows.count, "picture")) + link
    var room = Self.maximumLength - frame.utf8.count
    let table = fitting(rows, in: &room)
    let details = fitting(scenes, in: &room)
    var text = head
    if !rows.isEmpty {
      text += tableHead + table.joined()
      if table.count < rows.count {
        text += notShown(count(rows.count - table.count, "more picture"))
      }
      text += details.joined()
      if table.count == rows.count, details.count < scenes.count {
        text += notShown("the scenes of \(count(scenes.count - details.count, "more picture"))")
      }
    }
    return text + link
  }

  private var head: String {
    """
    \(Self.marker)
    ### \(MarkdownWords.prose(record.summary.headline(record.items)))

    \(MarkdownWords.prose(record.summary.words)). \
    Baselines \(code(record.baselineRoot)), actual pictures \(code(record.actualRoot)).

    """
  }

  private let tableHead = "\n| picture | class | decided by | why |\n|---|---|---|---|\n"

  /// A cell's text beyond this is cut, so that none fills the comment alone.
  private static let longestCell = 240

  private func code(_ text: String) -> String {
    MarkdownWords.code(MarkdownWords.shortened(text, to: Self.longestCell))
  }

  private func row(_ item: CheckedItem) -> String {
    let sign = item.verdict == .warn ? " (warning)" : item.verdict == .pass ? " (passes)" : ""
    let why = MarkdownWords.shortened(item.why, to: Self.longestCell)
    return "| \(code(item.name)) | \(item.pictureClass.rawValue)\(sign) "
      + "| \(MarkdownWords.prose(item.decision)) | \(MarkdownWords.prose(why)) |\n"
  }

  /// The most that is listed of one scene.
  private static let longestScene = 20

  private func scene(_ item: CheckedItem) -> String? {
    guard !item.scene.isEmpty else { return nil }
    var lines = item.scene.prefix(Self.longestScene).map { difference in
      "- " + MarkdownWords.prose(MarkdownWords.shortened(difference.words, to: Self.longestCell))
    }
    if item.scene.count > Self.longestScene {
      lines.append("- \(item.scene.count - Self.longestScene) more")
    }
    return "\n<details><summary>\(code(item.name)): "
      + "\(count(item.scene.count, "difference")) in the scene</summary>\n\n"
      + lines.joined(separator: "\n") + "\n\n</details>\n"
  }

  /// As many from the front as there is room for.
  private func fitting(_ parts: [String], in room: inout Int) -> ArraySlice<String> {
    var taken = 0
    while taken < parts.count, parts[taken].utf8.count <= room {
      room -= parts[taken].utf8.count
      taken += 1
    }
    return parts[..<taken]
  }

  private func notShown(_ what: String) -> String {
    "\nGitHub takes \(Self.maximumLength) characters, so \(what) could not be told here; "
      + "see the report.\n"
  }

  private var link: String {
    guard let reportAddress else { return "" }
    return "\n<a href=\"\(MarkdownWords.address(reportAddress))\">Report</a>\n"
  }
}
