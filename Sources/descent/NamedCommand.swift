import ArgumentParser

/// A command whose name is known without its configuration, whose texts cost time to put together.
protocol NamedCommand: ParsableCommand {
  static var name: String { get }
}
