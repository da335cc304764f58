import CheckRecords
import Pages

/// The metrics of a picture with their limits.
struct GateTable {
  let gates: [MeasuredGate]

  /// The metric that decided, if one did.
  let decider: String?

  var html: HTML {
    .element(
      "table", [:],
      [
        .element("thead", [:], [row("th", ["metric", "value", "limit", "blank", "worst place"])]),
        .element("tbody", [:], gates.map(row)),
      ])
  }

  private func row(_ gate: MeasuredGate) -> HTML {
    let limit = [
      gate.max.map { "≤ \(ShortNumber.text($0))" }, gate.min.map { "≥ \(ShortNumber.text($0))" },
    ].compactMap { $0 }.joined(separator: ", ")
    let cells = [
      VisibleText.line(gate.metric), ShortNumber.text(gate.value), limit.isEmpty ? "–" : limit,
      gate.blankValue.map(ShortNumber.text) ?? "–", gate.placeWords ?? "–",
    ]
    let verdict = gate.passes ? "" : gate.metric == decider ? "beyond decides" : "beyond"
    return row("td", cells, verdict)
  }

  private func row(_ element: String, _ cells: [String], _ verdict: String = "") -> HTML {
    .element(
      "tr", verdict.isEmpty ? [:] : ["class": verdict],
      cells.enumerated().map { index, cell in
        let text = HTML.text(cell)
        if element == "td", index == 0 { return .element("th", ["scope": "row"], [text]) }
        return .element(element, element == "th" ? ["scope": "col"] : [:], [text])
      })
  }
}
