import DescentFigures
import Documents
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

  /// Another run of the sweep.
  struct Neighbor {
    let name: String

    /// What its page is called.
    let page: String
  }

  /// The file of the experiment; nil for the article's, which needs none.
  let file: String?

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
    let files = plan.files(of: run, figure: figure)
    let shown = ["svg", "png", "apng"].compactMap(figure.formats.firstIndex).first
    let picture = shown.map { place in
      Block.picture(
        Picture(
          path: links.file(files[place]),
          description: "\(figure.name) of \(plan.name(of: run)): \(figure.request.kind.summary)"))
    }
    let names = files.enumerated().flatMap { place, file -> [Inline] in
      (place == 0 ? [] : [", "]) + [.link(file, to: .file(links.file(file)))]
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
            outlier.score.isFinite
              ? "its last RMSE lies \(Wording.fixed(outlier.score, decimals: 1)) robust standard "
                + "deviations from the median of its setting"
              : "it diverged among others that did not")
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
    var words = file.map { ["descent", "run", $0] } ?? ["descent", "article"]
    words += ["--seed", "\(run.seed)"]
    for (key, value) in zip(plan.keys, run.point.values) { words += ["--set", "\(key)=\(value)"] }
    let folder = plan.fileName(of: run, in: "runs")
    words += ["--out", folder]
    let command = words.map(ShellWord.quoted).joined(separator: " ")
    let report = ["descent", "report", folder].map(ShellWord.quoted).joined(separator: " ")
    let start: [Inline] =
      file == nil
      ? ["This makes the run with its figures, and a whole report of it:"]
      : [
        "With the experiment ", .link("of the sweep", to: .file(links.report)), " in a file ",
        .code("experiment.yml"),
        ", this makes the run with its figures, and a whole report of it:",
      ]
    return [
      .paragraph(start), .code(CodeBlock("\(command) && \(report)", language: "sh")),
    ]
  }
}
