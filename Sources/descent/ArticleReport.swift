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

  /// The error of each step.
  let rows: [Row]

  init(run: TrainingRun, directory: String, files: [String]) {
    self.run = run
    self.directory = directory
    self.files = files
    let isArticle = run.experiment == .article
    rows = run.steps.map { step in
      let printed = isArticle && step.step <= ArticleReference.rmse.count
      return Row(
        step: step.step, rmse: "\(step.rmse)",
        article: printed ? ArticleReference.rmse[step.step - 1] : nil)
    }
  }

  /// One step's error as text, and the article's; nil where the run is not the article's own.
  struct Row: Encodable {
    let step: Int
    let rmse: String
    let article: String?

    /// Whether the two are the same, digit for digit.
    let equal: Bool?

    init(step: Int, rmse: String, article: String?) {
      self.step = step
      self.rmse = rmse
      self.article = article
      equal = article.map { $0 == rmse }
    }
  }

  /// Nil where the run is not the article's own, so that there is nothing to match.
  var matchesArticle: Bool? {
    run.experiment == .article ? rows.allSatisfy { $0.equal == true } : nil
  }

  /// The errors in columns, and a last line that says how they compare.
  var table: String {
    let widest = max(4, rows.map(\.rmse.count).max() ?? 0)
    func padding(_ text: String, to width: Int) -> String {
      String(repeating: " ", count: max(0, width - text.count))
    }
    func line(_ step: String, _ rmse: String, _ article: String?) -> String {
      guard let article else { return step + "  " + rmse }
      return step + "  " + rmse + padding(rmse, to: widest) + "  " + article
    }
    let header = line("step", "RMSE", matchesArticle == nil ? nil : "the article's")
    let lines = rows.map { row in
      let step = String(row.step)
      let article = row.article.map { article in
        article + padding(article, to: widest) + (row.equal == true ? "  ✓" : "  ✗")
      }
      return line(padding(step, to: 4) + step, row.rmse, article)
    }
    return ([header] + lines + [verdict]).joined(separator: "\n")
  }

  /// How the errors compare with the article's, in a sentence.
  private var verdict: String {
    switch matchesArticle {
    case true?:
      "All \(rows.count) values equal the article's to the last digit."
    case false?:
      "\(rows.count { $0.equal != true }) of \(rows.count) values differ from the article's."
    case nil:
      "Seed \(run.seed), draw \(run.experiment.draw): not the run whose errors the article prints."
    }
  }

  /// The same for programs: `{"schema": "descent.article/1", ...}`, keys sorted.
  func jsonText() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let record = Record(
      seed: "\(run.seed)", draw: run.experiment.draw, directory: directory, files: files,
      matchesArticle: matchesArticle, steps: rows)
    return String(decoding: try encoder.encode(record), as: UTF8.self)
  }

  private struct Record: Encodable {
    var schema = "descent.article/1"
    var seed: String
    var draw: Int
    var directory: String
    var files: [String]
    var matchesArticle: Bool?
    var steps: [Row]
  }
}
