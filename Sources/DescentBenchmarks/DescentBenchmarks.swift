import ArgumentParser

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Measures the program and, where they are installed, others that draw the same.
@main
struct DescentBenchmarks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "descent-benchmarks",
    abstract: "Measure how long figures take, beside matplotlib and gnuplot.",
    discussion: """
      Times are medians. Peers are measured in the same run, whole processes in turn with ours. \
      \(Matplotlib.variable) names the Python that has matplotlib, \
      \(Pixelmatch.variable) the directory of pixelmatch's index.js (for node; with pngjs beside \
      it, reading files is measured too); a peer that is missing is skipped.

      Build with: swift build -c release --static-swift-stdlib
      """)

  @Flag(name: .long, help: "Take fewer runs of each.")
  var quick = false

  @Flag(name: .long, help: "Print the results as JSON.")
  var json = false

  @Option(name: .long, help: ArgumentHelp("The program to measure.", valueName: "path"))
  var descent: String?

  func run() throws {
    #if DEBUG
    Self.say("This is a debug build: its times say nothing. Build with -c release.")
    #endif
    let benchmark = Benchmark(isQuick: quick, program: descent) { Self.say("measuring \($0)") }
    let report = try benchmark.report()
    print(json ? try report.jsonText() : report.text)
  }

  private static func say(_ text: String) {
    let line = Array((text + "\n").utf8)
    _ = line.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
