import CheckRecords

extension CheckSummary {
  /// How many are of each class: `4 pictures: 1 changed, 3 equal; 1 warning`.
  var words: String {
    guard total > 0 else { return "nothing was compared" }
    // The worst first, as in reports.
    let classes = PictureClass.allCases.reversed().filter { self[$0] > 0 }
      .map { "\(self[$0]) \($0.rawValue)" }
    return "\(count(total, "picture")): \(classes.joined(separator: ", "))"
      + (warnings > 0 ? "; \(count(warnings, "warning"))" : "")
      // Unreadable ones say by themselves that they could not.
      + (errors > self[.unreadable] ? "; \(errors) could not be judged" : "")
  }

  /// What the check comes to, in a sentence without a full stop.
  func headline(_ items: [CheckedItem]) -> String {
    guard total > 0 else { return "Nothing was compared" }
    let failing = items.count { $0.verdict == .fail }
    let unjudged = items.count { $0.verdict == .error }
    let all = " of \(count(total, "picture"))"
    let failure = "\(failing)\(all) \(failing == 1 ? "fails" : "fail")"
    if failing > 0 {
      return failure + (unjudged > 0 ? ", \(unjudged) could not be judged" : "")
    }
    if unjudged > 0 { return "\(unjudged)\(all) could not be judged" }
    if self[.equal] == total {
      return total == 1 ? "The picture is equal" : "All \(total) pictures are equal"
    }
    return total == 1 ? "The picture passes" : "All \(total) pictures pass"
  }
}

/// A number and what it counts, as `1 picture` and `2 pictures`.
func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
