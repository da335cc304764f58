import ArgumentParser
import CheckRecords
import CheckReports
import ImageChecks
import InputFiles
import OutputFiles

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Where the result of a check goes.
struct CheckOutputs {
  private let command: CheckCommand

  init(_ command: CheckCommand) {
    self.command = command
  }

  /// How many results ask for standard output.
  var standardOutputCount: Int {
    [command.json, command.junit, command.markdown].count { $0 == InputFile.standardInput }
  }

  /// Writes all that was asked for.
  func write(_ record: CheckRecord) throws {
    if let json = command.json { try write(try record.jsonText(), to: json) }
    if let junit = command.junit { try write(JUnitText(record).text, to: junit) }
    if let markdown = command.markdown {
      try write(MarkdownText(record, reportAddress: command.report).text, to: markdown)
    }
    if let report = command.report {
      let remark = try CheckPage(record, maximumSize: try maximumSize()).write(to: report)
      if let remark, !command.quiet { Console.say("note: \(remark)") }
    }
    guard !command.quiet, standardOutputCount == 0 else { return }
    Console.show(
      CheckTable(record, showsEqual: command.all, hasColors: Console.hasColors).text,
      terminator: "")
    showOrphans(record)
    if command.github { Console.show(GitHubAnnotations(record).text, terminator: "") }
  }

  private func write(_ text: String, to path: String) throws {
    guard path != InputFile.standardInput else { return Console.show(text, terminator: "") }
    try OutputFile(path: path).write(text)
  }

  /// What `--prune` removed, or would.
  private func showOrphans(_ record: CheckRecord) {
    guard command.prune else { return }
    let orphans = record.items.filter { $0.pictureClass == .missing }
    for orphan in orphans {
      let path = orphan.baseline?.path ?? orphan.name
      Console.show(
        "\(orphan.update == .removed ? "removed" : "would remove") \(path)"
          .withoutControlCharacters)
    }
    if orphans.isEmpty { Console.show("no baseline is without a picture") }
    if !orphans.isEmpty && !command.yes { Console.show("add --yes to remove them") }
  }

  /// The most bytes of the page.
  ///
  /// - Throws: a validation error for a text that is no size.
  func maximumSize() throws -> Int? { try command.maxSize.map(Self.size) }

  /// Reads `20M`, `500k` or a number of bytes.
  static func size(_ text: String) throws -> Int {
    let units = ["k": 1_000, "m": 1_000_000, "g": 1_000_000_000]
    let unit = text.last.flatMap { units[$0.lowercased()] }
    guard let number = Double(unit == nil ? text : String(text.dropLast())), number >= 1,
      let size = Int(exactly: (number * Double(unit ?? 1)).rounded())
    else {
      throw ValidationError("--max-size: \(text) is not a size such as 20M or 500k")
    }
    return size
  }
}

extension Console {
  /// Whether colours are wanted on standard output (https://no-color.org).
  static var hasColors: Bool {
    let noColor = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
    return !noColor && isatty(STDOUT_FILENO) == 1
  }
}
