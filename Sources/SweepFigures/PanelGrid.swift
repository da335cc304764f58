import Scenes

/// Rows and columns for some panels of one kind, and a page that they fit on.
struct PanelGrid: Equatable {
  let rows: Int
  let columns: Int

  init(count: Int) {
    columns =
      switch count {
      case ...1: 1
      case 2, 4: 2
      case ...9: 3
      default: 4
      }
    rows = max(1, (count + columns - 1) / columns)
  }

  /// One panel alone takes the usual page.
  var size: Size {
    rows * columns == 1
      ? .inches(6.4, 4.8) : .inches(0.4 + 4.1 * Double(columns), 0.7 + 3.1 * Double(rows))
  }

  /// What a panel's title has room for, in points: it is centred over the frame, beside which the labels
  /// of the axis stand.
  var panelWidth: Double { size.width / Double(columns) - 28 }

  /// Whether a panel has none below it; its axis is labelled for the whole column.
  func isLowest(_ index: Int, of count: Int) -> Bool { index + columns >= count }

  func isLeftmost(_ index: Int) -> Bool { index % columns == 0 }
}
