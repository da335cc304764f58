extension Double {
  /// The number as people type it: the shortest decimal that gives it back, whole ones without `.0`.
  var shortText: String {
    let text = "\(self)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
