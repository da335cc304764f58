import Scenes

extension AxesLayout {
  /// What the panel shows; `marks` is what each of its marks became.
  func summary(of marks: [SceneItem]) -> FigureSummary.Panel {
    func axis(
      _ axis: Axis, _ limits: Limits, _ placed: AxisLayout.Placed
    ) -> FigureSummary.Axis {
      FigureSummary.Axis(
        label: placed.label.flatMap { _ in axis.label?.reading }, limits: limits, scale: axis.scale,
        ticks: placed.words.ticks, offset: placed.words.offset.isEmpty ? nil : placed.words.offset)
    }
    let drawn = zip(axes.marks, marks)
    return FigureSummary.Panel(
      title: axes.title.flatMap { $0.isEmpty ? nil : $0.reading },
      x: axis(axes.x, xLimits, xAxis), y: axis(axes.y, yLimits, yAxis),
      series: drawn.compactMap { $0.series(drawnAs: $1) },
      notes: drawn.compactMap { $0.note(drawnAs: $1) })
  }
}
