import CheckRecords

/// Which baselines a check writes.
///
/// Those of pictures that passed are never touched.
public enum UpdatePolicy: String, CaseIterable, Sendable {
  case none

  /// Those that are not there.
  case missing

  /// Those of every picture that fails, and those that are not there.
  case failed

  /// Those of every picture that is not equal, be it by its letters alone.
  case all

  /// Whether the picture of an item becomes its baseline.
  func takes(_ item: CheckedItem) -> Bool {
    // What could not be judged may be anything.
    guard item.verdict != .error else { return false }
    return switch item.pictureClass {
    case .equal, .missing, .unreadable: false
    case .new: self != .none
    case .changed, .size, .fontOnly: self == .all || self == .failed && item.verdict == .fail
    }
  }
}
