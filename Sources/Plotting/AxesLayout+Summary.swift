import Scenes

extension AxesLayout {
  /// What the panel shows, and where.
  ///
  /// - Parameters:
  ///   - drawn: what its parts became.
  ///   - origin: the corner of the page, from which boxes count.
  ///   - measuring: how large text is.
  /// - Returns: the panel's part of the figure's summary.
  func summary(
    of drawn: Drawn, origin: Point, measuring: any TextMeasuring
  ) -> FigureSummary.Panel {
    func box(_ rectangle: Rectangle?) -> Rectangle? { rectangle?.box(from: origin) }
    func axis(
      _ axis: Axis, _ limits: Limits, _ placed: AxisLayout.Placed
    ) -> FigureSummary.Axis {
      FigureSummary.Axis(
        label: placed.label.flatMap { _ in axis.label?.reading }, labelBox: box(placed.label),
        limits: limits, scale: axis.scale, ticks: placed.words.ticks,
        ticksBox: box(placed.tickLabels),
        offset: placed.words.offset.isEmpty ? nil : placed.words.offset,
        offsetBox: box(placed.offsetText))
    }
    let marks = zip(axes.marks, drawn.marks)
    return FigureSummary.Panel(
      title: axes.title.flatMap { $0.isEmpty ? nil : $0.reading }, titleBox: box(title()?.bounds),
      box: axes.showsFrame ? box(rectangle) : nil,
      x: axis(axes.x, xLimits, xAxis), y: axis(axes.y, yLimits, yAxis),
      series: marks.compactMap { $0.series(drawnAs: $1) },
      notes: marks.compactMap { $0.note(drawnAs: $1) },
      noteBoxes: drawn.marks.flatMap { $0.textBounds(measuring: measuring) }
        .map { $0.box(from: origin) },
      legend: FigureSummary.Legend(drawn.legend, origin: origin, measuring: measuring))
  }
}

extension FigureSummary.Legend {
  /// Where a legend stands; nil where nothing is drawn.
  init?(_ items: [SceneItem], origin: Point, measuring: any TextMeasuring) {
    let texts = items.flatMap { $0.textBounds(measuring: measuring) }
    guard let first = texts.first, let box = Rectangle(around: items, measuring: measuring) else {
      return nil
    }
    self.init(
      box: box.box(from: origin),
      textBox: texts.dropFirst().reduce(first) { $0.union($1) }.box(from: origin))
  }
}

extension Rectangle {
  /// This rectangle as a summary has it: from a page's corner, to a hundredth of a point.
  func box(from origin: Point) -> Rectangle {
    func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
    let (left, top) = (rounded(minX - origin.x), rounded(minY - origin.y))
    return Rectangle(minX: left, minY: top, width: rounded(width), height: rounded(height))
  }
}
