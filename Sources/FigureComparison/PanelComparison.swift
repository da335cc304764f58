import CheckRecords
import Plotting
import Scenes

/// One panel of two figures.
struct PanelComparison {
  /// What stands before the names of its parts: `panel 2 `.
  let prefix: String

  let from: FigureSummary.Panel
  let to: FigureSummary.Panel
  let fromValues: [String: [[Float]]]
  let toValues: [String: [[Float]]]

  func add(to differences: inout DifferenceList) {
    differences.addText(prefix + "title", from.title, to.title)
    if from.title == to.title {
      differences.addBox(prefix + "title", from.titleBox, to.titleBox)
    }
    differences.addBox(prefix + "plot", from.box, to.box)
    add(axis: "x", from.x, to.x, length: \.width, to: &differences)
    add(axis: "y", from.y, to.y, length: \.height, to: &differences)
    differences.addLegend(prefix + "legend", from.legend, to.legend)
    SeriesComparison(panel: self).add(to: &differences)
    differences.addList(prefix + "notes", from.notes, to.notes, separator: ", ")
    if from.notes == to.notes, from.noteBoxes.count == to.noteBoxes.count {
      for (one, other) in zip(from.noteBoxes, to.noteBoxes) {
        differences.addBox(prefix + "notes", one, other)
      }
    }
  }

  private func add(
    axis name: String, _ from: FigureSummary.Axis, _ to: FigureSummary.Axis,
    length: (Rectangle) -> Double, to differences: inout DifferenceList
  ) {
    let path = "\(prefix)\(name)"
    differences.addText("\(path) label", from.label, to.label)
    if from.label == to.label {
      differences.addBox("\(path) label", from.labelBox, to.labelBox)
    }
    if from.scale != to.scale {
      differences.add("\(path) scale", from.scale.rawValue, to.scale.rawValue)
    }
    let hasSameLimits = from.hasLimits(like: to, length: self.from.box.map(length))
    if !hasSameLimits {
      let (one, other) = Limits.words(from.limits, to.limits)
      differences.add("\(path) limits", one, other, words: "\(path) limits \(one) -> \(other)")
    }
    differences.addList("\(path) ticks", from.ticks, to.ticks)
    // With other limits, ticks stand elsewhere as a matter of course.
    if from.ticks == to.ticks && hasSameLimits {
      differences.addBox("\(path) ticks", from.ticksBox, to.ticksBox)
    }
    differences.addText("\(path) offset", from.offset, to.offset)
  }
}

extension FigureSummary.Axis {
  /// Whether everything stands where it would with the other's limits, as far as an eye can tell.
  fileprivate func hasLimits(like other: FigureSummary.Axis, length: Double?) -> Bool {
    guard limits != other.limits else { return true }
    guard let length, scale == other.scale else { return false }
    let positions = AxisPositions(limits, length: length, scale: scale)
    return abs(positions.position(of: other.limits.lower)) < Double.leastVisible
      && abs(positions.position(of: other.limits.upper) - length) < Double.leastVisible
  }
}

extension Limits {
  /// Two limits with as many digits as tell them apart, at least four.
  fileprivate static func words(_ one: Limits, _ other: Limits) -> (String, String) {
    func words(_ limits: Limits, _ digits: Int) -> String {
      "\(DecimalText.general(limits.lower, digits: digits))..."
        + DecimalText.general(limits.upper, digits: digits)
    }
    let digits = (4...16).first { words(one, $0) != words(other, $0) } ?? 17
    return (words(one, digits), words(other, digits))
  }
}

extension DifferenceList {
  /// A legend that came, went or moved.
  mutating func addLegend(
    _ path: String, _ from: FigureSummary.Legend?, _ to: FigureSummary.Legend?
  ) {
    switch (from, to) {
    case (nil, nil): break
    case (.some, nil): add(path, "shown", "", words: "\(path) missing")
    case (nil, .some): add(path, "", "shown", words: "\(path) added")
    case (.some(let one), .some(let other)): addBox(path, one.box, other.box)
    }
  }
}
