import CairoRendering
import FigureMetadata
import Rasters
import TestSupport
import Testing

@Suite struct FigureWordsTests {
  private let files: FigureFiles

  init() throws {
    files = try FigureFiles()
  }

  private func words(_ text: String) -> FigureWords { FigureWords(of: Array(text.utf8)) }

  @Test("a figure's words are found in each format", arguments: FigureFormat.allCases)
  func roundTrip(format: FigureFormat) throws {
    for provenance in [nil, #"{"a":"ŷ"}"#] {
      let words = FigureWords(of: try files.file(format, provenance))
      #expect(words.title == "Loss & <step>")
      #expect(words.description == "It falls — fast.")
    }
  }

  @Test("what is not there is nil") func absent() throws {
    let png = try PNGEncoder().encode(Raster(width: 1, height: 1, color: .max))
    for bytes in [png, Array("<svg/>".utf8), Array("%PDF-1.4".utf8), [], Array("GIF89a".utf8)] {
      let words = FigureWords(of: bytes)
      #expect(words.title == nil && words.description == nil)
    }
    let titled = try PNGEncoder(textChunks: [TextChunk(keyword: "Title", text: "Loß")])
      .encode(Raster(width: 1, height: 1, color: .max))
    #expect(FigureWords(of: titled).title == "Loß")
    #expect(FigureWords(of: titled).description == nil)
  }

  @Test("only the root's own title counts") func rootOnly() {
    let inner = words("<svg><g><title>no</title><desc>no</desc></g><desc>yes</desc></svg>")
    #expect(inner.title == nil && inner.description == "yes")
    let first = words("<svg><title>a</title><title>b</title></svg>")
    #expect(first.title == "a")
    let marked = words(
      "<s:svg xmlns:s='http://www.w3.org/2000/svg'><s:title>a &amp; <b>b</b><![CDATA[<c]]></s:title></s:svg>"
    )
    #expect(marked.title == "a & b<c")
  }

  @Test(
    "damaged words are none",
    arguments: [
      "<svg><title>a", "<svg><title>&nothing;</title>", "<svg><title/>", "<svg><title></title>",
      "<svg></svg></svg><title>a</title>",
    ])
  func damaged(text: String) {
    #expect(words(text).title == nil)
  }

  @Test("words that are too long are none") func tooLong() {
    let long = String(repeating: "a", count: 1 << 20)
    #expect(words("<svg><title>\(long)</title></svg>").title == long)
    #expect(words("<svg><title>\(long)a</title></svg>").title == nil)
  }

  @Test("hostile files are read once", arguments: ["<title>", "<svg>", "<a/>", "&", "<![CDATA["])
  func hostile(piece: String) {
    let text = String(repeating: piece, count: 200_000 / piece.utf8.count)
    for beginning in ["<svg>", "<svg><title>", "<svg><desc>"] {
      #expect(words(beginning + text).title == nil)
    }
  }

  @Test("fuzzed files are read or not, and none traps") func fuzz() throws {
    let seeds = try FigureFormat.allCases.map { try files.file($0, nil) }
    let pieces = [
      "<title>", "</title>", "<desc>", "&", "<!--", "(", ")", "\\", "<<", ">>", "xref", "/Title",
      "1 0 R", "%%EOF", "iTXt", "\0",
    ].map { Array($0.utf8) }
    var random = SeededGenerator(seed: 7)
    var found = 0
    for round in 0..<Fuzzing.rounds(usually: 2_000) {
      let bytes = Fuzzing.mutated(seeds[round % seeds.count], pieces: pieces, using: &random)
      let words = FigureWords(of: bytes)
      if words.title != nil { found += 1 }
      #expect((words.title?.utf8.count ?? 1) <= bytes.count)
    }
    #expect(found > 20)
  }
}
