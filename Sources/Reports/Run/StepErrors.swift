import Experiments
import Training

/// The errors of a run's steps as texts, beside the article's where it is the article's run.
public struct StepErrors: Sendable {
  private let run: TrainingRun

  /// Found once, as every row asks.
  private let isArticle: Bool

  /// Longer tables leave steps out.
  public static let mostRows = 20

  public init(of run: TrainingRun) {
    self.run = run
    isArticle = run.experiment.isTheArticles
  }

  /// One step's errors; each number is the shortest decimal that gives it back.
  public struct Row: Encodable, Sendable {
    public let step: Int
    public let loss: String
    public let rmse: String

    /// Nil where it was not asked for, as the next.
    public let mae: String?
    public let r2: String?

    /// What the article prints; nil where the run is not the article's own.
    public let article: String?

    /// Whether the two are the same, digit for digit.
    public let equal: Bool?

    init(_ step: TrainingStep, article: String?) {
      self.step = step.step
      let rmse = step.rmse.fullDecimal
      self.rmse = rmse
      loss = step.loss.fullDecimal
      mae = step.meanAbsoluteError?.fullDecimal
      r2 = step.rSquared?.fullDecimal
      self.article = article
      equal = article.map { $0 == rmse }
    }
  }

  /// Of every step; made anew at each call, as a run may have a million.
  public var rows: [Row] { run.steps.map(row) }

  /// The first, the last, and some at equal distances between, where there are many.
  public var shownRows: [Row] { run.steps.thinned(to: Self.mostRows).map(row) }

  private func row(_ step: TrainingStep) -> Row {
    let isPrinted = isArticle && step.step <= ArticleReference.rmse.count
    return Row(step, article: isPrinted ? ArticleReference.rmse[step.step - 1] : nil)
  }

  /// Nil where the run is not the article's own, so that there is nothing to match.
  public var matchesArticle: Bool? {
    isArticle ? rows.allSatisfy { $0.equal == true } : nil
  }

  /// How the errors compare with the article's, in a sentence; nil where they do not.
  public var articleVerdict: String? {
    guard let matchesArticle else { return nil }
    return matchesArticle
      ? "All \(rows.count) values equal the article's to the last digit."
      : "\(rows.count { $0.equal != true }) of \(rows.count) values differ from the article's."
  }
}
