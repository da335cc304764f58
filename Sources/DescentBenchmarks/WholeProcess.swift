#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Programs that each write one file, run in turn so that a busy machine slows all of them alike.
struct WholeProcess {
  /// A program, and the file that it writes.
  struct Contender {
    let name: String
    let command: [String]
    let output: String
  }

  /// What several runs of one program cost.
  struct Cost {
    let samples: Samples

    /// Bytes; the median of the runs.
    let peakMemory: Int

    /// Bytes of the file it wrote.
    let fileSize: Int
  }

  /// How often a contender runs before the next one's turn; the first of them is not counted, since
  /// it finds the processor's caches full of the other's data.
  private static let runsInARow = 4

  /// The cost of each contender by its name.
  static func measure(
    _ contenders: [Contender], rounds: Int
  ) throws(BenchmarkError) -> [String: Cost] {
    var runs: [String: [ChildProcess]] = [:]
    for _ in 0..<rounds {
      for contender in contenders {
        for run in 0..<runsInARow {
          let process = try ChildProcess(running: contender.command)
          if run > 0 { runs[contender.name, default: []].append(process) }
        }
      }
    }
    var costs: [String: Cost] = [:]
    for contender in contenders {
      let processes = runs[contender.name] ?? []
      let size = FileManager.default.contents(atPath: contender.output)?.count ?? 0
      costs[contender.name] = Cost(
        samples: Samples(milliseconds: processes.map(\.milliseconds)),
        peakMemory: processes.map(\.peakMemory).sorted()[processes.count / 2], fileSize: size)
    }
    return costs
  }
}
