import ArgumentParser
import CairoRendering
import DescentFigures
import ExperimentFiles
import Experiments
import Plotting
import SweepFigures
import Sweeps

/// What the command line asks of a sweep, on its way to a plan.
struct SweepRequest {
  let source: ExperimentSource
  let seeds: SeedSelection
  let keys: [GridKey]
  let overrides: [ExperimentOverride]
  let figures: FigureOptions
  let naming: String?
  let drawsRuns: Bool

  /// What is drawn of all runs together.
  let summary: [SummaryFigureKind]

  private static let standard = OutputSettings(
    theme: Theme.matplotlib.name, dpi: 100, formats: [FigureFormat.png.rawValue])

  /// The directory that the experiment's file names.
  var directory: String? {
    get throws { try source.experiment(overrides: overrides).directory }
  }

  /// The plan, once every mistake that can be found before a run has been looked for.
  ///
  /// - Throws: what an experiment or a figure throws, and validation errors.
  func plan() throws -> SweepPlan {
    let command = try figures.output()
    let points = try GridKey.grid(of: keys).map { values in
      try point(values, command)
    }
    let drawsFigures = !summary.isEmpty || points.contains { !$0.figures.isEmpty }
    let naming: RunNaming
    do {
      naming =
        try self.naming.map { try RunNaming(template: $0, keys: keys.map(\.key)) } ?? .standard
    } catch {
      throw ValidationError("--name: \(error)")
    }
    return try SweepPlan(
      tool: Version.current,
      libraries: drawsFigures
        ? CairoRenderer(fonts: try FontLibrary.fromEnvironment()).libraries : [:],
      keys: keys.map(\.key), points: points, seeds: seeds, naming: naming,
      carriesProvenance: !figures.noProvenance, date: try SourceDate.fromEnvironment(),
      summary: summary.isEmpty ? nil : plannedSummary(command))
  }

  private func point(_ values: [String], _ command: OutputSettings) throws -> GridPoint {
    let varied = zip(keys, values).map { key, value in
      ExperimentOverride(key: key.key, value: value, option: "--vary \(key.key)=\(value)")
    }
    let file = try source.experiment(overrides: overrides + varied)
    do {
      // The first seed stands for all: what differs between seeds is found when they run.
      var experiment = file.experiment
      experiment.seed = seeds[0]
      _ = try experiment.prepared()
    } catch {
      throw file.located(error)
    }
    let chosen = drawsRuns ? try figures.chosen(of: file.figures) : []
    return GridPoint(
      values: values, experiment: file.experiment,
      figures: try chosen.map { try planned($0, of: file, command) })
  }

  private func planned(
    _ figure: RequestedFigure, of file: ExperimentFile, _ command: OutputSettings
  ) throws -> PlannedFigure {
    try figure.validate(for: file.experiment)
    return try figure.planned(
      as: command.orElse(figure.output).orElse(file.output).orElse(Self.standard))
  }

  /// The summary is for people, and in vectors, too, unless the command line says otherwise.
  private func plannedSummary(_ command: OutputSettings) throws -> PlannedSummary {
    let file = try source.experiment(overrides: overrides)
    let output = command.orElse(OutputSettings(formats: ["png", "svg"])).orElse(file.output)
      .orElse(Self.standard)
    // Of all runs together nothing moves.
    let formats = output.figureFormats.filter { $0 != .apng }
    return PlannedSummary(
      figures: summary.map(\.rawValue),
      theme: try Theme.named(output.theme ?? "").name, dpi: output.dpi ?? 100,
      formats: (formats.isEmpty ? [.png, .svg] : formats).map(\.rawValue))
  }
}
