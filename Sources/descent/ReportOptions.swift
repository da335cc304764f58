import ArgumentParser

/// What every command that runs an experiment asks about what it says.
struct ReportOptions: ParsableArguments {
  @Flag(name: .long, help: "Print the result as JSON.")
  var json = false

  @Flag(name: .long, help: "Do not say what is written.")
  var quiet = false
}
