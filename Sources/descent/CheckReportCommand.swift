import ArgumentParser
import CheckRecords
import InputFiles

/// The page of a check, again or of several checks together.
struct CheckReportCommand: NamedCommand {
  static let name = "check report"

  static let configuration = CommandConfiguration(
    commandName: "report",
    _superCommandName: "descent check",
    abstract: "Make the page of a check from its record, or of the records of several shards.",
    discussion: """
      Reads the pictures that the records name, and shows those that still have the bytes that were \
      checked.

      Examples:
        descent check report check.json --out report.html
        descent check report shard-1/check.json shard-2/check.json --out report.html --max-size 20M
      """)

  static let _errorLabel = "error"

  @Argument(help: ArgumentHelp("What descent check --json wrote.", valueName: "check.json"))
  var records: [String]

  @Option(name: .long, help: ArgumentHelp("The page.", valueName: "file.html"))
  var out = "report.html"

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Where paths in the records count from. (default: the working directory)", valueName: "dir"))
  var root: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The most that the page may take, as 20M; beyond that its pictures shrink or go beside it.",
      valueName: "size"))
  var maxSize: String?

  @Flag(name: .long, help: "Do not say what is written.")
  var quiet = false

  func validate() throws { _ = try maxSize.map { try CheckOutputs.size($0) } }

  func run() throws {
    let all = try records.map { try Self.record($0) }
    let merged: CheckRecord
    do throws(CheckMergeError) {
      merged = try CheckRecord(merging: all)
    } catch {
      throw CheckRecordFileError(path: records.joined(separator: ", "), reason: "\(error)")
    }
    let page = CheckPage(
      merged.moved(to: root ?? ""), maximumSize: try maxSize.map { try CheckOutputs.size($0) })
    let remark = try page.write(to: out)
    guard !quiet else { return }
    if let remark { Console.say("note: \(remark)") }
    Console.show("wrote \(out)")
  }

  private static func record(_ path: String) throws -> CheckRecord {
    let bytes = try InputFile.bytes(of: path, limit: 1 << 28)
    do throws(CheckRecordError) {
      return try CheckRecord(json: String(decoding: bytes, as: UTF8.self))
    } catch {
      throw CheckRecordFileError(path: path, reason: "\(error)")
    }
  }
}

/// A file that holds no record of a check.
struct CheckRecordFileError: Error, CustomStringConvertible {
  let path: String
  let reason: String

  var description: String { "\(path): \(reason)" }
}
