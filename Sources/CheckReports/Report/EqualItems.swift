import CheckRecords
import Pages

/// The names of the equal pictures, folded up unless there are no others.
struct EqualItems {
  let items: [CheckedItem]

  /// Whether all pictures are equal.
  let isAll: Bool

  var html: HTML {
    guard !items.isEmpty else { return .empty }
    var attributes: HTMLAttributes = ["class": "equal"]
    attributes.set("open", isThere: isAll)
    return .element(
      "details", attributes,
      [
        .element("summary", [:], ["\(count(items.count, "equal picture"))"]),
        .element("ul", [:], items.map(entry)),
      ])
  }

  private func entry(_ item: CheckedItem) -> HTML {
    let gates = item.gates.map(\.words).joined(separator: ", ")
    return .element(
      "li", ["data-name": item.name],
      [
        .element("bdi", [:], [.text(VisibleText.line(item.name))]),
        gates.isEmpty ? .empty : .element("span", ["class": "gates"], [.text(" \(gates)")]),
      ])
  }
}
