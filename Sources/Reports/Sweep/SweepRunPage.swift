import DescentFigures
import Documents
import ExperimentFiles
import Experiments
import Plotting
import ShellWords
import Sweeps

/// A page about one run of a sweep, made from its row.
struct SweepRunPage {
  let plan: SweepPlan
  let run: PlannedRun
  let outcome: RunOutcome

  /// Nil for a run among the rest.
  let outlier: SweepSummary.Outlier?

  /// The runs before and after it that have pages, too.
  let neighbors: [Neighbor]

  let command: SweepCommandLine

  /// Another run of the sweep.
  struct Neighbor {
    let name: String

    /// What its page is called.
    let page: String
  }

  private var course: ErrorCourse {
    ErrorCourse(errors: outcome.rmse, isDiverged: outcome.status != .finished)
  }

  func document(links: ReportLinks) -> Document {
    Document(
      title: plan.keys.isEmpty ? "Run from seed \(run.seed)" : "Run with \(plan.name(of: run))",
      summary: summary,
      sections: [
        .init("What came out", identifier: "what-came-out", blocks: came(links)),
        .init(
          "Its figures", identifier: "its-figures",
          blocks: outcome.isComplete ? run.point.figures.flatMap { figure($0, links) } : []),
        .init("How to make it again", identifier: "how-to-make-it-again", blocks: made(links)),
      ].filter { !$0.blocks.isEmpty })
  }

  /// A figure's picture, and links to its files.
  private func figure(_ figure: PlannedFigure, _ links: ReportLinks) -> [Block] {
    let files = plan.files(of: run, figure: figure).map { (name: $0, path: links.file($0)) }
    let shown = ["svg", "png", "apng"].compactMap(figure.formats.firstIndex)
      .compactMap { files[$0].path }.first
    let picture = shown.map { path in
      Block.picture(
        Picture(
          path: path,
          description: "\(figure.name) of \(plan.name(of: run)): "
            + RunFigures.words(of: figure.request, stepCount: run.point.experiment.steps)))
    }
    let names = files.enumerated().flatMap { place, file -> [Inline] in
      let name: [Inline] =
        file.path.map { [.link(file.name, to: .file($0))] }
        ?? [.code(file.name), " (not there any more)"]
      return (place == 0 ? [] : [", "]) + name
    }
    return [picture, .paragraph(names)].compactMap { $0 }
  }

  private var summary: [Inline] {
    switch outcome.status {
    case .finished: course.sentence()
    case .diverged(let step): ["The run diverged at step \("\(step)")."]
    case .failed(let message): ["The run failed: ", .strong(message)]
    }
  }

  private func came(_ links: ReportLinks) -> [Block] {
    let score = outlier.map { outlier in
      Fact(
        "Outlier",
        [
          .text(
            outlier.rmse == nil
              ? "it diverged, and most others of its setting did not"
              : "its last RMSE lies \(Self.distance(outlier.score)) from the median of its setting")
        ])
    }
    let all = Wording.count(plan.runCount, "run")
    let facts = [
      Fact("One of", [.link("\(all) of a sweep", to: .file(links.report))]),
      Fact("Ending", [.text(outcome.status.words)]), course.rmse, course.convergence, score,
      besides(links),
    ]
    return [.facts(facts.compactMap { $0 })] + (outcome.isComplete ? [.table(errors)] : [])
      + (outcome.parameters.isEmpty ? [] : [.table(parameters)])
  }

  /// On a logarithmic scale, zero is further from everything than can be counted.
  private static func distance(_ score: Double) -> String {
    score.isFinite
      ? "\(Wording.fixed(score, decimals: 1)) robust standard deviations" : "infinitely far"
  }

  private func besides(_ links: ReportLinks) -> Fact? {
    guard !neighbors.isEmpty else { return nil }
    let names = neighbors.map { neighbor -> Inline in
      links.part(neighbor.page).map { .link(neighbor.name, to: .file($0)) } ?? .text(neighbor.name)
    }
    return Fact("Beside it", names.count > 1 ? [names[0], " and ", names[1]] : names)
  }

  private var errors: Table {
    let steps = Array(outcome.rmse.enumerated())
    let shown = steps.thinned(to: StepErrors.mostRows)
    let largest = shown.map(\.element).filter(\.isFinite).max() ?? 0
    let count = shown.count < steps.count ? "\(shown.count) of \(steps.count) steps" : "each step"
    return Table(
      caption: "The root mean squared error of \(count)",
      columns: [.init("step", .trailing), .init("RMSE")],
      rows: shown.map { step, value in
        [
          .init([.text("\(step + 1)")]),
          .init(
            [.code(value.fullDecimal)],
            graphic: .bar(of: value, longest: largest)),
        ]
      })
  }

  private var parameters: Table {
    Table(
      caption: "The parameters after the last step",
      columns: [.init("parameter"), .init("last")],
      rows: zip(run.point.experiment.model.parameters.names, outcome.parameters).map {
        name, value in
        [.init([.code(name)]), .init([.code(value.fullDecimal)])]
      })
  }

  private func made(_ links: ReportLinks) -> [Block] {
    let folder = plan.fileName(of: run, in: "runs")
    let report = ShellCommand(["descent", "report", folder]).text
    let start: [Inline] =
      command.needsNoFile
      ? ["This makes the run with its figures, and a whole report of it:"]
      : command.experimentText.need(
        ["With the experiment ", .link("of the sweep", to: .file(links.report)), " in a file "],
        making: "the run with its figures, and a whole report of it:")
    let making = command.text(making: run, in: folder)
    return [.paragraph(start), .code(CodeBlock("\(making)\n\(report)", language: "sh"))]
  }
}
