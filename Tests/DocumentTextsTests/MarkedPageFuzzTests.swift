import DocumentTexts
import TestSupport
import Testing

@Suite("Random pages with places that are kept")
struct MarkedPageFuzzTests {
  private static let pieces = [
    "<!-- descent:begin n -->", "<!-- descent:begin out/m -->", "  <!--descent:begin o-->\t",
    "<!-- descent:begin -->", "> <!-- descent:begin q -->", "```", "~~~~", "```swift", "  ```",
    "    ```",
    "\t~~~", "- ```", "1. ~~~", "2) a", "> ```", "> > - ~~~", "-", "- ", "  a", "   a", "a",
    "a`b``` ```",
    "``` `", "---", "===", "# a", "", "", " ", "\t", "<!--", "-->", "<pre>", "</PRE>", "\u{FEFF}",
    "e\u{301}",
    "\u{301}", "日本", "\u{2028}", "<!-- descent:end -->\u{301}",
  ]

  private static let ends = ["\n", "\n", "\r\n", "\r"]
  private static let end = "<!-- descent:end -->"

  /// The lines, each with its end, found in another way than pages find them.
  private func lines(of text: String) -> [[UInt8]] {
    var lines: [[UInt8]] = [[]]
    var last: UInt8 = 0
    for byte in text.utf8 {
      let goesOn = byte == 0x0a && last == 0x0d
      if last == 0x0a || last == 0x0d, !goesOn { lines.append([]) }
      lines[lines.count - 1].append(byte)
      last = byte
    }
    return lines
  }

  /// The bytes that are of no place.
  private func outside(of page: MarkedPage, in text: String) throws -> [UInt8] {
    let lines = lines(of: text)
    var (outside, next): ([UInt8], Int) = ([], 0)
    for place in page.places {
      outside += lines[next..<place.line].joined()
      next = try #require(
        lines.indices[place.line...].first { index in
          let bytes = lines[index].filter { ![0x09, 0x0a, 0x0d, 0x20].contains($0) }
          return bytes == Array("<!--descent:end-->".utf8)
        })
    }
    return outside + lines[next...].joined()
  }

  @Test("Places take texts, and nothing else changes")
  func fuzzedPages() throws {
    let rounds = Fuzzing.rounds(usually: 3_000)
    var random = SeededGenerator(seed: 41)
    var (kept, refused) = (0, 0)
    for _ in 0..<rounds {
      var text = Int.random(in: 0..<8, using: &random) == 0 ? "\u{FEFF}" : ""
      var isOpen = false
      for _ in 0..<Int.random(in: 0...14, using: &random) {
        // Now and then anything, but places that end are what is to be looked at.
        let piece =
          isOpen && Int.random(in: 0..<3, using: &random) == 0
          ? Self.end : Self.pieces.randomElement(using: &random) ?? ""
        isOpen = isOpen && piece != Self.end || piece.contains("begin")
        text += piece + (Self.ends.randomElement(using: &random) ?? "")
      }
      if isOpen { text += Self.end }
      let page: MarkedPage
      do throws(MarkedPageError) {
        page = try MarkedPage(text)
      } catch {
        refused += 1
        #expect((1...lines(of: text).count).contains(error.line), "\(text.debugDescription)")
        continue
      }
      if !page.places.isEmpty { kept += 1 }
      let outside = try outside(of: page, in: text)
      // Once its empty lines are there, a page with the same texts is the same.
      let same = page.replacing(with: page.places.map(\.text))
      let again = try MarkedPage(same)
      #expect(again.places.map(\.name) == page.places.map(\.name), "\(text.debugDescription)")
      #expect(again.places.map(\.text) == page.places.map(\.text), "\(text.debugDescription)")
      #expect(
        again.replacing(with: again.places.map(\.text)).utf8.elementsEqual(same.utf8),
        "\(text.debugDescription)")
      let others = page.places.indices.map { "a\($0)\n\n```\n- \($0)" }
      let other = page.replacing(with: others)
      let changed = try MarkedPage(other)
      #expect(changed.places.map(\.name) == page.places.map(\.name), "\(text.debugDescription)")
      #expect(changed.places.map(\.text) == others, "\(text.debugDescription)")
      #expect(try self.outside(of: again, in: same) == outside, "\(text.debugDescription)")
      #expect(try self.outside(of: changed, in: other) == outside, "\(text.debugDescription)")
    }
    #expect(kept > rounds / 8 && refused > rounds / 8, "\(kept), \(refused) of \(rounds)")
  }
}
