import Documents
import Scenes

/// Cells side by side, each of lines of text.
struct RowLayout {
  struct Cell {
    var kind: PagePart.Kind
    var lines: [TextLine]
    var style: TextStyle

    /// Where its text stands, in points from the left.
    var x: Double
    var width: Double

    var alignment = Table.Alignment.leading

    /// Drawn beside the first line; places are relative to the row's left end and the line's top.
    var graphic: [SceneItem] = []
  }

  /// Rows of more lines may be parted between any two.
  static let mostLines = 12

  var cells: [Cell]
  var padding: Double

  /// The number of the table.
  var table: Int

  /// Whether short cells stand at the bottom.
  var isBottomAligned = false

  private var leading: Double { cells.map(\.style.leading).max() ?? 0 }
  private var lineCount: Int { max(1, cells.map(\.lines.count).max() ?? 1) }

  /// One strip, or one a line where there are too many of them.
  func strips() -> [Strip] {
    let count = lineCount
    guard count > Self.mostLines else { return [strip(of: 0..<count, isFirst: true, isLast: true)] }
    return (0..<count).map { line in
      strip(of: line..<line + 1, isFirst: line == 0, isLast: line == count - 1)
    }.withoutLoneEnds()
  }

  private func strip(of range: Range<Int>, isFirst: Bool, isLast: Bool) -> Strip {
    let top = isFirst ? padding : 0
    var strip = Strip(
      height: top + Double(range.count) * leading + (isLast ? padding : 0),
      structure: .row(cells.map(\.kind), of: table))
    for cell in cells {
      var items = isFirst ? cell.graphic.map { $0.offset(dx: 0, dy: top) } : []
      let shift = isBottomAligned ? lineCount - cell.lines.count : 0
      for row in range where cell.lines.indices.contains(row - shift) {
        let line = cell.lines[row - shift]
        let x = cell.alignment == .leading ? cell.x : cell.x + cell.width - line.width
        let y = top + Double(row - range.lowerBound) * leading
        items += line.items(x: x, baseline: y + cell.style.baseline, style: cell.style)
        strip.links += line.links(x: x, top: y, style: cell.style)
      }
      strip.contents.append(items)
    }
    return strip
  }
}
