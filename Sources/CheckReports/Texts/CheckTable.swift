import CheckRecords
import Pages

/// What a check found, for a terminal.
///
/// A row for each picture that is not equal, with what decided and why, and below it what differs in the
/// scene. The worst come last, next to the prompt; the last line counts.
public struct CheckTable: Sendable {
  public var record: CheckRecord

  /// Whether equal pictures have rows too, or are only counted.
  public var showsEqual: Bool

  /// Whether verdicts are told by colours, as ANSI escapes.
  public var hasColors: Bool

  public init(_ record: CheckRecord, showsEqual: Bool = false, hasColors: Bool = false) {
    self.record = record
    self.showsEqual = showsEqual
    self.hasColors = hasColors
  }

  /// The lines, each with its line feed.
  public var text: String {
    let items = record.items.filter { showsEqual || $0.isRemarkable }
    let rows = ReviewOrder.worstFirst(items).reversedByVerdict.map(row)
    var lines: [String] = []
    if !rows.isEmpty {
      let header = Row(
        name: "picture", pictureClass: "class", decision: "decided by", why: "why")
      let all = [header] + rows
      let widths = Widths(all)
      for row in all {
        lines.append(line(row, widths))
        lines += row.details.map { "    " + $0 }
      }
      lines.append("")
    }
    let summary = record.summary
    lines.append(colored(summary.words, by: worstVerdict))
    return lines.map { $0 + "\n" }.joined()
  }

  private func row(_ item: CheckedItem) -> Row {
    Row(
      name: VisibleText.line(item.name), pictureClass: item.pictureClass.rawValue,
      decision: item.decision, why: item.why, verdict: item.verdict,
      details: item.sceneLines.map { VisibleText.line($0) }
        + item.notes.map { "note: " + VisibleText.line($0) })
  }

  private func line(_ row: Row, _ widths: Widths) -> String {
    let pictureClass = DisplayWidth.padded(row.pictureClass, to: widths.pictureClass)
    var line = DisplayWidth.padded(row.name, to: widths.name) + "  "
    line += row.verdict.map { colored(pictureClass, by: $0) } ?? pictureClass
    if widths.decision > 0 { line += "  " + DisplayWidth.padded(row.decision, to: widths.decision) }
    line += "  " + row.why
    while line.hasSuffix(" ") { line.removeLast() }
    return line
  }

  /// Of a check that compared nothing, an error.
  private var worstVerdict: Verdict {
    let verdicts = record.items.map(\.verdict)
    if verdicts.isEmpty { return .error }
    return [.error, .fail, .warn].first(where: verdicts.contains) ?? .pass
  }

  private func colored(_ text: String, by verdict: Verdict) -> String {
    guard hasColors else { return text }
    let color =
      switch verdict {
      case .pass: 32
      case .warn: 33
      case .fail, .error: 31
      }
    return "\u{1b}[\(color)m\(text)\u{1b}[0m"
  }
}

/// The cells of a line, and the lines below it.
private struct Row {
  var name: String
  var pictureClass: String
  var decision: String
  var why: String
  var verdict: Verdict?
  var details: [String] = []
}

/// How wide the columns are.
private struct Widths {
  let name: Int
  let pictureClass: Int
  let decision: Int

  /// A name beyond this pushes the rest of its line to the right, not all lines.
  private static let widestName = 48

  init(_ rows: [Row]) {
    name = rows.map { DisplayWidth.of($0.name) }.filter { $0 <= Self.widestName }.max() ?? 0
    pictureClass = rows.map { DisplayWidth.of($0.pictureClass) }.max() ?? 0
    let hasDecisions = rows.dropFirst().contains { !$0.decision.isEmpty }
    decision = hasDecisions ? rows.map { DisplayWidth.of($0.decision) }.max() ?? 0 : 0
  }
}

extension [CheckedItem] {
  /// The verdicts in the other order, and of each the items in the same.
  fileprivate var reversedByVerdict: [CheckedItem] {
    [Verdict.pass, .warn, .fail, .error].flatMap { verdict in filter { $0.verdict == verdict } }
  }
}
