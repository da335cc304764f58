import CheckRecords

extension CheckedItem {
  /// What was found, why, and what can be done, in a few lines.
  var testWords: String {
    var lines = [pictureClass.rawValue + (message.isEmpty ? "" : ": \(message)")]
    lines += scene.dropFirst().map { "  \($0.words)" } + notes.map { "  note: \($0)" }
    switch update {
    case .written: lines.append("  its baseline was written; look at it, then run the test again")
    case .replaced: lines.append("  its baseline was replaced; look at it, then run the test again")
    case .removed, nil:
      if let path = actual?.path { lines.append("  the picture is \(path)") }
      if let diff { lines.append("  the differences are \(diff)") }
      if pictureClass != .unreadable {
        lines.append("  if it is right, run the test with \(Recording.variable)=failed")
      }
    }
    return lines.joined(separator: "\n")
  }
}
