import Plotting
import Scenes

/// Where the panels of a contact sheet stand: all of one size, whatever their number.
struct ContactSheetLayout: Equatable {
  let rows: Int
  let columns: Int

  // Points.
  private static let panel = Size(width: 82, height: 76)
  private static let edge = 12.0

  /// For the title and the legend, below where a title hangs.
  private static let head = 48.0

  /// How far below the page's edge figures hang their title, as a share of its height.
  private static let titleShare = 0.02

  /// Between panels, as a share of their width or height; matplotlib's, which figures have.
  private static let spacing = 0.2

  /// The page.
  var size: Size {
    Size(
      width: (2 * Self.edge + inner.width).rounded(.up),
      height: ((Self.head + Self.edge + inner.height) / (1 - Self.titleShare)).rounded(.up))
  }

  /// What the panels fill.
  var area: SubplotArea {
    SubplotArea(
      left: Self.edge / size.width, right: 1 - Self.edge / size.width,
      bottom: Self.edge / size.height,
      top: (Self.edge + inner.height) / size.height)
  }

  private var inner: Size {
    func length(_ panel: Double, _ count: Int) -> Double {
      panel * (Double(count) + Self.spacing * Double(count - 1))
    }
    return Size(width: length(Self.panel.width, columns), height: length(Self.panel.height, rows))
  }
}
