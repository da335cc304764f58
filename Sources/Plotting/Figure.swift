import Scenes
import Typesetting

/// A picture of data, before anything is placed: panels in rows and columns, with what they show.
public struct Figure: Equatable, Sendable {
  /// Points.
  public var size: Size

  public let rows: Int
  public let columns: Int

  /// The panels, row by row; at most `rows * columns`.
  public var axes: [Axes]

  /// Above all panels.
  public var title: Label?

  /// What the figure is called, in a few words of plain text.
  public var name: String

  /// What the figure shows, in sentences made from its data: good enough as alternative text.
  public var description: String

  /// Gives all panels the same limits on y, and labels only those on the left.
  ///
  /// Limits that an author gives to any of them hold for all.
  public var sharesY: Bool

  /// Shows what the series of all panels are, in a row above them.
  public var showsLegend: Bool

  /// Where this figure wants its panels, if not where the theme puts them.
  public var margins: Theme.Margins?

  /// Cuts the page to what is drawn on it, with so many points left around; nil keeps `size`.
  public var contentPadding: Double?

  public init(
    size: Size = .inches(6.4, 4.8), rows: Int = 1, columns: Int = 1, axes: [Axes],
    title: Label? = nil, name: String, description: String, sharesY: Bool = false,
    showsLegend: Bool = false, margins: Theme.Margins? = nil, contentPadding: Double? = nil
  ) {
    precondition(rows > 0 && columns > 0, "a figure has at least one row and one column")
    precondition(axes.count <= rows * columns, "a figure has a place for each panel")
    self.size = size
    self.rows = rows
    self.columns = columns
    self.axes = axes
    self.title = title
    self.name = name
    self.description = description
    self.sharesY = sharesY
    self.showsLegend = showsLegend
    self.margins = margins
    self.contentPadding = contentPadding
  }
}
