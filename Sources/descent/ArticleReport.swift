import Training

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What `descent article` tells: the error of each step, beside the article's where there is one.
struct ArticleReport {
  let run: TrainingRun
  let directory: String

  /// The names of the files written.
  let files: [String]

  /// One step's error as text, and the article's; nil where the run is not the article's own.
  struct Row: Encodable {
    let step: Int
    let rmse: String
    let article: String?

    /// Whether the two are the same, digit for digit.
    var isEqual: Bool? { article.map { $0 == rmse } }
  }

  var rows: [Row] {
    run.steps.map { step in
      let isArticle = run.experiment == .article && step.step <= ArticleReference.rmse.count
      return Row(
        step: step.step, rmse: "\(step.rmse)",
        article: isArticle ? ArticleReference.rmse[step.step - 1] : nil)
    }
  }

  /// Nil where the run is not the article's own, so that there is nothing to match.
  var matchesArticle: Bool? {
    run.experiment == .article ? rows.allSatisfy { $0.isEqual == true } : nil
  }

  /// The errors in columns, and a last line that says how they compare.
  var table: String {
    let rows = self.rows
    let widest = max(4, rows.map(\.rmse.count).max() ?? 0)
    func padded(_ text: String, _ width: Int) -> String {
      text + String(repeating: " ", count: max(0, width - text.count))
    }
    var lines: [String] = []
    if let matches = matchesArticle {
      lines.append("step  \(padded("RMSE", widest))  the article's")
      for row in rows {
        let step = String(row.step)
        lines.append(
          String(repeating: " ", count: 4 - step.count) + step + "  \(padded(row.rmse, widest))  "
            + "\(padded(row.article ?? "", widest))  \(row.isEqual == true ? "✓" : "✗")")
      }
      lines.append(
        matches
          ? "All \(rows.count) values equal the article's to the last digit."
          : "\(rows.count { $0.isEqual != true }) of \(rows.count) values differ from the article's."
      )
    } else {
      lines.append("step  RMSE")
      for row in rows {
        let step = String(row.step)
        lines.append(String(repeating: " ", count: max(0, 4 - step.count)) + step + "  " + row.rmse)
      }
      lines.append(
        "Seed \(run.seed), draw \(run.experiment.draw): not the run whose errors the article prints."
      )
    }
    return lines.joined(separator: "\n")
  }

  /// The same for programs: `{"schema": "descent.article/1", ...}`, keys sorted.
  func jsonText() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let record = Record(
      seed: "\(run.seed)", draw: run.experiment.draw, directory: directory, files: files,
      matchesArticle: matchesArticle,
      steps: rows.map {
        Record.Step(step: $0.step, rmse: $0.rmse, article: $0.article, equal: $0.isEqual)
      })
    return String(decoding: try encoder.encode(record), as: UTF8.self)
  }

  private struct Record: Encodable {
    struct Step: Encodable {
      var step: Int
      var rmse: String
      var article: String?
      var equal: Bool?
    }

    var schema = "descent.article/1"
    var seed: String
    var draw: Int
    var directory: String
    var files: [String]
    var matchesArticle: Bool?
    var steps: [Step]
  }
}
