import Scenes

/// A named part of a figure's page.
public struct FigureRegion: Equatable, Sendable {
  /// `title`, `legend`, `panel 2 x ticks`; in a figure of one panel without the panel's number.
  public var name: String

  /// Points.
  public var box: Rectangle

  /// Whether there are words in it and nothing else.
  public var isText: Bool

  public init(name: String, box: Rectangle, isText: Bool) {
    self.name = name
    self.box = box
    self.isText = isText
  }
}

extension FigureSummary {
  /// Every part whose place is known, in the order of reading.
  public var regions: [FigureRegion] {
    var regions: [FigureRegion] = []
    func add(_ name: String, _ box: Rectangle?, isText: Bool = true) {
      if let box { regions.append(FigureRegion(name: name, box: box, isText: isText)) }
    }
    func add(_ legend: Legend?, _ name: String) {
      add(name, legend?.box, isText: false)
      add("\(name) words", legend?.textBox)
    }
    add("title", titleBox)
    add(legend, "legend")
    for (index, panel) in panels.enumerated() {
      let prefix = prefix(ofPanel: index)
      add(prefix + "plot", panel.box, isText: false)
      add(prefix + "title", panel.titleBox)
      for (name, axis) in [("x", panel.x), ("y", panel.y)] {
        add("\(prefix)\(name) ticks", axis.ticksBox)
        add("\(prefix)\(name) offset", axis.offsetBox)
        add("\(prefix)\(name) label", axis.labelBox)
      }
      for box in panel.noteBoxes { add(prefix + "notes", box) }
      add(panel.legend, prefix + "legend")
    }
    return regions
  }

  /// What stands before the name of a part of a panel: `panel 2 `, or nothing where there is but one.
  public func prefix(ofPanel index: Int) -> String {
    panels.count > 1 ? "panel \(index + 1) " : ""
  }
}
