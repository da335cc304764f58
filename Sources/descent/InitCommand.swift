import ArgumentParser
import ExperimentFiles
import OutputFiles

/// A file to start from.
struct InitCommand: NamedCommand {
  static let name = "init"

  static let configuration = CommandConfiguration(
    commandName: name,
    _superCommandName: "descent",
    abstract: "Write an experiment file to start from, with a comment at each key.",
    discussion: """
      A file that is there already is kept, unless --force is given.

      Example:
        descent init line.yml && descent run line.yml
      """)

  static let _errorLabel = "error"

  @Argument(help: ArgumentHelp("The file to write.", valueName: "file"))
  var file = "experiment.yml"

  @Flag(name: .long, help: "Replace a file that is there already.")
  var force = false

  func run() throws {
    let output = OutputFile(path: file)
    if !force, output.exists {
      Console.say(
        "error: \(file): is there already; choose another name, or replace it with --force")
      throw ExitCode.notDone
    }
    try output.write(StarterFile.text)
    Console.say("wrote \(file); run it: descent run \(file)")
  }
}
