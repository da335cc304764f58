import ArgumentParser
import InputFiles
import JSONTexts
import OutputFiles

/// Makes a figure again from what its file carries, and compares.
struct ReproduceCommand: NamedCommand {
  static let name = "reproduce"

  static let configuration = CommandConfiguration(
    commandName: name,
    _superCommandName: "descent",
    abstract: "Make figures again from what their files carry, and compare the bytes.",
    discussion: """
      Needs nothing but the files. Exit code 0 if all bytes are the same, 1 if not, with the \
      differences in words.

      Examples:
        descent reproduce out/*.png
        descent reproduce old.svg --out again.svg
      """)

  static let _errorLabel = "error"

  @Argument(help: ArgumentHelp("The figures.", valueName: "figure"))
  var figures: [String]

  @Option(
    name: .long, help: ArgumentHelp("Write the figure as it is made here.", valueName: "file"))
  var out: String?

  @Flag(name: .long, help: "Print the result as JSON.")
  var json = false

  func validate() throws {
    guard out == nil || figures.count == 1 else {
      throw ValidationError("--out: one file cannot hold \(figures.count) figures; give one figure")
    }
  }

  func run() throws {
    var reproductions: [Reproduction] = []
    var isUnreadable = false
    for path in figures {
      do {
        let reproduction = try Reproduction(of: FigureFile(reading: path))
        if let out { try OutputFile(path: out).write(reproduction.bytes) }
        if !json { Console.show(reproduction.words.withoutControlCharacters) }
        reproductions.append(reproduction)
      } catch let error where error is FigureFileError || error is InputError {
        // The others can be compared all the same.
        Console.say("error: \("\(error)".withoutControlCharacters)")
        isUnreadable = true
      }
    }
    if json { Console.show(try Self.text(of: reproductions)) }
    guard isUnreadable || reproductions.contains(where: { !$0.isSame }) else { return }
    try Console.finish()
    throw isUnreadable ? ExitCode.notDone : ExitCode.difference
  }

  private static func text(of reproductions: [Reproduction]) throws -> String {
    struct Record: Encodable {
      struct Figure: Encodable {
        var file: String
        var same: Bool
        var differences: [String]
      }
      var schema = "descent.reproduction/1"
      var figures: [Figure]
    }
    let figures = reproductions.map {
      Record.Figure(file: $0.path, same: $0.isSame, differences: $0.differences)
    }
    return try JSONText.text(of: Record(figures: figures), layout: .lines)
  }
}
