import DescentFigures
import Experiments
import ShellWords
import SweepFigures
import Sweeps

/// The command that makes a sweep again.
struct SweepCommandLine {
  let plan: SweepPlan

  /// The file of the experiment that runs are made of; nil for the article's, which needs none.
  let file: String?

  /// Longer lists of seeds are given in a file.
  private static let longestSeeds = 200

  /// Whether the seeds are too many words, so that they stand in `seeds.txt`.
  var needsSeedFile: Bool { "\(plan.seeds)".utf8.count > Self.longestSeeds }

  /// What to give to a shell.
  var text: String {
    var words = ["descent", "sweep"] + [file].compactMap { $0 }
    words += ["--seeds", needsSeedFile ? "@seeds.txt" : "\(plan.seeds)"]
    for (place, key) in plan.keys.enumerated() {
      words += ["--vary", "\(key)=\(plan.values(ofKey: place).joined(separator: ","))"]
    }
    words += figures
    if !plan.carriesProvenance { words.append("--no-provenance") }
    if !plan.naming.template.isEmpty { words += ["--name", plan.naming.template] }
    return words.map(ShellWord.quoted).joined(separator: " ")
  }

  private var figures: [String] {
    let drawn = plan.points.flatMap(\.figures)
    guard let summary = plan.summary else {
      return drawn.isEmpty ? ["--no-figures"] : ["--summary", "none"]
    }
    var words = drawn.isEmpty ? ["--summary-only"] : []
    if summary.figures != Self.allFigures {
      words += ["--summary", summary.figures.joined(separator: ",")]
    }
    // What holds for all figures was said for all.
    func add(_ option: String, _ value: String, unless standard: String, of figures: [String]) {
      if value != standard, figures.allSatisfy({ $0 == value }) { words += [option, value] }
    }
    add("--theme", summary.theme, unless: "matplotlib", of: drawn.map(\.theme))
    add("--dpi", Self.text(summary.dpi), unless: "100", of: drawn.map { Self.text($0.dpi) })
    add(
      "--format", summary.formats.joined(separator: ","), unless: "png,svg",
      of: drawn.map { $0.formats.joined(separator: ",") })
    return words
  }

  private static let allFigures = SummaryFigureKind.allCases.map(\.rawValue)

  private static func text(_ dpi: Double) -> String {
    Int(exactly: dpi).map { "\($0)" } ?? "\(dpi)"
  }
}
