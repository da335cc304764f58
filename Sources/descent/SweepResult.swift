import JSONTexts
import Sweeps

/// What a sweep came to, for people and for programs.
struct SweepResult {
  let plan: SweepPlan
  let summary: SweepSummary
  let directory: String

  /// By the names of their runs, with their messages; at most ``mostFailures``.
  let failures: [(name: String, message: String)]

  static let mostFailures = 20

  var failedCount: Int { summary.groups.reduce(0) { $0 + $1.failedCount } }

  /// A line for each point of the grid: how many runs, and how their last errors spread.
  var table: String {
    let titles =
      (plan.keys.isEmpty ? [] : ["point"])
      + ["runs", "diverged", "failed", "RMSE min", "5 %", "25 %", "median", "75 %", "95 %", "max"]
    let rows = summary.groups.map { group -> [String] in
      let spread = Self.spread(of: group).map { Self.rounded($0) }
      return (plan.keys.isEmpty ? [] : [group.name])
        + ["\(group.runCount)", "\(group.divergedCount)", "\(group.failedCount)"]
        + (spread.isEmpty ? titles.suffix(7).map { _ in "-" } : spread)
    }
    var lines = Self.columns([titles] + rows)
    if summary.groups.contains(where: { $0.divergedCount > 0 && !$0.finalRMSE.isEmpty }) {
      lines.append("RMSE: of the last step of the runs that finished")
    }
    if !summary.outliers.isEmpty {
      lines.append("")
      lines.append("furthest from the rest (score, last RMSE):")
      for outlier in summary.outliers.prefix(10) {
        let score =
          outlier.rmse == nil
          ? "diverged" : outlier.score.isFinite ? Self.rounded(outlier.score) : "infinite"
        lines.append("  \(outlier.name): \(score), \(outlier.rmse.map { "\($0)" } ?? "-")")
      }
      if summary.outliers.count > 10 {
        let isCut = summary.outliers.count == SweepSummary.outlierLimit
        lines.append("  and \(isCut ? "at least " : "")\(summary.outliers.count - 10) more")
      }
    }
    if !failures.isEmpty {
      lines.append("")
      lines.append("failed:")
      for failure in failures {
        lines.append("  \(failure.name): \(failure.message)".withoutControlCharacters)
      }
      if failedCount > failures.count {
        lines.append("  and \(failedCount - failures.count) more; runs.csv has all")
      }
    }
    return lines.joined(separator: "\n")
  }

  /// The least, the quantiles at 5, 25, 50, 75 and 95 %, and the largest of the last errors.
  private static func spread(of group: SweepSummary.Group) -> [Double] {
    SweepSummary.spread(of: group.finalRMSE)
  }

  private static func rounded(_ value: Double) -> String {
    let magnitude = abs(value)
    guard magnitude >= 0.001, magnitude < 1e6 else { return "\(Float(value))" }
    let factor = magnitude >= 100 ? 100.0 : magnitude >= 1 ? 1000.0 : 1e6
    return "\((value * factor).rounded() / factor)"
  }

  private static func columns(_ rows: [[String]]) -> [String] {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    let isNumber = rows[0].indices.map { rows[0][$0] != "point" }
    return rows.map { row in
      row.indices.map { column in
        let padding = String(repeating: " ", count: widths[column] - row[column].count)
        return isNumber[column] ? padding + row[column] : row[column] + padding
      }.joined(separator: "  ")
    }
  }

  /// `{"schema": "descent.sweep-result/1", ...}`, keys sorted.
  func jsonText() throws -> String {
    struct Point: Encodable {
      var point: String
      var runs: Int
      var diverged: Int
      var failed: Int
      var rmse: [String: Double]?
    }
    struct Far: Encodable {
      var run: String
      var seed: String
      var score: Double
      var rmse: Double?
    }
    struct Failure: Encodable {
      var run: String
      var message: String
    }
    struct Record: Encodable {
      var schema = "descent.sweep-result/1"
      var directory: String
      var runs: Int
      var points: [Point]
      var outliers: [Far]
      var failures: [Failure]
    }
    let names = ["min", "p05", "p25", "median", "p75", "p95", "max"]
    let record = Record(
      directory: directory, runs: plan.runCount,
      points: summary.groups.map { group in
        let spread = Self.spread(of: group)
        return Point(
          point: group.name, runs: group.runCount, diverged: group.divergedCount,
          failed: group.failedCount,
          rmse: spread.isEmpty
            ? nil : Dictionary(uniqueKeysWithValues: zip(names, spread)))
      },
      outliers: summary.outliers.map {
        Far(run: $0.name, seed: "\($0.seed)", score: $0.score, rmse: $0.rmse)
      },
      failures: failures.map { Failure(run: $0.name, message: $0.message) })
    return try JSONText.text(of: record, layout: .lines)
  }
}
