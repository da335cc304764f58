import Documents
import Scenes

/// How wide the columns of a table are, and how large its letters.
///
/// A table keeps its words in one line where that is at most a little smaller; else its cells break at
/// spaces; else it is set smaller; and only where that is not enough do words break.
struct TableColumns: Equatable {
  struct Column: Equatable {
    /// Where its text begins, in points from the left of the table.
    var x = 0.0

    var textWidth = 0.0

    /// Where its pictures begin.
    var graphicX = 0.0

    /// 0 where there are none.
    var graphicWidth = 0.0
  }

  /// What a column's content asks for at full size, in points.
  struct Need {
    /// The widest word.
    var word = 0.0

    /// The widest line.
    var line = 0.0

    /// Beside the text.
    var graphic = 0.0

    /// Whether its words are numbers, which are hard to read in parts.
    var isOfNumbers = false
  }

  /// Of the letters, 1 for full size.
  var scale: Double
  var columns: [Column]

  /// All of it.
  var width: Double

  /// From the edge of the table to its text, in points.
  static let inset = 4.0

  private static let gap = 14.0
  private static let graphicWidth = 52.0
  private static let graphicGap = 6.0

  /// A title above pictures breaks where it is wider.
  private static let widestTitle = 90.0

  /// Lines are kept whole at these, and words at those.
  private static let lineScales = [1, 8 / 8.5, 7.5 / 8.5]
  private static let wordScales = lineScales + [7 / 8.5, 6.5 / 8.5, 6 / 8.5]

  /// A word may ask for this share of the table, and a number for that.
  private static let largestWord = 0.26
  private static let largestNumber = 0.6

  init(needs: [Need], room: Double) {
    let room = room - 2 * Self.inset
    let gaps = Self.gap * Double(max(0, needs.count - 1))
    func extra(_ need: Need) -> Double {
      need.graphic == 0 ? 0 : need.graphic + (need.line > 0 ? Self.graphicGap : 0)
    }
    let extras = needs.map(extra)
    let lines = needs.map(\.line)
    let fixed = extras.reduce(gaps, +)
    if let scale = Self.lineScales.first(where: { (lines.reduce(fixed, +)) * $0 <= room }) {
      self.init(
        texts: lines.map { $0 * scale }, extras: extras.map { $0 * scale },
        gap: Self.gap * scale, scale: scale)
      return
    }
    for scale in Self.wordScales {
      let words = needs.map { need in
        let largest = need.isOfNumbers ? Self.largestNumber : Self.largestWord
        return min(need.word * scale, largest * room)
      }
      guard words.reduce(fixed * scale, +) <= room else { continue }
      self.init(
        texts: Self.widths(
          of: room - fixed * scale, least: words, wanted: lines.map { $0 * scale }),
        extras: extras.map { $0 * scale }, gap: Self.gap * scale, scale: scale)
      return
    }
    let scale = Self.wordScales.last ?? 1
    let count = Double(needs.count)
    let gap = min(Self.gap * scale, 0.2 * room / count)
    let narrow = zip(needs, extras).map { need, extra in
      min(extra * scale, (need.line > 0 ? 0.4 : 0.8) * room / count)
    }
    let texts = Self.shares(
      of: room - narrow.reduce(gap * (count - 1), +), wanted: lines.map { $0 * scale })
    self.init(texts: texts, extras: narrow, gap: gap, scale: scale)
  }

  private init(texts: [Double], extras: [Double], gap: Double, scale: Double) {
    self.scale = scale
    columns = []
    var x = Self.inset
    for (text, extra) in zip(texts, extras) {
      let between = text > 0 ? min(Self.graphicGap * scale, extra * 0.2) : 0
      columns.append(
        Column(
          x: x, textWidth: text, graphicX: x + text + between,
          graphicWidth: max(0, extra - between)))
      x += text + extra + gap
    }
    width = (texts.isEmpty ? x : x - gap) + Self.inset
  }

  /// Shares of a room for all their least; what is left goes to the narrowest first, as far as they want it.
  static func widths(of room: Double, least: [Double], wanted: [Double]) -> [Double] {
    var isHeld = [Bool](repeating: false, count: least.count)
    while true {
      // Those that need more than an equal share have their least, and the others share the rest.
      let held = zip(least, isHeld).reduce(0) { $1.1 ? $0 + $1.0 : $0 }
      let free = least.indices.filter { !isHeld[$0] }
      let shares = Self.shares(of: room - held, wanted: free.map { max(wanted[$0], least[$0]) })
      let short = zip(free, shares).filter { $1 < least[$0] - 1e-9 }.map(\.0)
      guard !short.isEmpty else {
        var widths = least
        for (index, share) in zip(free, shares) { widths[index] = share }
        return widths
      }
      for index in short { isHeld[index] = true }
    }
  }

  /// Gives everyone what they want as far as it goes, and no one more than another gets who wants more.
  static func shares(of room: Double, wanted: [Double]) -> [Double] {
    var shares = [Double](repeating: 0, count: wanted.count)
    var left = max(0, room)
    for (done, index) in wanted.indices.sorted(by: { wanted[$0] < wanted[$1] }).enumerated() {
      shares[index] = min(wanted[index], left / Double(wanted.count - done))
      left -= shares[index]
    }
    return shares
  }
}

extension TableColumns {
  /// The columns of a table with these texts, measured at full size.
  init(
    of table: Table, headers: [[StyledText]], cells: [[[StyledText]]], style: PrintStyle,
    measuring: any TextMeasuring, room: Double
  ) {
    let header = LineBreaker(measuring: measuring, style: style.tableHeader, width: room)
    let body = LineBreaker(measuring: measuring, style: style.table, width: room)
    let needs = table.columns.indices.map { column in
      var need = Need()
      need.isOfNumbers = table.columns[column].alignment == .trailing
      for (row, cell) in zip(table.rows, cells) {
        let extent = body.extent(of: cell[column])
        need.word = max(need.word, extent.word)
        need.line = max(need.line, extent.line)
        if row[column].graphic != nil { need.graphic = Self.graphicWidth }
      }
      let title = header.extent(of: headers[column])
      if need.graphic > 0, need.line == 0 {
        // Pictures alone stand below their title, as wide as it is.
        need.graphic = max(need.graphic, title.word, min(title.line, Self.widestTitle))
      } else {
        need.word = max(need.word, title.word)
        need.line = max(need.line, title.line)
      }
      return need
    }
    self.init(needs: needs, room: room)
  }
}
