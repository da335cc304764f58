import CheckRecords
import Plotting
import Scenes

extension FigureSummary {
  /// What differs between this figure and another, in words, in the order of reading.
  ///
  /// Places and numbers count as equal while nothing drawn from them moves by a hundredth of a point,
  /// which no picture shows. What only one of the two says at all (older files have no boxes and no
  /// numbers) is not compared.
  ///
  /// - Parameter other: what this figure became.
  /// - Returns: nothing for figures that show the same.
  public func differences(to other: FigureSummary) -> [SceneDifference] {
    var differences = DifferenceList()
    if !size.isNear(other.size) {
      differences.add("page", "\(size.words) points", "\(other.size.words) points")
    }
    differences.addText("title", title, other.title)
    differences.addBox("title", titleBox, other.titleBox)
    differences.addLegend("legend", legend, other.legend)
    if panels.count != other.panels.count {
      differences.add("panels", "\(panels.count)", "\(other.panels.count)")
    }
    for (index, (panel, otherPanel)) in zip(panels, other.panels).enumerated() {
      // A figure that gained a panel needs its number too.
      let prefix =
        self.prefix(ofPanel: index).isEmpty
        ? other.prefix(ofPanel: index) : self.prefix(ofPanel: index)
      PanelComparison(
        prefix: prefix, from: panel, to: otherPanel, fromValues: values, toValues: other.values
      ).add(to: &differences)
    }
    addFonts(of: other, to: &differences)
    return differences.all
  }

  /// Fonts that only words that came or went are set in need not be told.
  private func addFonts(of other: FigureSummary, to differences: inout DifferenceList) {
    let (one, another) = (Set(fonts), Set(other.fonts))
    guard !one.isEmpty, !another.isEmpty else { return }
    let isPart = one.isSubset(of: another) || another.isSubset(of: one)
    guard differences.all.isEmpty || !isPart else { return }
    differences.addList("fonts", fonts, other.fonts, separator: ", ")
  }
}

extension Size {
  fileprivate func isNear(_ other: Size) -> Bool {
    width.isNear(other.width) && height.isNear(other.height)
  }

  fileprivate var words: String { "\(width.words) x \(height.words)" }
}
