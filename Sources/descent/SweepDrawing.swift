import CairoRendering
import DescentFigures
import Experiments
import Plotting
import Provenance
import SweepFigures
import Sweeps

/// Draws what a sweep has drawn, for one worker.
struct SweepDrawing: RunDrawing {
  let plan: SweepPlan
  let renderer: CairoRenderer

  init(_ plan: SweepPlan) throws {
    self.plan = plan
    renderer = CairoRenderer(fonts: try FontLibrary.fromEnvironment())
  }

  func files(of run: TrainingRun, figures: [PlannedFigure]) throws -> [[UInt8]] {
    try figures.flatMap { figure in
      let making = FigureMaking(
        request: figure.request, theme: try Theme.named(figure.theme), dpi: figure.dpi,
        creationDate: plan.date, renderer: renderer)
      let made = try making.made(of: run, carryingProvenance: plan.carriesProvenance)
      return try Self.formats(figure.formats).map { try making.file(made, as: $0) }
    }
  }

  /// Draws the figures of all runs together.
  ///
  /// - Parameters:
  ///   - summary: what the runs came to.
  ///   - write: takes a file's name and bytes.
  /// - Throws: what the renderer or `write` throws.
  func drawSummary(
    _ summary: SweepSummary, write: (String, [UInt8]) throws -> Void
  ) throws {
    guard let planned = plan.summary else { return }
    let theme = try Theme.named(planned.theme)
    for name in planned.figures {
      guard let kind = SummaryFigureKind(rawValue: name) else { continue }
      let pages = kind == .contactSheet ? ContactSheet.pageCount(runs: plan.runCount) : 1
      for page in 1...pages {
        let making = making(kind, of: summary, page: page, of: pages)
        let figure = theme.laidOut(measuring: renderer.fonts, making: making)
        let provenance = SummaryProvenance(
          plan: plan, figure: name, page: page, theme: planned.theme, dpi: planned.dpi,
          scene: figure.summary)
        let text = plan.carriesProvenance ? try provenance.jsonText() : nil
        let stem = pages == 1 ? name : "\(name)-\(Self.padded(page, as: pages))"
        for format in Self.formats(planned.formats) {
          try write(
            "\(stem).\(format.rawValue)",
            try renderer.file(
              of: figure.scene, as: format, dpi: planned.dpi, creationDate: plan.date,
              provenance: text))
        }
      }
    }
  }

  /// How a figure is made for a theme; what has to be computed for it is, once.
  private func making(
    _ kind: SummaryFigureKind, of summary: SweepSummary, page: Int, of pages: Int
  ) -> (Theme) -> Figure {
    if let making = kind.making(of: summary) { return making }
    if kind == .outliers {
      // The figure shows six; each run is made again for it.
      let shown = summary.outliers.prefix(6).map { outlier in
        (outlier, try? plan.run(outlier.run).experiment.run())
      }
      let outliers = shown + summary.outliers.dropFirst(6).map { ($0, nil) }
      return { OutliersFigure(outliers: outliers, theme: $0).figure }
    }
    let entries = ContactSheet.runs(onPage: page, of: plan.runCount).map { index in
      let run = plan.run(index)
      return ContactSheet.Entry(name: plan.name(of: run), run: try? run.experiment.run())
    }
    return { ContactSheet(runs: entries, page: page, of: pages, theme: $0).figure }
  }

  private static func formats(_ names: [String]) -> [FigureFormat] {
    names.compactMap { FigureFormat(rawValue: $0) }
  }

  /// A number with as many digits as the largest.
  private static func padded(_ number: Int, as largest: Int) -> String {
    let text = "\(number)"
    return String(repeating: "0", count: "\(largest)".count - text.count) + text
  }
}
