import ArgumentParser
import CheckRecords
import CheckReports
import ImageChecks

/// Holds one picture against another.
struct CompareCommand: NamedCommand {
  static let name = "compare"

  static let configuration = CommandConfiguration(
    commandName: name,
    _superCommandName: "descent",
    abstract: "Tell whether two pictures show the same, and if not, what differs.",
    discussion: """
      One pair, one answer: PNG, SVG or PDF, of descent or of anybody. The options are those of \
      descent check.

      Examples:
        descent compare before.png after.png
        descent compare before.png after.png --diff diff.png --max pixelmatch-7.2=0
        descent compare before.svg after.svg --json

      Exit codes: 0 nothing differs; 1 something does; 2 it could not be judged; 64 wrong usage.
      """)

  static let _errorLabel = "error"

  @Argument(help: "The picture as it should be.")
  var before: String

  @Argument(help: "The picture as it is.")
  var after: String

  @OptionGroup
  var options: CheckOptions

  @Option(
    name: .long, help: ArgumentHelp("Write a picture of the differences.", valueName: "file.png"))
  var diff: String?

  @Flag(name: .long, help: "Print the result as JSON.")
  var json = false

  @Flag(name: .long, help: "Print nothing; only the exit code tells.")
  var quiet = false

  func run() throws {
    let settings = try CheckConfiguration(options: try options.entry()).settings(for: after)
    let comparison = try PictureComparison(before, after, settings: settings)
    if let diff { try comparison.writeDifference(to: diff) }
    if !quiet {
      Console.show(
        json ? try comparison.jsonText() : ComparisonWords(comparison.item).text,
        terminator: json ? "" : "\n")
    }
    try Console.finish()
    switch comparison.item.verdict {
    case .pass, .warn: break
    case .fail: throw ExitCode.difference
    case .error: throw ExitCode.notDone
    }
  }
}
