import Documents
import Scenes

extension DocumentLayout {
  /// A table under its caption; its header is repeated on every page.
  mutating func table(_ table: Table) -> [Strip] {
    let number = number()
    var caption = lines([StyledText(table.caption)], style.tableTitle, .caption)
    for index in caption.indices { caption[index].keepsWithNext = true }
    guard !table.columns.isEmpty else {
      if !caption.isEmpty { caption[caption.count - 1].keepsWithNext = false }
      return caption
    }
    let headers = table.columns.map { [StyledText($0.title)] }
    let texts = table.rows.map { row in row.map { $0.text.styled(linkingTo: sections) } }
    let columns = TableColumns(
      of: table, headers: headers, cells: texts, style: style, measuring: measuring,
      room: area.width)

    var header = row(
      headers, of: table, columns, style.tableHeader.scaled(by: columns.scale), .headerCell,
      number: number, isBottomAligned: true
    ).strips()
    header[header.count - 1].decorations.append(
      columns.rule(y: header[header.count - 1].height))
    for index in header.indices { header[index].keepsWithNext = !table.rows.isEmpty }
    header.set(spaceAbove: caption.isEmpty ? 0 : 2)
    let strips = caption + header

    let bodyStyle = style.table.scaled(by: columns.scale)
    var body: [Strip] = []
    body.reserveCapacity(table.rows.count)
    for (index, cells) in table.rows.enumerated() {
      var layout = row(texts[index], of: table, columns, bodyStyle, .cell, number: number)
      for (column, cell) in cells.enumerated() {
        let place = columns.columns[column]
        layout.cells[column].graphic =
          cell.graphic?.items(x: place.graphicX, width: place.graphicWidth, style: bodyStyle) ?? []
      }
      var rows = layout.strips()
      let ground =
        index % 2 == 1
        ? Strip.Ground(color: PrintStyle.stripe, number: self.number(), width: columns.width) : nil
      for row in rows.indices {
        rows[row].ground = ground
        // A header of many lines would leave no room on the next page.
        if header.count == 1 { rows[row].continuation = header }
      }
      body += rows
    }
    body = body.withoutLoneEnds()
    if let last = body.indices.last {
      body[last].decorations.append(columns.rule(y: body[last].height))
    }
    return (strips + body).keptWhole(upTo: area.height * style.wholeShare)
  }

  private func row(
    _ texts: [[StyledText]], of table: Table, _ columns: TableColumns, _ textStyle: TextStyle,
    _ kind: PagePart.Kind, number: Int, isBottomAligned: Bool = false
  ) -> RowLayout {
    let cells = texts.indices.map { index in
      let column = columns.columns[index]
      var cell = RowLayout.Cell(
        kind: kind, lines: [], style: textStyle, x: column.x, width: column.textWidth,
        alignment: table.columns[index].alignment)
      if kind == .headerCell, cell.alignment == .leading || column.textWidth == 0 {
        cell.alignment = .leading
        cell.width = column.graphicX + column.graphicWidth - column.x
      }
      cell.lines = LineBreaker(measuring: measuring, style: textStyle, width: cell.width)
        .lines(of: texts[index])
      return cell
    }
    return RowLayout(
      cells: cells, padding: style.rowPadding * columns.scale, table: number,
      isBottomAligned: isBottomAligned)
  }
}

extension TableColumns {
  /// A line from side to side, within the height above `y`.
  fileprivate func rule(y: Double) -> SceneItem {
    .rule(from: 0, to: width, y: y - 0.35, Stroke(PrintStyle.strongRule, width: 0.7))
  }
}
