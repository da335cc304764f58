import ArgumentParser
import JSONTexts
import Sweeps

/// Holds a sweep against its record, and makes some of its runs again.
struct SweepVerifyCommand: NamedCommand {
  static let name = "sweep verify"

  static let configuration = CommandConfiguration(
    commandName: "verify",
    _superCommandName: "descent sweep",
    abstract: "Make some runs of a sweep again, and compare every byte.",
    discussion: """
      Needs nothing but the directory. First all files are held against the digests in the record; \
      then runs, spread evenly over the plan, are made again. Exit code 1 if anything differs, with \
      the differences in words.

      Example:
        descent sweep verify sweep --sample 20
      """)

  static let _errorLabel = "error"

  @Argument(help: ArgumentHelp("The directory of a finished sweep.", valueName: "directory"))
  var directory: String

  @Option(
    name: .long,
    help: ArgumentHelp("How many runs to make again, or all. (default: 20)", valueName: "n"))
  var sample: String?

  @Flag(name: .long, help: "Print the result as JSON.")
  var json = false

  func validate() throws { _ = try sampleSize() }

  func run() throws {
    let verification = try SweepVerification(SweepDirectory(directory))
    let runs = verification.sample(try sampleSize())
    var differences = try verification.alteredFiles()
    let drawing = try SweepDrawing(verification.plan)
    let progress = Progress(total: runs.count, noun: "run", isQuiet: json)
    for (count, run) in runs.enumerated() {
      for difference in try verification.differences(of: run, drawing: drawing)
      where !differences.contains(difference) {
        differences.append(difference)
      }
      progress.reached(count + 1)
    }
    progress.finish()
    if json {
      Console.show(
        try JSONText.text(
          of: Record(
            sample: runs.count, runs: verification.plan.runCount, differences: differences),
          layout: .lines))
    } else {
      for difference in differences { Console.show(difference.withoutControlCharacters) }
      Console.show(
        differences.isEmpty
          ? "all files are those of the record; \(runs.count) of \(verification.plan.runCount) runs "
            + "made again, the same to the byte"
          : "\(differences.count) differences")
    }
    guard !differences.isEmpty else { return }
    try Console.finish()
    throw ExitCode.difference
  }

  private func sampleSize() throws -> Int {
    guard let sample, sample != "all" else { return sample == nil ? 20 : .max }
    guard let size = Int(sample), size >= 0 else {
      throw ValidationError("--sample: \(sample) is neither a number of runs nor all")
    }
    return size
  }

  private struct Record: Encodable {
    var schema = "descent.verification/1"
    var sample: Int
    var runs: Int
    var differences: [String]
  }
}
