import Pages

/// What is wrong in a line of a page that is kept.
struct PlaceError: Error, CustomStringConvertible {
  let path: String
  let line: Int
  let reason: any Error

  /// In one line: what a page of others holds is shown and does nothing.
  var description: String { VisibleText.line("\(path):\(line): \(reason)") }
}
