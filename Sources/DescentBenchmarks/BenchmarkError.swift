/// Why a measurement could not be made.
enum BenchmarkError: Error, Equatable {
  /// The program to be measured is not where it should be.
  case noProgram(path: String)

  /// The system refused to start a program: its error number.
  case notStarted(command: String, code: Int32)

  /// A program ended with another code than 0, or by a signal.
  case failed(command: String, status: Int32)

  /// A program printed something else than its times.
  case unreadable(command: String, output: String)

  /// A peer came to another number than we did, so that the times say nothing.
  case otherResult(command: String, ours: Double, theirs: Double)
}

extension BenchmarkError: CustomStringConvertible {
  var description: String {
    switch self {
    case .noProgram(let path):
      "\(path): no such program; build it first with `swift build -c release`, or name another "
        + "by --descent"
    case .notStarted(let command, let code):
      "\(command): cannot be started (error \(code)); see whether it is installed"
    case .failed(let command, let status):
      "\(command): ended with wait status \(status); run it by hand to see why"
    case .otherResult(let command, let ours, let theirs):
      "\(command): finds \(theirs) where we find \(ours); see whether it is version 7.2.0"
    case .unreadable(let command, let output):
      "\(command): printed \"\(output.prefix(80))\" instead of times in JSON; run it by hand"
    }
  }
}
