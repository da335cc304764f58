import Typesetting

/// The title of a small panel, which must not run into its neighbour's.
enum FittingTitle {
  /// The first of some texts, the fullest first, that has room; else as much of the last as has.
  ///
  /// - Parameters:
  ///   - texts: at least one.
  ///   - width: of a panel with its labels, in points.
  ///   - size: of the title's letters, in points.
  /// - Returns: a label in one line.
  static func label(_ texts: [String], width: Double, size: Double) -> Label {
    // A character is some 0.6 of its size wide.
    let room = max(8, Int(width / (0.6 * size)))
    if let text = texts.first(where: { $0.count <= room }) { return Label(plain: text) }
    // The middle goes: names of settings begin and end with what tells them apart.
    let text = texts.last ?? ""
    return Label(plain: text.prefix(room / 2) + "…" + text.suffix(room - room / 2 - 1))
  }
}
