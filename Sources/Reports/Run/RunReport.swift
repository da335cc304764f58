import DescentFigures
import Documents
import ExperimentFiles
import Experiments
import Plotting
import RunRecords
import ShellWords

/// A page about a run, made from its record alone.
public struct RunReport: Report {
  private let record: RunRecord
  private let shown: [PlannedFigure]

  /// Found once for all formats, as that may take a second.
  private let best: Deferred<Result<ReachableError, ReachableError.Failure>>

  private let tool: ReportTool

  /// - Parameters:
  ///   - record: what the run left.
  ///   - figures: which are shown; nil for those that were asked for with the run.
  ///   - tool: what makes the page.
  public init(
    _ record: RunRecord, figures: [PlannedFigure]? = nil, tool: ReportTool
  ) {
    self.record = record
    shown = figures ?? record.figures ?? RunFigures.usual(of: record.run.experiment)
    best = Deferred {
      Result { () throws(ReachableError.Failure) in try ReachableError(of: record.run) }
    }
    self.tool = tool
  }

  private var run: TrainingRun { record.run }
  private var experiment: Experiment { record.run.experiment }
  private var facts: RunOutcomeFacts { RunOutcomeFacts(run: run, best: best.value) }

  /// The whole page, with figures drawn in a way.
  ///
  /// Throws what writing the experiment as a file throws.
  public func document(drawing: FigureDrawing, links: ReportLinks) throws -> Document {
    Document(
      title: title, summary: facts.sentence,
      sections: [
        Document.Section("The experiment", identifier: "the-experiment", blocks: try asked()),
        Document.Section("What came out", identifier: "what-came-out", blocks: outcome),
        Document.Section(
          "Figures", identifier: "figures", blocks: figures(drawing).map { .figure($0) }),
        Document.Section("How it was made", identifier: "how-it-was-made", blocks: made),
      ].filter { !$0.blocks.isEmpty })
  }

  /// What the numbers say, in a line to stand below a figure elsewhere.
  public var numbersLine: [Inline] { facts.sentence }

  public var parts: [ReportPart] { [] }

  private var title: String {
    experiment.isTheArticles
      ? "The article's run of gradient descent" : "A run from seed \(run.seed)"
  }

  private func asked() throws -> [Block] {
    let text = ExperimentText(experiment, figures: record.figures)
    let sentence = ExperimentSentence(
      experiment: experiment, inputLabel: run.data.input.map { experiment.label($0) },
      count: run.targets.count)
    var blocks: [Block] = [
      .paragraph(sentence.line),
      .code(CodeBlock(try text.yaml.withoutLastNewline, language: "yaml")),
    ]
    if let file = text.dataFile {
      blocks.append(
        .paragraph(["Its data were read from ", .code(file), "; ", .code("run.json"), " has them."])
      )
    }
    return blocks
  }

  private var outcome: [Block] {
    let tables = RunTables(run: run, best: try? best.value.get())
    var blocks: [Block] = [.facts(facts.facts), .table(tables.errors)]
    if let verdict = StepErrors(of: run).articleVerdict {
      blocks.append(.paragraph([.text(verdict)]))
    }
    if run.steps.count > StepErrors.mostRows {
      blocks.append(.paragraph([.code("rmse.csv"), " has every step."]))
    }
    return blocks + [.table(tables.parameters)]
  }

  private func figures(_ drawing: FigureDrawing) -> [DocumentFigure] {
    shown.map { planned in
      RunFigures.figure(planned, of: run, drawing: drawing)
    }
  }

  /// The options that ask the article's command for the figures; nil where it needs an experiment's file.
  private var articleOptions: [String]? {
    experiment == .article
      ? record.figures.map { FigureArguments.ofArticle($0).words() } ?? [] : nil
  }

  private var command: String {
    guard let articleOptions else { return tool.command(on: ExperimentText.fileName) }
    let making = ShellCommand(["descent", "article"] + articleOptions).text
    return "\(making) && \(tool.command(on: nil))"
  }

  private var made: [Block] {
    [
      .facts([
        Fact("Seed", [.code("\(run.seed)")]),
        Fact("Made by", [.text(tool.words)]),
        Fact("From", [.code("run.json"), " (\(TrainingRun.schema)), without training again"]),
      ]),
      .paragraph(
        articleOptions != nil
          ? ["This makes the run and this page again:"]
          : ExperimentText(experiment, figures: nil).need(
            ["With the experiment above in a file "], making: "the run and this page again:")),
      .code(
        CodeBlock(command, language: "sh")),
    ]
  }
}
