import CheckRecords
import FigureComparison
import Plotting
import Provenance

/// What two files say is drawn, read when it is first asked for: equal pictures need not say anything.
final class LazyScenes {
  private let baseline: PictureFile
  private let actual: PictureFile

  init(_ baseline: PictureFile, _ actual: PictureFile) {
    self.baseline = baseline
    self.actual = actual
  }

  private(set) lazy var scenes = (from: baseline.scene(), to: actual.scene())

  /// Those that there are.
  var summaries: [FigureSummary] { [scenes.from?.scene, scenes.to?.scene].compactMap { $0 } }

  /// Nothing where a file does not say what is drawn.
  private(set) lazy var differences: [SceneDifference] = {
    guard let from = scenes.from?.scene, let to = scenes.to?.scene else { return [] }
    return from.differences(to: to)
  }()

  /// Whether both say what is drawn.
  var areComplete: Bool { scenes.from != nil && scenes.to != nil }

  /// `baseline: freetype 2.12.1; here 2.13.2`, for every library that is not the same.
  var libraryNotes: [String] {
    guard let from = scenes.from?.libraries, let to = scenes.to?.libraries else { return [] }
    return Set(from.keys).union(to.keys).sorted().compactMap { name in
      guard from[name] != to[name] else { return nil }
      return "baseline: \(name) \(from[name] ?? "unknown"); here \(to[name] ?? "unknown")"
    }
  }
}
