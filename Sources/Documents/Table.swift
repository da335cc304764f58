/// Rows of cells under columns that have names.
public struct Table: Equatable, Sendable {
  /// What the table shows, in a few words.
  public var caption: String

  public var columns: [Column]

  /// Each with as many cells as there are columns.
  public var rows: [[Cell]]

  /// Whether readers may want the rows in another order.
  public var isSortable: Bool

  /// - Precondition: every row has a cell for each column.
  public init(caption: String, columns: [Column], rows: [[Cell]], isSortable: Bool = false) {
    precondition(
      rows.allSatisfy { $0.count == columns.count }, "a row has a cell for each column")
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.isSortable = isSortable
  }

  /// What stands above cells.
  public struct Column: Equatable, Sendable {
    public var title: String
    public var alignment: Alignment

    public init(_ title: String, _ alignment: Alignment = .leading) {
      self.title = title
      self.alignment = alignment
    }
  }

  public enum Alignment: Equatable, Sendable {
    /// Words.
    case leading

    /// Numbers that are compared by their last digits.
    case trailing
  }

  /// What stands in a row under a column.
  public struct Cell: Equatable, Sendable {
    public var text: [Inline]

    /// A little picture of numbers beside the text; nil for none.
    public var graphic: Graphic?

    /// What rows are ordered by; nil where that is the text.
    public var order: Double?

    public init(_ text: [Inline], graphic: Graphic? = nil, order: Double? = nil) {
      self.text = text
      self.graphic = graphic
      self.order = order
    }
  }

  /// Numbers as a picture of a line's height.
  public enum Graphic: Equatable, Sendable {
    /// A bar of this share of the longest, from 0 to 1.
    case bar(Double)

    /// A line through heights from 0 to 1, at equal distances.
    case sparkline([Double])
  }
}
