import Experiments
import JSONTexts
import Training

/// What a run came to: the errors of its steps, beside the article's where it is the article's run.
struct RunReport {
  let run: TrainingRun
  let directory: String

  /// The names of the files written.
  let files: [String]

  init(run: TrainingRun, directory: String, files: [String]) {
    self.run = run
    self.directory = directory
    self.files = files
    isArticle = run.experiment.isTheArticles
  }

  /// Found once, as every row asks.
  private let isArticle: Bool

  /// The error of each step; made anew at each call, as a run may have a million.
  private var rows: [Row] { run.steps.map(row) }

  private func row(_ step: TrainingStep) -> Row {
    let isPrinted = isArticle && step.step <= ArticleReference.rmse.count
    return Row(step, article: isPrinted ? ArticleReference.rmse[step.step - 1] : nil)
  }

  /// One step's errors as text, and the article's; nil where the run is not the article's own.
  struct Row: Encodable {
    let step: Int
    let loss: String
    let rmse: String
    let mae: String?
    let r2: String?
    let article: String?

    /// Whether the two are the same, digit for digit.
    let equal: Bool?

    init(_ step: TrainingStep, article: String?) {
      self.step = step.step
      // The sign of what is no number says nothing.
      func text(_ value: some BinaryFloatingPoint & LosslessStringConvertible) -> String {
        value.isNaN ? "nan" : "\(value)"
      }
      let rmse = text(step.rmse)
      self.rmse = rmse
      loss = text(step.loss)
      mae = step.meanAbsoluteError.map { text($0) }
      r2 = step.rSquared.map { text($0) }
      self.article = article
      equal = article.map { $0 == rmse }
    }
  }

  /// Nil where the run is not the article's own, so that there is nothing to match.
  var matchesArticle: Bool? {
    isArticle ? rows.allSatisfy { $0.equal == true } : nil
  }

  /// Longer tables leave steps out.
  private static let mostRows = 20

  /// The errors in columns, and a last line that says what they come to.
  var table: String {
    if matchesArticle != nil { return articleTable }
    let header = ["step", "loss", "RMSE", "MAE", "R^2"]
    let shown = shownRows.map { row in
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

  /// The first steps, the last, and some at equal distances between, where there are many.
  private var shownRows: [Row] {
    let steps = run.steps
    guard steps.count > Self.mostRows else { return rows }
    return steps.spread(over: Self.mostRows).map(row)
  }

  private var articleTable: String {
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
    switch matchesArticle {
    case true?:
      "All \(rows.count) values equal the article's to the last digit."
    case false?:
      "\(rows.count { $0.equal != true }) of \(rows.count) values differ from the article's."
    case nil where run.divergence != nil:
      "diverged \(run.divergence.map { "\($0)" } ?? "")"
    case nil:
      "after \(run.steps.count) \(run.steps.count == 1 ? "step" : "steps"): "
        + zip(run.parameters.names, run.parameters.final)
        .map { "\($0) = \($1)" }.joined(separator: ", ")
    }
  }

  /// The same for programs: `{"schema": "descent.result/1", ...}`, keys sorted.
  func jsonText() throws -> String {
    let record = Record(
      seed: "\(run.seed)", directory: directory, files: files, matchesArticle: matchesArticle,
      diverged: run.divergence,
      parameters: Dictionary(
        uniqueKeysWithValues: zip(
          run.parameters.names, run.parameters.final.map { "\($0)" })),
      steps: rows)
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
    var steps: [Row]
  }
}

extension String {
  fileprivate var trimmedAtEnd: String {
    String(reversed().drop { $0 == " " }.reversed())
  }
}
