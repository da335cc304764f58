import CheckRecords
import ImageChecks

/// What became of one pair, in lines for people.
struct ComparisonWords {
  private let item: CheckedItem

  init(_ item: CheckedItem) {
    self.item = item
  }

  /// The class with the reason, then what differs, then every gate.
  var text: String {
    var lines = [
      item.pictureClass.rawValue + (item.message.isEmpty ? "" : ": \(item.message)")
    ]
    lines += item.scene.map { "  \($0.words)" }
    lines += item.gates.map { gate in
      let limit =
        gate.max.map { "at most \($0.words)" } ?? gate.min.map { "at least \($0.words)" } ?? ""
      let place = gate.place.map { " in \($0[2]) x \($0[3]) at (\($0[0]), \($0[1]))" } ?? ""
      return
        "  \(gate.metric) \(gate.value.words)\(place), \(limit): \(gate.passes ? "passes" : "fails")"
    }
    lines += item.notes.map { "  note: \($0)" }
    return lines.joined(separator: "\n").withoutControlCharacters
  }
}
