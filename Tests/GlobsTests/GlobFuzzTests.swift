import Globs
import TestSupport
import Testing

@Suite struct GlobFuzzTests {
  /// Patterns and names of few letters, so that many fit, against a matcher that tries every way.
  @Test func fuzzedPatternsAreForWhatAPlainMatcherSays() {
    var random = SeededGenerator(seed: 5)
    let parts = [
      "*", "**", "**/", "/", "?", "[a-b]", "[!a]", "{a,b}", "{a?,b/}", "a", "b", "{b,ab}", "\\*",
    ]
    let letters = ["a", "b", "/", "*"]
    var matchCount = 0
    let rounds = Fuzzing.rounds(usually: 3_000)
    for _ in 0..<rounds {
      let pattern = (0..<Int.random(in: 1...6, using: &random)).reduce("") { text, _ in
        text + (parts.randomElement(using: &random) ?? "")
      }
      let name = (0..<Int.random(in: 0...6, using: &random)).reduce("") { text, _ in
        text + (letters.randomElement(using: &random) ?? "")
      }
      do {
        let matches = try Glob(pattern).matches(name)
        if matches { matchCount += 1 }
        #expect(matches == PlainMatcher.matches(pattern, name), "\(pattern) \(name)")
      } catch {
        Issue.record("\(error)")
      }
    }
    #expect(matchCount > rounds / 50)
  }

  @Test func fuzzedTextIsAPatternOrRefused() {
    var random = SeededGenerator(seed: 6)
    let pieces = ["{", "}", "[", "]", ",", "\\", "*", "**/", "-", "!", "/", "é", "\u{0}"].map {
      Array($0.utf8)
    }
    var refusedCount = 0
    for _ in 0..<Fuzzing.rounds(usually: 2_000) {
      let bytes = Fuzzing.mutated(
        Array("a/{b,c[d-f]}/**/*.png".utf8), pieces: pieces, using: &random)
      do {
        let glob = try Glob(String(decoding: bytes, as: UTF8.self))
        _ = glob.matches("a/b/x.png")
      } catch {
        refusedCount += 1
        #expect(!error.description.isEmpty)
      }
    }
    #expect(refusedCount > 100)
  }
}

/// Braces written out, then one way after the other.
private enum PlainMatcher {
  static func matches(_ pattern: String, _ name: String) -> Bool {
    writtenOut(Array(pattern)).contains { matches($0[...], Array(name)[...], isAtStart: true) }
  }

  /// Of braces that are not nested.
  private static func writtenOut(_ pattern: [Character]) -> [[Character]] {
    guard let open = pattern.firstIndex(of: "{"),
      let close = pattern[open...].firstIndex(of: "}")
    else { return [pattern] }
    let inside = pattern[(open + 1)..<close].split(separator: ",", omittingEmptySubsequences: false)
    return inside.flatMap { writtenOut(Array(pattern[..<open]) + $0 + pattern[(close + 1)...]) }
  }

  private static func matches(
    _ pattern: ArraySlice<Character>, _ name: ArraySlice<Character>, isAtStart: Bool
  ) -> Bool {
    guard let first = pattern.first else { return name.isEmpty }
    let rest = pattern.dropFirst()
    func skipping(_ rest: ArraySlice<Character>, _ fits: (Character) -> Bool) -> Bool {
      if matches(rest, name, isAtStart: false) { return true }
      guard let letter = name.first, fits(letter) else { return false }
      return matches(pattern, name.dropFirst(), isAtStart: false)
    }
    switch first {
    case "*":
      let stars = pattern.prefix { $0 == "*" }.count
      guard stars > 1 else { return skipping(rest) { $0 != "/" } }
      let after = pattern.dropFirst(stars)
      guard isAtStart, after.first == "/" else { return skipping(after) { _ in true } }
      return matches(after.dropFirst(), name, isAtStart: true)
        || name.indices.contains {
          name[$0] == "/" && matches(after.dropFirst(), name[($0 + 1)...], isAtStart: true)
        }
    case "?":
      return name.first.map { $0 != "/" } ?? false
        && matches(rest, name.dropFirst(), isAtStart: false)
    case "[":
      guard let letter = name.first, letter != "/" else { return false }
      let isNegated = rest.first == "!"
      let isIn = isNegated ? letter != "a" : letter == "a" || letter == "b"
      return isIn
        && matches(
          pattern.drop { $0 != "]" }.dropFirst(), name.dropFirst(), isAtStart: false)
    case "\\":
      return name.first == rest.first
        && matches(rest.dropFirst(), name.dropFirst(), isAtStart: false)
    default:
      return name.first == first
        && matches(rest, name.dropFirst(), isAtStart: first == "/")
    }
  }
}
