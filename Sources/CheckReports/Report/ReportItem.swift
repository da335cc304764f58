import CheckRecords

/// An item of a check with the pictures that a report shows of it.
struct ReportItem {
  var item: CheckedItem
  var baseline = PictureSlot.empty
  var actual = PictureSlot.empty
  var difference = PictureSlot.empty

  /// Its pictures with what they are called, in the order in which they are shown.
  var pictures: [(role: PictureRole, slot: PictureSlot)] {
    [(.baseline, baseline), (.actual, actual), (.difference, difference)]
  }

  /// What accepting it takes; nil where it cannot be, also as its picture is not what was checked.
  var acceptance: AcceptList.Entry? {
    if case .notShown(_, file: nil) = actual { return nil }
    return item.acceptance
  }
}

/// What a picture is to its item.
enum PictureRole: String {
  case baseline
  case actual
  case difference

  /// With a capital letter.
  var title: String {
    switch self {
    case .baseline: "Baseline"
    case .actual: "Actual"
    case .difference: "Difference"
    }
  }
}
