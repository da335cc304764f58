import DescentFigures
import Documents
import ExperimentFiles
import Experiments
import SweepFigures
import Sweeps

/// A page about a sweep, and one about each run that it names, made from its two records.
public struct SweepReport: Report {
  private let sweep: RecordedSweep
  private let summary: SweepSummary
  private let overview: SweepOverview
  private let outliers: SweepOutlierStrips
  private let figures: [SummaryFigureKind]
  private let command: SweepCommandLine
  private let tool: ReportTool

  /// The figures that a report can show: all but those that show every run.
  public static let figures: [SummaryFigureKind] = [.rmseFan, .finalRMSE, .parameters, .outliers]

  /// Reads the table, and makes the runs of the furthest outliers again if they are shown.
  ///
  /// - Parameters:
  ///   - sweep: what the sweep left.
  ///   - figures: which are shown, from ``figures``.
  ///   - tool: what makes the page.
  /// - Throws: ``SweepError`` where a row of the table is damaged, and `InputError`.
  public init(
    _ sweep: RecordedSweep, figures: [SummaryFigureKind] = Self.figures, tool: ReportTool
  ) throws {
    self.sweep = sweep
    self.figures = figures
    self.tool = tool
    command = SweepCommandLine(plan: sweep.plan)
    (summary, overview) = try sweep.summaryAndOverview()
    outliers = try SweepOutlierStrips(
      of: summary, in: sweep, count: figures.contains(.outliers) ? SweepOutlierStrips.mostStrips : 0
    )
  }

  private var plan: SweepPlan { sweep.plan }

  /// The experiment of the first setting, from the first seed.
  private var experiment: Experiment { plan.run(0).experiment }

  /// The whole page, with figures drawn in a way.
  ///
  /// Throws what writing the experiment as a file throws, and what reading the table does.
  public func document(drawing: FigureDrawing, links: ReportLinks) throws -> Document {
    let link = { run in self.link(plan.name(of: plan.run(run)), to: run, links) }
    let words = words(link)
    let runs = SweepRunTable(sweep: sweep, overview: overview) { run in
      self.link("\(plan.run(run).seed)", to: run, links)
    }
    return Document(
      title: title, summary: words.sentence,
      sections: [
        Document.Section("The experiment", identifier: "the-experiment", blocks: try asked()),
        Document.Section(
          "What came out", identifier: "what-came-out",
          blocks: [.facts(words.facts)]
            + SweepTables(plan: plan, summary: summary).tables.map { .table($0) }),
        Document.Section(
          "Figures of all runs", identifier: "figures-of-all-runs",
          blocks: figures.compactMap { figure($0, drawing) }.map { .figure($0) }),
        Document.Section(
          "Outliers", identifier: "outliers",
          blocks: outliers.blocks(
            drawing: figures.contains(.outliers) ? drawing : nil, link: link)),
        Document.Section("Failures", identifier: "failures", blocks: failures(link)),
        Document.Section("The runs", identifier: "the-runs", blocks: [.table(try runs.table)]),
        Document.Section("How it was made", identifier: "how-it-was-made", blocks: made),
      ].filter { !$0.blocks.isEmpty })
  }

  /// What the numbers say, in a line to stand below a figure elsewhere.
  public var numbersLine: [Inline] { words { .text(plan.name(of: plan.run($0))) }.sentence }

  /// A page about each run that the page names.
  public var parts: [ReportPart] {
    let named =
      overview.listed + outliers.outliers.map(\.run) + overview.failures.map(\.run)
      + [overview.lowest, overview.highest].compactMap { $0 }
    let far = Dictionary(outliers.outliers.map { ($0.run, $0) }) { first, _ in first }
    let runs = Set(named).sorted()
    return runs.indices.map { place in
      ReportPart(name: name(of: runs[place])) { links in
        let run = runs[place]
        let besides = [place - 1, place + 1].filter(runs.indices.contains).map { place in
          SweepRunPage.Neighbor(
            name: plan.name(of: plan.run(runs[place])), page: name(of: runs[place]))
        }
        return SweepRunPage(
          plan: plan, run: plan.run(run), outcome: try sweep.outcome(run), outlier: far[run],
          neighbors: besides, command: command
        ).document(links: links)
      }
    }
  }

