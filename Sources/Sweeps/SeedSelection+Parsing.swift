import TorchRandom

extension SeedSelection {
  /// The seeds that a text names: seeds and ranges between commas, blanks or lines.
  ///
  /// A range is `0...999`, with its end, or `0..<1000`, without it. What follows a `#` in a line is a
  /// comment.
  ///
  /// Throws a ``SeedSelectionError``.
  public init(parsing text: String) throws(SeedSelectionError) {
    var ranges: [Range] = []
    for line in text.split(whereSeparator: \.isNewline) {
      let content = line.prefix { $0 != "#" }
      for part in content.split(whereSeparator: { $0 == "," || $0.isWhitespace }) {
        ranges.append(try Self.range(part))
      }
    }
    try self.init(ranges)
  }

  private static func range(_ text: Substring) throws(SeedSelectionError) -> Range {
    for (sign, includesEnd) in [("...", true), ("..<", false)] {
      guard let ends = text.separated(by: sign) else { continue }
      let first = try seed(ends.0, in: text)
      let last = try seed(ends.1, in: text)
      guard first <= last else { throw .empty(String(text)) }
      guard let distance = first.distance(to: last), distance <= limit else { throw .tooMany }
      let count = distance + (includesEnd ? 1 : 0)
      guard count > 0 else { throw .empty(String(text)) }
      return Range(first: first, count: count)
    }
    return Range(first: try seed(text, in: text), count: 1)
  }

  private static func seed(
    _ text: Substring, in whole: Substring
  ) throws(SeedSelectionError) -> TorchSeed {
    do {
      return try TorchSeed(parsing: String(text))
    } catch TorchSeedError.outOfRange(let text) {
      throw .outOfRange(text)
    } catch {
      throw .malformed(whole.count > 60 ? whole.prefix(57) + "..." : String(whole))
    }
  }
}

extension Substring {
  /// What stands before and after a sign; nil where it is not there.
  fileprivate func separated(by sign: String) -> (Substring, Substring)? {
    var place = startIndex
    while place < endIndex {
      if self[place...].hasPrefix(sign) {
        return (self[..<place], self[index(place, offsetBy: sign.count)...])
      }
      place = index(after: place)
    }
    return nil
  }
}
