import CheckRecords
import Plotting
import Scenes

/// The differences found so far, each put into words in the same way.
struct DifferenceList {
  private(set) var all: [SceneDifference] = []

  /// Something that became something else; `words` where the usual `path: from -> to` does not read well.
  mutating func add(_ path: String, _ from: String, _ to: String, words: String? = nil) {
    let words = words ?? "\(path): \(from.isEmpty ? "none" : from) -> \(to.isEmpty ? "none" : to)"
    all.append(SceneDifference(path: path, from: from, to: to, words: words))
  }

  /// Words that may be there or not.
  mutating func addText(_ path: String, _ from: String?, _ to: String?) {
    guard from != to else { return }
    func quoted(_ text: String?) -> String { text.map { "\"\($0)\"" } ?? "none" }
    add(path, from ?? "", to ?? "", words: "\(path): \(quoted(from)) -> \(quoted(to))")
  }

  /// Several words that belong together.
  mutating func addList(
    _ path: String, _ from: [String], _ to: [String], separator: String = " "
  ) {
    guard from != to else { return }
    add(path, from.joined(separator: separator), to.joined(separator: separator))
  }

  /// A number in points.
  mutating func addLength(_ path: String, _ from: Double?, _ to: Double?) {
    guard from != to else { return }
    if let from, let to, from.isNear(to) { return }
    add(path, from?.words ?? "", to?.words ?? "")
  }

  /// A place on the page, where both are known.
  mutating func addBox(_ path: String, _ from: Rectangle?, _ to: Rectangle?) {
    guard let from, let to, !from.isNear(to) else { return }
    let sizes = (
      from: "\(from.width.words) x \(from.height.words)",
      to: "\(to.width.words) x \(to.height.words)"
    )
    let isResized = !from.width.isNear(to.width) || !from.height.isNear(to.height)
    let shifts = [
      Self.shift(to.midX - from.midX, "right", "left"),
      Self.shift(to.midY - from.midY, "down", "up"),
    ].compactMap { $0 }
    let moved = shifts.isEmpty ? nil : "moved " + shifts.joined(separator: " and ")
    let resized = isResized ? "\(sizes.from) points -> \(sizes.to)" : nil
    add(
      "\(path) place", from.words, to.words,
      words: "\(path): " + [moved, resized].compactMap { $0 }.joined(separator: ", "))
  }

  private static func shift(_ distance: Double, _ forwards: String, _ backwards: String) -> String?
  {
    guard abs(distance) >= Double.leastVisible else { return nil }
    return "\(abs(distance).words) points \(distance > 0 ? forwards : backwards)"
  }
}

extension Double {
  /// In points: what moves by less is the same in every picture.
  static let leastVisible = 0.01

  /// Whether two lengths or places in points look the same.
  func isNear(_ other: Double) -> Bool {
    // Boxes are rounded to a hundredth, so that equal ones may be one apart.
    abs(self - other) < 1.5 * Self.leastVisible
  }

  /// With four significant digits.
  var words: String { DecimalText.general(self, digits: 4) }
}

extension Rectangle {
  fileprivate func isNear(_ other: Rectangle) -> Bool {
    minX.isNear(other.minX) && minY.isNear(other.minY) && width.isNear(other.width)
      && height.isNear(other.height)
  }

  fileprivate var words: String { "\(minX.words),\(minY.words),\(width.words),\(height.words)" }
}
