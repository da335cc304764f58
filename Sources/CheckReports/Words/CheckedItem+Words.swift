import CheckRecords

extension CheckedItem {
  /// The gate that decided; nil where none did.
  var decidingGate: MeasuredGate? { gates.first { $0.metric == decidedBy } }

  /// What decided, with its numbers where it was a gate: `tile-rms:32 72 > 8`, `scene`; empty for nothing.
  var decision: String { decidingGate?.words ?? decidedBy.map(VisibleText.line) ?? "" }

  /// Why it is so, in a line.
  var why: String {
    let update =
      switch update {
      case .written: "its baseline was written"
      case .replaced: "its baseline was replaced"
      case .removed: "its baseline was removed"
      case nil: ""
      }
    return VisibleText.line(
      [message, update].filter { !$0.isEmpty }.joined(separator: "; "))
  }

  /// Whether it is worth a look: anything but equal pictures that pass.
  var isRemarkable: Bool { pictureClass != .equal || verdict != .pass }
}
