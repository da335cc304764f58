import Experiments
import JSONTexts
import Reports
import Training

/// What a run came to, on the terminal and for programs.
struct RunResult {
  let run: TrainingRun
  let directory: String

  /// The names of the files written.
  let files: [String]

  private let errors: StepErrors

  init(run: TrainingRun, directory: String, files: [String]) {
    self.run = run
    self.directory = directory
    self.files = files
    errors = StepErrors(of: run)
  }

  /// Nil where the run is not the article's own, so that there is nothing to match.
  var matchesArticle: Bool? { errors.matchesArticle }

  /// The errors in columns, and a last line that says what they come to.
  var table: String {
    if matchesArticle != nil { return articleTable }
    let header = ["step", "loss", "RMSE", "MAE", "R^2"]
    let shown = errors.shownRows.map { row in
      ["\(row.step)", row.loss, row.rmse, row.mae, row.r2].map { $0 ?? "" }
    }
    let columns = header.indices.filter { index in shown.contains { !$0[index].isEmpty } }
    let widths = header.indices.map { index in
      ([header] + shown).map { $0[index].count }.max() ?? 0
    }
    let lines = ([header] + shown).map { cells in
      let cells = columns.map { index in
        let padding = String(repeating: " ", count: widths[index] - cells[index].count)
        return index == 0 ? padding + cells[index] : cells[index] + padding
      }
      return cells.joined(separator: "  ").trimmedAtEnd
    }
    let note =
      shown.count < run.steps.count
      ? ["\(shown.count) of \(run.steps.count) steps; rmse.csv has all"] : []
    return (lines + note + [verdict]).joined(separator: "\n")
  }

  private var articleTable: String {
    let rows = errors.rows
    let widest = max(4, rows.map(\.rmse.count).max() ?? 0)
    func padding(_ text: String, to width: Int) -> String {
      String(repeating: " ", count: max(0, width - text.count))
    }
    func line(_ step: String, _ rmse: String, _ article: String) -> String {
      step + "  " + rmse + padding(rmse, to: widest) + "  " + article
    }
    let header = line("step", "RMSE", "the article's")
    let lines = rows.map { row in
      let step = String(row.step)
      let article = row.article.map { article in
        article + padding(article, to: widest) + (row.equal == true ? "  ✓" : "  ✗")
      }
      return line(padding(step, to: 4) + step, row.rmse, article ?? "")
    }
    return ([header] + lines + [verdict]).joined(separator: "\n")
  }

  /// How the errors compare with the article's, or what the parameters became, in a line.
  private var verdict: String {
    if let verdict = errors.articleVerdict { return verdict }
    if let divergence = run.divergence { return "diverged \(divergence)" }
    return "after \(run.steps.count) \(run.steps.count == 1 ? "step" : "steps"): "
      + zip(run.parameters.names, run.parameters.final)
      .map { "\($0) = \($1)" }.joined(separator: ", ")
  }

  /// The same for programs: `{"schema": "descent.result/1", ...}`, keys sorted.
  func jsonText() throws -> String {
    let record = Record(
      seed: "\(run.seed)", directory: directory, files: files, matchesArticle: matchesArticle,
      diverged: run.divergence,
      parameters: Dictionary(
        uniqueKeysWithValues: zip(
          run.parameters.names, run.parameters.final.map { "\($0)" })),
      steps: errors.rows)
    return try JSONText.text(of: record, layout: .lines)
  }

  private struct Record: Encodable {
    var schema = "descent.result/1"
    var seed: String
    var directory: String
    var files: [String]
    var matchesArticle: Bool?
    var diverged: Divergence?
    var parameters: [String: String]
    var steps: [StepErrors.Row]
  }
}

extension String {
  fileprivate var trimmedAtEnd: String {
    String(reversed().drop { $0 == " " }.reversed())
  }
}
