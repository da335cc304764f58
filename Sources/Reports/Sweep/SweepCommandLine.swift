import DescentFigures
import ExperimentFiles
import Experiments
import ShellWords
import SweepFigures
import Sweeps

/// The commands that make a sweep again, or one of its runs.
struct SweepCommandLine {
  let plan: SweepPlan

  /// What the experiment's file is to be called.
  static let fileName = "experiment.yml"

  /// Longer lists of seeds are given in a file.
  private static let longestSeeds = 60

  /// Whether the seeds are too many words, so that they stand in `seeds.txt`.
  var needsSeedFile: Bool { "\(plan.seeds)".utf8.count > Self.longestSeeds }

  /// Whether it is the article's experiment from several seeds, which the program has itself.
  private var isOfTheArticle: Bool {
    var experiment = plan.run(0).experiment
    experiment.seed = Experiment.article.seed
    return plan.keys.isEmpty && experiment == .article
  }

  /// Whether the program has the experiment, and options alone can ask for its figures.
  var needsNoFile: Bool { isOfTheArticle && figuresWithoutFile != nil }

  /// What is written as where nobody says more.
  private static let (runFormats, summaryFormats) = (["png"], ["png", "svg"])

  private var drawn: [PlannedFigure] { plan.points[0].figures }

  /// The experiment's file: of the first setting, from the first seed.
  ///
  /// Looks that vary are left to the options that vary them, and that of the summary, which does not vary, is
  /// the file's.
  var experimentText: ExperimentText {
    let values = Dictionary(zip(plan.keys, plan.points[0].values)) { first, _ in first }
    let theme = plan.summary?.theme ?? values["theme"]
    let dpi = plan.summary?.dpi ?? values["dpi"].flatMap { Double($0) }
    let figures = drawn.enumerated().map { place, figure in
      PlannedFigure(
        name: figure.name, request: figure.request,
        theme: varies(place, "theme") { [$0.theme] } ? theme ?? figure.theme : figure.theme,
        dpi: varies(place, "dpi") { ["\($0.dpi)"] } ? dpi ?? figure.dpi : figure.dpi,
        formats: figure.formats)
    }
    // Without figures of runs, what is usual needs no word.
    return ExperimentText(
      plan.run(0).experiment, figures: figures.isEmpty ? nil : figures,
      output: OutputSettings(
        theme: drawn.isEmpty && theme == "matplotlib" ? nil : theme,
        dpi: drawn.isEmpty && dpi == 100 ? nil : dpi,
        formats: drawn.indices.first { varies($0, "formats", \.formats) }.map { drawn[$0].formats })
    )
  }

  /// Whether a figure has the value that a key has, whatever that is.
  private func varies(
    _ place: Int, _ key: String, _ value: (PlannedFigure) -> [String]
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
    let options = isOfTheArticle ? figuresWithoutFile : nil
    var words = ["descent", "sweep"] + (options == nil ? [Self.fileName] : [])
    words += ["--seeds", needsSeedFile ? "@seeds.txt" : "\(plan.seeds)"]
    for (place, key) in plan.keys.enumerated() {
      words += ["--vary", "\(key)=\(plan.values(ofKey: place).joined(separator: ","))"]
    }
    words += summary + (options ?? figuresWithFile)
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
    var words = options == nil ? ["descent", "run", Self.fileName] : ["descent", "article"]
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
  private var figuresWithoutFile: [String]? {
    guard let first = drawn.first else { return lookOfSummary }
    let figures = FigureArguments(figures: drawn, usual: [.predictionStrip]) { _ in
      Self.runFormats
    }
    guard let summary = plan.summary else { return figures.words() }
    // One option says it for both.
    let isOfAll = summary.formats != Self.summaryFormats
    let goTogether =
      isOfAll
      ? summary.formats == first.formats
      : [Self.runFormats, Self.summaryFormats].contains(first.formats)
    guard (summary.theme, summary.dpi) == (first.theme, first.dpi), goTogether else { return nil }
    return figures.words(namingFormats: isOfAll)
  }

  /// How figures are written beyond what the file says, which has their looks, and that of the summary.
  private var figuresWithFile: [String] {
    guard let summary = plan.summary, summary.formats != Self.summaryFormats else { return [] }
    return FigureArguments.format(drawn.first?.formats ?? summary.formats)
  }

  private var lookOfSummary: [String] {
    guard let summary = plan.summary else { return [] }
    return FigureArguments.look(summary.theme, summary.dpi)
      + (summary.formats == Self.summaryFormats ? [] : FigureArguments.format(summary.formats))
  }
}