  private func words(_ link: @escaping (Int) -> Inline) -> SweepWords {
    SweepWords(plan: plan, summary: summary, overview: overview, link: link)
  }

  /// What the page of a run is called.
  private func name(of run: Int) -> String { plan.fileName(of: plan.run(run), in: "runs") }

  private func link(_ words: String, to run: Int, _ links: ReportLinks) -> Inline {
    links.part(name(of: run)).map { .link(words, to: .file($0)) } ?? .text(words)
  }

  private var title: String {
    let seeds = Wording.count(plan.seeds.count, "seed")
    guard plan.points.count > 1 else {
      return plan.keys.isEmpty && plan.experimentFromTheArticlesSeed.isTheArticles
        ? "The article's gradient descent from \(seeds)" : "A sweep over \(seeds)"
    }
    return "A sweep over \(plan.points.count) settings and \(seeds)"
  }
}

extension SweepReport {
  private func asked() throws -> [Block] {
    let text = command.experimentText
    let prepared = try? experiment.prepared()
    let sentence = ExperimentSentence(
      experiment: experiment,
      inputLabel: prepared?.data.input.map { experiment.label($0) },
      count: prepared?.data.targets.count, isOfOneSeed: false)
    var blocks: [Block] = [.paragraph(sentence.line)]
    if !plan.keys.isEmpty {
      blocks.append(
        .paragraph([
          plan.points.count > 1
            ? "That is the first setting; these keys vary:" : "These keys could vary:"
        ]))
      blocks.append(.list(plan.keys.indices.map(values)))
    }
    blocks.append(.code(CodeBlock(try text.yaml.withoutLastNewline, language: "yaml")))
    if let file = text.dataFile {
      blocks.append(
        .paragraph([
          "Its data were read from ", .code(file), "; ", .code("sweep.json"), " has them.",
        ]))
    }
    return blocks
  }

  /// A key with all its values, of many the first.
  private func values(ofKey place: Int) -> [Inline] {
    let values = plan.values(ofKey: place)
    let shown = values.prefix(20)
    let rest = values.count - shown.count
    return [.code(plan.keys[place]), ": "]
      + shown.enumerated().flatMap { index, value -> [Inline] in
        (index == 0 ? [] : [", "]) + [.code(value)]
      } + (rest > 0 ? [.text(" and \(rest) more")] : [])
  }

  private func figure(_ kind: SummaryFigureKind, _ drawing: FigureDrawing) -> DocumentFigure? {
    kind.making(of: summary).map { making in
      let figure = drawing.laidOut(making)
      return DocumentFigure(
        name: kind.rawValue, scene: figure.scene,
        caption: RunFigures.caption(figure.scene.title, kind.summary))
    }
  }

  private func failures(_ link: (Int) -> Inline) -> [Block] {
    let failures = overview.failures
    guard !failures.isEmpty else { return [] }
    let count = summary.groups.reduce(0) { $0 + $1.failedCount }
    return [
      .table(
        Table(
          caption: failures.count < count
            ? "The first \(failures.count) of \(count) runs that failed; runs.csv has all"
            : "The runs that failed",
          columns: [.init("run"), .init("message")],
          rows: failures.map { [.init([link($0.run)]), .init([.text($0.message)])] }))
    ]
  }

  private var made: [Block] {
    var blocks: [Block] = [
      .facts([
        Fact("Seeds", [.code(command.needsSeedFile ? "\(plan.seeds.count)" : "\(plan.seeds)")]),
        Fact(
          "Runs made by", [.text(ReportTool(version: plan.tool, libraries: plan.libraries).words)]),
        Fact("Page made by", [.text(tool.words)]),
        Fact("From", [.code("sweep.json"), " and ", .code("runs.csv")]),
      ]),
      .paragraph(
        command.needsNoFile
          ? ["This makes the sweep and this page again:"]
          : command.experimentText.need(
            ["With the experiment above in a file "], making: "the sweep and this page again:")),
      // In lines of their own, as a sweep in which runs fail does not succeed.
      .code(CodeBlock("\(command.text)\n\(tool.command(on: "sweep"))", language: "sh")),
    ]
    if command.needsSeedFile {
      blocks.append(
        .paragraph([.code("seeds.txt"), " holds the seeds of ", .code("runs.csv"), ", one a line."])
      )
    }
    return blocks
  }
}
