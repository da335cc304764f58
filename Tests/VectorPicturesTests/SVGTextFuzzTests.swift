import Rasters
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
        #expect(text.contains("<svg"))
        #expect(text.contains("</svg>\n"))
        let commented = bytes + Array("\n<!-- undrawn -->".utf8)
        #expect(try SVGText(commented, path: "a.svg").text == text)
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

  /// What the text says: where it is the same, so is the picture.
  @Test(.enabled(if: Installed.rsvg, "rsvg-convert is not installed (Debian: librsvg2-bin)"))
  func fuzzedDrawingsOfOneTextAreOnePicture() throws {
    let seed = Fixtures.svg(
      "<style>.a{fill:url(#p)}</style><linearGradient id='p'><stop stop-color='red'/></linearGradient>"
        + "<g class='a' id='q' clip-path='url(#c)'><rect width='9' height='5'/></g>"
        + "<clipPath id='c'><path d='M 1 1 L 8 1 L 8 4 z'/></clipPath><title id='t'>a</title>"
        + "<use xlink:href='#q' x='5'/><text x='2' y='7' font-size='6'>a b</text>",
      "width='16' height='9'")
    let pieces = [
      " ", "\n", "<!-- a -->", "<title>b</title>", "<desc/>", " role='img'", " data-a='b'",
      " id='r'",
      "<metadata><rect width='4' height='4'/></metadata>", "<k:g xmlns:k='l'/>", "<g/>", "'", "#",
      "<style>#q{fill:blue}</style>", "<style>rect{fill:green}</style>", "url(#p)",
      " fill='url(#p)'",
    ].map { Array($0.utf8) }
    func raster(_ bytes: [UInt8]) throws -> [Raster] {
      try VectorPicture(format: .svg, bytes: bytes, path: "a.svg").pages(dotsPerInch: 192)
    }
    let text = try SVGText(seed, path: "a.svg").text
    let picture = try raster(seed)
    var random = SeededGenerator(seed: 13)
    var sameCount = 0
    for _ in 0..<Fuzzing.rounds(usually: 3_000) / 3 {
      let bytes = Fuzzing.inserting(pieces, into: seed, using: &random)
      guard bytes != seed, (try? SVGText(bytes, path: "a.svg").text) == text else { continue }
      sameCount += 1
      // One that librsvg does not take has no picture.
      guard let other = try? raster(bytes) else { continue }
      #expect(other == picture, "\(String(decoding: bytes, as: UTF8.self))")
    }
    #expect(sameCount > 20)
  }
}

extension Fuzzing {
  /// A text with one or two pieces put in somewhere.
  fileprivate static func inserting(
    _ pieces: [[UInt8]], into seed: [UInt8], using random: inout SeededGenerator
  ) -> [UInt8] {
    var bytes = seed
    for _ in 0..<Int.random(in: 1...2, using: &random) {
      let place = Int.random(in: 0...bytes.count, using: &random)
      bytes.insert(contentsOf: pieces.randomElement(using: &random) ?? [], at: place)
    }
    return bytes
  }
}
