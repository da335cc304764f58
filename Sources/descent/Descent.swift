import ArgumentParser

/// The program: parses, hands over to a command, and turns what it throws into a message and a code.
@main
struct Descent: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "descent",
    abstract: "Make the figures of gradient descent, with PyTorch's numbers and without PyTorch.",
    usage: "descent [<command>] [<options>]",
    discussion: """
      Examples:
        descent                                 the article's figures, into out/
        descent article --only prediction-strip --format pdf --theme clean
        descent article --seed 7 --out seven
        descent init line.yml                   an experiment of your own
        descent run line.yml
        descent sweep line.yml --seeds 0...99   from many seeds, in parallel
        descent report out                      a page about the run: HTML, Markdown, PDF
        descent gallery out                     a page of every figure in a folder
        descent check baselines out             which figures changed, and what in them
        descent inspect out/fit.png             what made a figure, from its file alone

      Exit codes: 0 all good; 1 a difference, or runs that failed; 2 something could not be \
      written or drawn; 3 runs are missing; 64 wrong usage; 130 and 143 interrupted.
      """,
    version: Version.current,
    subcommands: commands,
    defaultSubcommand: ArticleCommand.self)

  static let _errorLabel = "error"

  private static let commands: [any NamedCommand.Type] = [
    ArticleCommand.self, RunCommand.self, InitCommand.self, InspectCommand.self,
    ReproduceCommand.self, SweepCommand.self, MergeCommand.self, CheckCommand.self,
    CompareCommand.self, ReportCommand.self, GalleryCommand.self,
  ]

  /// Commands that stand below another; each gives its own help and errors.
  private static let lowerCommands: [any NamedCommand.Type] = [
    SweepVerifyCommand.self, CheckReportCommand.self,
  ]

  static func main() {
    do {
      try run(try self.command())
    } catch {
      exit(withError: error)
    }
    // Everything is written; leaving at once saves a millisecond of taking the process apart.
    Console.leave()
  }

  /// Runs a command to its end.
  private static func run(_ command: any ParsableCommand) throws {
    var command = command
    do {
      try command.run()
      try Console.finish()
    } catch let error as ValidationError {
      // Found late, when the parser no longer knows whose usage it would print.
      Console.say("error: \(error.message)")
      if let named = type(of: command) as? any NamedCommand.Type {
        Console.say("See 'descent \(named.name) --help' for more information.")
      }
      exit(withError: ExitCode.usage)
    } catch {
      guard let failure = CommandFailure(error) else { throw error }
      Console.say("error: \(failure.message)")
      exit(withError: failure.code)
    }
  }

  /// What the command line asks for.
  ///
  /// The command is parsed by itself first: parsing by way of the subcommands takes a millisecond
  /// more, a tenth of what the whole program needs for a figure. What it cannot parse goes the long
  /// way, which knows all commands and gives help and errors.
  private static func command() throws -> any ParsableCommand {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let words = arguments.prefix(2).joined(separator: " ")
    if let lower = lowerCommands.first(where: { $0.name == words }) {
      do {
        return try lower.parse(Array(arguments.dropFirst(2)))
      } catch {
        lower.exit(withError: error)
      }
    }
    let named = commands.first { $0.name == arguments.first }
    let rest = Array(arguments.dropFirst(named == nil ? 0 : 1))
    if let command = try? (named ?? ArticleCommand.self).parse(rest) { return command }
    if named == nil, let word = arguments.first, !word.hasPrefix("-"), word != "help" {
      throw ValidationError(FigureOptions.unknown("command", word, among: commands.map { $0.name }))
    }
    return try parseAsRoot()
  }
}
