import DescentFigures
import ExperimentFiles
import Experiments
import ShellWords
import SweepFigures
import Sweeps

/// The commands that make a sweep again, or one of its runs.
struct SweepCommandLine {
  private let plan: SweepPlan

  /// The experiment's file: of the first setting, from the first seed.
  let experimentText: ExperimentText

  /// The options that ask the program for the article's experiment and its figures; nil where it needs a file.
  private let optionsWithoutFile: [String]?

  init(plan: SweepPlan) {
    self.plan = plan
    experimentText = Self.experimentText(of: plan)
    let experiment = plan.experimentFromTheArticlesSeed
    optionsWithoutFile =
      plan.keys.isEmpty && experiment == .article ? Self.figuresWithoutFile(of: plan) : nil
  }

  /// Longer lists of seeds are given in a file.
  private static let longestSeeds = 60

  /// Whether the seeds are too many words, so that they stand in `seeds.txt`.
  var needsSeedFile: Bool { "\(plan.seeds)".utf8.count > Self.longestSeeds }

  /// Whether the program has the experiment, and options alone can ask for its figures.
  var needsNoFile: Bool { optionsWithoutFile != nil }

  /// What is written as where nobody says more.
  private static let (runFormats, summaryFormats) = (["png"], ["png", "svg"])

  private var drawn: [PlannedFigure] { plan.points[0].figures }

  /// Looks that vary are left to the options that vary them, and that of the summary, which does not vary, is
  /// the file's.
  private static func experimentText(of plan: SweepPlan) -> ExperimentText {
    let drawn = plan.points[0].figures
    let values = Dictionary(zip(plan.keys, plan.points[0].values)) { first, _ in first }
    let theme = plan.summary?.theme ?? values["theme"]
    let dpi = plan.summary?.dpi ?? values["dpi"].flatMap { Double($0) }
    let figures = drawn.enumerated().map { place, figure in
      PlannedFigure(
        name: figure.name, request: figure.request,
        theme: varies(place, "theme", of: plan) { [$0.theme] }
          ? theme ?? figure.theme : figure.theme,
        dpi: varies(place, "dpi", of: plan) { ["\($0.dpi)"] } ? dpi ?? figure.dpi : figure.dpi,
        formats: figure.formats)
    }
    // Without figures of runs, what is usual needs no word.
    return ExperimentText(
      plan.run(0).experiment, figures: figures.isEmpty ? nil : figures,
      output: OutputSettings(
        theme: drawn.isEmpty && theme == "matplotlib" ? nil : theme,
        dpi: drawn.isEmpty && dpi == 100 ? nil : dpi,
        formats: drawn.indices.first { varies($0, "formats", of: plan, \.formats) }.map {
          drawn[$0].formats
        })
    )
  }

  /// Whether a figure has the value that a key has, whatever that is.
  private static func varies(
    _ place: Int, _ key: String, of plan: SweepPlan, _ value: (PlannedFigure) -> [String]
  ) -> Bool {
    guard let index = plan.keys.firstIndex(of: key) else { return false }
    return plan.points.allSatisfy { point in
      guard point.figures.indices.contains(place) else { return false }
      let varied = point.values[index]
      let found = value(point.figures[place])
      return found == [varied] || found == ["\(Double(varied) ?? .nan)"]
        || varied == "[\(found.joined(separator: ", "))]"
    }
  }

  /// What makes the sweep again, for a shell.
  var text: String {
    var words = ["descent", "sweep"] + (needsNoFile ? [] : [ExperimentText.fileName])
    words += ["--seeds", needsSeedFile ? "@seeds.txt" : "\(plan.seeds)"]
    for (place, key) in plan.keys.enumerated() {
      words += ["--vary", "\(key)=\(plan.values(ofKey: place).joined(separator: ","))"]
    }
    words += summary + (optionsWithoutFile ?? figuresWithFile)
    if !plan.carriesProvenance { words.append("--no-provenance") }
    let template = plan.naming.template
    // Alone, it would be taken for an option.
    if template.hasPrefix("-") {
      words.append("--name=\(template)")
    } else if !template.isEmpty {
      words += ["--name", template]
    }
    return ShellCommand(words).text
  }

  /// What makes a run with its figures in a folder, for a shell.
  func text(making run: PlannedRun, in folder: String) -> String {
    let options = needsNoFile ? FigureArguments.ofArticle(inTheArticlesOrder).words() : nil
    var words =
      options == nil ? ["descent", "run", ExperimentText.fileName] : ["descent", "article"]
    words += ["--seed", "\(run.seed)"]
    for (key, value) in zip(plan.keys, run.point.values) { words += ["--set", "\(key)=\(value)"] }
    words += options ?? []
    if !plan.carriesProvenance { words.append("--no-provenance") }
    return ShellCommand(words + ["--out", folder]).text
  }

  /// Of a single run the order of its figures does not matter.
  private var inTheArticlesOrder: [PlannedFigure] {
    FigureKind.allCases.flatMap { kind in drawn.filter { $0.request.kind == kind } }
  }

  /// Which figures of all runs together there are.
  private var summary: [String] {
    guard let summary = plan.summary else {
      return drawn.isEmpty ? ["--no-figures"] : ["--summary", "none"]
    }
    return (drawn.isEmpty ? ["--summary-only"] : [])
      + (summary.figures == SummaryFigureKind.allCases.map(\.rawValue)
        ? [] : ["--summary", summary.figures.joined(separator: ",")])
  }

  /// How figures are written that no file asks for; nil where options cannot say that.
  private static func figuresWithoutFile(of plan: SweepPlan) -> [String]? {
    let drawn = plan.points[0].figures
    guard let first = drawn.first else { return plan.summary.map(look) ?? [] }
    let figures = FigureArguments(figures: drawn, usual: [.predictionStrip]) { _ in runFormats }
    guard let summary = plan.summary else { return figures.words() }
    // One option says it for both.
    let isOfAll = summary.formats != summaryFormats
    let goTogether =
      isOfAll
      ? summary.formats == first.formats
      : [runFormats, summaryFormats].contains(first.formats)
    guard (summary.theme, summary.dpi) == (first.theme, first.dpi), goTogether else { return nil }
    return figures.words(namingFormats: isOfAll)
  }

  /// How figures are written beyond what the file says, which has their looks, and that of the summary.
  private var figuresWithFile: [String] {
    guard let summary = plan.summary, summary.formats != Self.summaryFormats else { return [] }
    return FigureArguments.format(drawn.first?.formats ?? summary.formats)
  }

  private static func look(of summary: PlannedSummary) -> [String] {
    FigureArguments.look(summary.theme, summary.dpi)
      + (summary.formats == summaryFormats ? [] : FigureArguments.format(summary.formats))
  }
}

extension SweepPlan {
  /// The experiment of the first setting, as it would be from the article's seed.
  var experimentFromTheArticlesSeed: Experiment {
    var experiment = run(0).experiment
    experiment.seed = Experiment.article.seed
    return experiment
  }
}
