import Documents
import Scenes

extension DocumentLayout {
  /// Names on the left, and beside each what it is.
  mutating func facts(_ facts: [Fact]) -> [Strip] {
    let number = number()
    let (nameStyle, valueStyle) = (style.factName, style.factValue)
    let names = LineBreaker(
      measuring: measuring, style: nameStyle, width: area.width * 0.32)
    let widest =
      facts.map { names.extent(of: [StyledText($0.name)]).line }.max() ?? 0
    let x = min(widest, names.width) + 16
    let values = LineBreaker(measuring: measuring, style: valueStyle, width: area.width - x)
    return facts.flatMap { fact in
      RowLayout(
        cells: [
          RowLayout.Cell(
            kind: .headerCell, lines: names.lines(of: [StyledText(fact.name)]),
            style: nameStyle, x: 0, width: names.width),
          RowLayout.Cell(
            kind: .cell, lines: values.lines(of: fact.value.styled(linkingTo: sections)),
            style: valueStyle, x: x, width: values.width),
        ], padding: 1.5, table: number
      ).strips()
    }.withoutLoneEnds()
  }
}
