import Scenes

/// Finds the largest panels of one size in rows and columns that leave their labels room.
///
/// Which ticks there are depends on a panel's size, and its size on the width of their labels; so
/// panels are placed again until the labels fit.
struct PanelFitting {
  let rows: Int
  let columns: Int

  /// What panels and labels may fill, in points.
  let area: Rectangle

  /// Between the labels of one panel and the next, in points.
  let gap: Double

  /// How many panels there are, row by row.
  let count: Int

  /// The panel of that index in a place.
  let panel: (_ index: Int, _ rectangle: Rectangle) -> AxesLayout

  /// The panels in their places.
  ///
  /// Where titles and axis labels are too long for any panels, they may overlap; then only the tick
  /// labels and the height of words count.
  func panels() -> [AxesLayout] {
    let full = settled(countingOverhang: true)
    return full.fits ? full.panels : settled(countingOverhang: false).panels
  }

  private func settled(countingOverhang: Bool) -> (panels: [AxesLayout], fits: Bool) {
    // The first two rounds start from a guess. Later, room once given is not taken back, so that ticks
    // which come and go with it cannot go on for ever, and twice what is missing is given: a smaller
    // panel has more overhang, so that the bare need would only come nearer and nearer.
    let (guesses, patience, mostRounds) = (2, 6, 20)
    var room = Room(
      columns: [Edges](repeating: Edges(before: 30, after: 10), count: columns),
      rows: [Edges](repeating: Edges(before: 20, after: 30), count: rows))
    var panels: [AxesLayout] = []
    for round in 0..<mostRounds {
      let horizontal = Spans(room.columns, from: area.minX, to: area.maxX, gap: gap)
      let vertical = Spans(room.rows, from: area.minY, to: area.maxY, gap: gap)
      let isSqueezed = horizontal.isSqueezed || vertical.isSqueezed
      panels = place(horizontal, vertical)
      if round >= patience, isSqueezed { break }
      let needed = needed(by: panels, countingOverhang: countingOverhang)
      if round >= guesses, !isSqueezed, room.covers(needed) { return (panels, true) }
      room = round < patience ? needed : room.grown(towards: needed)
    }
    return (panels, false)
  }

  private func place(_ horizontal: Spans, _ vertical: Spans) -> [AxesLayout] {
    (0..<count).map { index in
      let (column, row) = (index % columns, index / columns)
      return panel(
        index,
        Rectangle(
          minX: horizontal.starts[column], minY: vertical.starts[row], width: horizontal.length,
          height: vertical.length))
    }
  }

  private func needed(by panels: [AxesLayout], countingOverhang: Bool) -> Room {
    var room = Room(
      columns: [Edges](repeating: Edges(before: 0, after: 0), count: columns),
      rows: [Edges](repeating: Edges(before: 0, after: 0), count: rows))
    for (index, panel) in panels.enumerated() {
      let (inner, outer) = (panel.rectangle, panel.bounds(countingOverhang: countingOverhang))
      let column = Edges(before: inner.minX - outer.minX, after: outer.maxX - inner.maxX)
      let row = Edges(before: inner.minY - outer.minY, after: outer.maxY - inner.maxY)
      room.columns[index % columns] = room.columns[index % columns].union(column)
      room.rows[index / columns] = room.rows[index / columns].union(row)
    }
    return room
  }
}

extension PanelFitting {
  /// How much room a row or column of panels needs on its two sides, in points.
  private struct Edges {
    var before: Double
    var after: Double

    func union(_ other: Edges) -> Edges {
      Edges(before: max(before, other.before), after: max(after, other.after))
    }

    func grown(towards other: Edges) -> Edges {
      Edges(
        before: before + 2 * max(0, other.before - before),
        after: after + 2 * max(0, other.after - after))
    }

    /// Whether there is as much room as `other`, but for a quarter of a point that nobody sees.
    func covers(_ other: Edges) -> Bool {
      before + 0.25 >= other.before && after + 0.25 >= other.after
    }
  }

  /// The room for labels beside every column and row.
  private struct Room {
    var columns: [Edges]
    var rows: [Edges]

    func grown(towards other: Room) -> Room {
      Room(
        columns: zip(columns, other.columns).map { $0.grown(towards: $1) },
        rows: zip(rows, other.rows).map { $0.grown(towards: $1) })
    }

    func covers(_ other: Room) -> Bool {
      zip(columns, other.columns).allSatisfy { $0.covers($1) }
        && zip(rows, other.rows).allSatisfy { $0.covers($1) }
    }
  }

  /// Panels of equal length side by side, with the room that each needs between them.
  private struct Spans {
    let starts: [Double]
    let length: Double

    /// Whether the labels have less room than they need.
    let isSqueezed: Bool

    init(_ edges: [Edges], from start: Double, to end: Double, gap: Double) {
      let total = max(0, end - start)
      let taken = edges.reduce(gap * Double(edges.count - 1)) { $0 + $1.before + $1.after }
      // Labels never take more of the page than this: rather than lose the panels, they overlap.
      let most = total * 5 / 6
      isSqueezed = taken > most
      let share = isSqueezed ? most / taken : 1
      let length = (total - taken * share) / Double(edges.count)
      var position = start
      starts = edges.map { edge in
        position += edge.before * share
        defer { position += length + (edge.after + gap) * share }
        return position
      }
      self.length = length
    }
  }
}
