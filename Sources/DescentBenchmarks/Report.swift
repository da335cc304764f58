#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What a benchmark found.
struct Report: Encodable {
  let schema = "descent.benchmarks/1"

  /// The versions of the peers; nil where one is missing.
  let matplotlib: String?
  let gnuplot: String?

  let comparisons: [Comparison]

  /// What a process that does nothing reports as its peak memory here, in MiB: no less can be seen.
  let memoryFloor: Double

  /// Milliseconds.
  let training: Double

  let stages: [StageTimes]
  let growth: [Growth]

  /// All in one JSON object, keys sorted.
  func jsonText() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}
