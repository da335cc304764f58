import Typesetting

extension Label {
  /// What someone wrote, with formulas between dollar signs; shown as it is where they cannot be read.
  ///
  /// A request that is valid has none that cannot.
  static func written(_ text: String) -> Label {
    (try? Label(parsing: text)) ?? Label(plain: text)
  }
}
