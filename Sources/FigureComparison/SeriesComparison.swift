import Plotting
import Scenes

/// What a panel shows, in two figures.
struct SeriesComparison {
  let panel: PanelComparison

  func add(to differences: inout DifferenceList) {
    for (from, to) in SeriesAlignment.pairs(panel.from.series, panel.to.series) {
      switch (from, to) {
      case (nil, nil): break
      case (.some(let one), nil):
        let path = path(one)
        differences.add(path, one.series.kind.rawValue, "", words: "\(path) missing")
      case (nil, .some(let other)):
        let path = path(other)
        differences.add(path, "", other.series.kind.rawValue, words: "\(path) added")
      case (.some(let one), .some(let other)):
        add(path(one), one.series, other.series, to: &differences)
      }
    }
  }

  /// `panel 1 series "predicted"`, or `series 2` for one without a label.
  private func path(_ placed: SeriesAlignment.Placed) -> String {
    panel.prefix + "series " + (placed.series.label.map { "\"\($0)\"" } ?? "\(placed.index + 1)")
  }

  private func add(
    _ path: String, _ from: FigureSummary.Series, _ to: FigureSummary.Series,
    to differences: inout DifferenceList
  ) {
    if from.kind != to.kind {
      differences.add("\(path) kind", from.kind.rawValue, to.kind.rawValue)
    }
    differences.addText("\(path) label", from.label, to.label)
    if from.digest != to.digest { addData(path, from, to, to: &differences) }
    if from.color != to.color {
      differences.add("\(path) color", from.color?.description ?? "", to.color?.description ?? "")
    }
    if from.marker != to.marker {
      differences.add("\(path) marker", from.marker?.rawValue ?? "", to.marker?.rawValue ?? "")
    }
    differences.addLength("\(path) marker diameter", from.diameter, to.diameter)
    differences.addLength("\(path) line width", from.width, to.width)
    if from.dashes != to.dashes {
      differences.add("\(path) line style", Self.words(from.dashes), Self.words(to.dashes))
    }
  }

  private static func words(_ dashes: [Double]) -> String {
    dashes.isEmpty ? "solid" : "dashes " + dashes.map(\.words).joined(separator: " ")
  }

  private func addData(
    _ path: String, _ from: FigureSummary.Series, _ to: FigureSummary.Series,
    to differences: inout DifferenceList
  ) {
    guard from.count == to.count else {
      return differences.add(
        "\(path) data", "\(from.count) points", "\(to.count) points",
        words: "\(path): \(from.count) points -> \(to.count)")
    }
    guard let one = panel.fromValues[from.digest], let other = panel.toValues[to.digest] else {
      return differences.add(
        "\(path) data", from.digest, to.digest,
        words: "\(path): the numbers of its \(from.count) points differ")
    }
    guard let moved = MovedPoints(from.kind, one, other, in: panel.from) else { return }
    differences.add("\(path) data", moved.from, moved.to, words: "\(path): \(moved.words)")
  }
}
