import TestSupport
import Testing
import VectorPictures

@Suite struct SVGTextFuzzTests {
  @Test func fuzzedDrawingsAreReadOrRefusedWithAPlace() throws {
    let seeds = [
      try Fixtures.bytes("matplotlib-1.svg"),
      Fixtures.svg(
        "<style>.a{fill:url(#p)}</style><g id='p' clip-path='url(\"#q\")'><text>a <b/> &amp;</text>"
          + "</g><clipPath id='q'/><title>t</title><use xlink:href='#p' x='1'/>"),
    ]
    let pieces =
      [
        "<", ">", "/>", "</g>", "<g>", "&", "&#0;", "&#x10ffff;", "&lt;", "\"", "'", "url(",
        "url(#", ")",
        "#", "<!--", "-->", "<![CDATA[", "]]>", "<?xml-stylesheet ?>",
        "<!DOCTYPE a [<!ENTITY b 'c'>]>",
        "xmlns:a='b' ", "a:b='c'", "href='#p'", "id='q'", "<style>", "</style>", "{", "}", "\\",
        "\0",
        "<title>", "é", "\u{feff}",
      ].map { Array($0.utf8) } + [[0xff], [0xc3]]
    var random = SeededGenerator(seed: 11)
    var readCount = 0
    var refusedCount = 0
    for round in 0..<Fuzzing.rounds(usually: 2_000) {
      let bytes = Fuzzing.mutated(seeds[round % seeds.count], pieces: pieces, using: &random)
      do throws(VectorPictureError) {
        let text = try SVGText(bytes, path: "a.svg").text
        readCount += 1
        #expect(text.hasPrefix("<svg"))
        #expect(text.hasSuffix("</svg>\n"))
        // Read again, it says the same.
        #expect(try SVGText(bytes, path: "a.svg").text == text)
      } catch {
        refusedCount += 1
        guard case .brokenSVG(_, let line, let column, let reason) = error else {
          Issue.record("\(error)")
          continue
        }
        #expect(line >= 1 && column >= 1 && !reason.isEmpty)
      }
    }
    #expect(readCount > 50)
    #expect(refusedCount > 200)
  }
}
