import CheckRecords
import Pages

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

  /// What differs in the scene, as far as it is told in passing.
  ///
  /// A single difference stands in the message already.
  var sceneLines: [String] {
    let most = 8
    if scene.count == 1, message == scene[0].words { return [] }
    let lines = scene.prefix(most).map(\.words)
    return scene.count > most ? lines + ["and \(scene.count - most) more"] : lines
  }

  /// The box of all that differs as left, top, width and height; nil for what is no box of a picture.
  var differingRectangle: [Int]? {
    guard let box = differingBox, box.count == 4, box.allSatisfy({ (0...1 << 30).contains($0) })
    else { return nil }
    return [box[0], box[1], box[2] - box[0], box[3] - box[1]]
  }

  /// Whether it is worth a look: anything but equal pictures that pass.
  var isRemarkable: Bool { pictureClass != .equal || verdict != .pass }
}
