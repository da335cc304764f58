#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// How fast the program sweeps over seeds, as a whole process on all processors.
struct SweepSpeed {
  /// Runs a second of a sweep that draws a strip of each, and the summary.
  let strips: Samples
  let stripsMemory: Int

  /// Milliseconds of a sweep without figures.
  let numbers: Samples
  let numbersMemory: Int

  static let stripCount = 1000
  static let numberCount = 10_000

  init(of program: Program, in workspace: Workspace, repeats: Int) throws {
    func measure(_ count: Int, _ options: [String]) throws -> (Samples, Int) {
      var runs: [ChildProcess] = []
      for number in 0..<repeats {
        let directory = workspace.path("sweep-\(count)-\(number)")
        runs.append(
          try ChildProcess(
            running: [program.path, "sweep", "--seeds", "0...\(count - 1)", "--out", directory]
              + options))
        try? FileManager.default.removeItem(atPath: directory)
      }
      return (
        Samples(milliseconds: runs.map(\.milliseconds)), runs.map(\.peakMemory).max() ?? 0
      )
    }
    (strips, stripsMemory) = try measure(
      Self.stripCount, ["--only", "prediction-strip", "--format", "png"])
    (numbers, numbersMemory) = try measure(Self.numberCount, ["--no-figures"])
  }

  /// Beside matplotlib with a process for each processor, by the time for a strip.
  func comparisons(peer: Samples?) -> [Comparison] {
    let perStrip = strips.median / Double(Self.stripCount)
    return [
      Comparison(
        subject: "sweep of \(Self.stripCount) strips, with its summary", unit: "1/s",
        ours: 1000 / perStrip, peer: nil, peerName: "all processors", goal: .sweepRate),
      Comparison(
        subject: "a strip of a sweep", unit: "ms", ours: perStrip, peer: peer?.median,
        peerName: "matplotlib, a process each", goal: nil),
      Comparison(
        subject: "sweep of \(Self.numberCount) runs without figures", unit: "ms",
        ours: numbers.median, peer: nil, peerName: "all processors", goal: .sweepOfNumbers),
      Comparison(
        subject: "peak memory, sweeps", unit: "MiB",
        ours: Double(max(stripsMemory, numbersMemory)) / 1_048_576, peer: nil,
        peerName: "both sweeps", goal: .sweepMemory),
    ]
  }
}
