/// Finds what someone who mistyped a name probably meant.
public enum NearestName {
  /// Longer names are not compared: nobody mistypes a paragraph, and the cost grows with the length.
  private static let longest = 64

  /// The known name nearest to what was typed, or nil where none is near.
  ///
  /// Near is a few changed letters (a third of what was typed, at least two), in any case; or else a
  /// name that contains what was typed, as `strip` is part of `prediction-strip`. Of names equally
  /// near, one in the same case, then the first in alphabetical order.
  ///
  /// - Complexity: linear in the number of names, quadratic in their length.
  public static func nearest(to typed: String, among names: some Sequence<String>) -> String? {
    let wanted = typed.lowercased()
    guard !wanted.isEmpty, wanted.utf8.count <= longest else { return nil }
    let bytes = Array(wanted.utf8)
    let limit = max(2, bytes.count / 3)
    var best: (name: String, distances: (Int, Int))?
    let known = names.sorted()
    for name in known where name.utf8.count <= longest {
      guard abs(name.utf8.count - bytes.count) <= limit else { continue }
      let distance = editDistance(bytes, Array(name.lowercased().utf8))
      // Two letters of two are a new word, not a slip.
      guard distance <= limit, distance < max(bytes.count, name.utf8.count) else { continue }
      let distances = (distance, editDistance(Array(typed.utf8), Array(name.utf8)))
      if best.map({ distances < $0.distances }) ?? true { best = (name, distances) }
    }
    if let best { return best.name }
    guard bytes.count >= 3 else { return nil }
    return known.first { contains(Array($0.lowercased().utf8), bytes) }
  }

  /// `did you mean seed?`, or all names where none is near.
  ///
  /// - Parameters:
  ///   - typed: what is no name.
  ///   - names: those there are, in the order in which they are told.
  /// - Returns: what to do, as the end of a message.
  public static func advice(on typed: String, among names: [String]) -> String {
    nearest(to: typed, among: names).map { "did you mean \($0)?" }
      ?? "known are \(names.joined(separator: ", "))"
  }

  private static func contains(_ name: [UInt8], _ part: [UInt8]) -> Bool {
    guard part.count <= name.count else { return false }
    return (0...name.count - part.count).contains { name[$0...].starts(with: part) }
  }

  /// Levenshtein's distance: the least number of insertions, deletions and substitutions.
  static func editDistance(_ first: [UInt8], _ second: [UInt8]) -> Int {
    var row = Array(0...second.count)
    for (line, byte) in first.enumerated() {
      var diagonal = row[0]
      row[0] = line + 1
      for (column, other) in second.enumerated() {
        let substituted = diagonal + (byte == other ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(substituted, diagonal + 1, row[column] + 1)
      }
    }
    return row[second.count]
  }
}
