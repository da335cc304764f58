import CairoRendering
import FigureMetadata
import Testing

@Suite struct RoundTripTests {
  private let files: FigureFiles

  init() throws {
    files = try FigureFiles()
  }

  private static let texts = [
    #"{"schema":"descent.provenance/1"}"#, "", "{}", " ",
    #"{"quote":"\"","backslash":"\\","both":"\\\"","slash":"\/"}"#,
    #"("unbalanced ) (( parentheses","\)")"#,
    "]]> <![CDATA[ <!-- -- --> </metadata> </descent:provenance> <?x ?> &amp; &#38; 'a' \"b\"",
    "{\n  \"lines\": [\n\t1,\r\n\r2\n]\n}\n",
    #"{"µ":"ŷ − é e\#u{301} 漢字 👍🏽 𝛼 \#u{7f}\#u{80}\#u{feff}"}"#,
    // Escapes that are not ours, alone and beside what needs ours.
    #"{"a":"\u00e9 \u2212 \ud83d\udc4d"}"#, #"{"é":"\u00e9"}"#, #"{"é":"\\u00e9 \\\\u00e9"}"#,
    #"\é"#, #"\\é \u"#, #"é\u12"#, #"\ud83d é \udc4d\ud83d"#, #"\u0041 \u0022 é"#,
    "%%EOF endobj startxref\n0\n%%EOF\n", "descent:provenance", "\u{fe}\u{ff}", "þÿ",
  ]

  @Test(arguments: FigureFormat.allCases, texts)
  func textComesBackToTheLetter(format: FigureFormat, text: String) throws {
    let file = try files.file(format, text)
    let found = try EmbeddedProvenance(readingFrom: file)
    #expect(found.format.rawValue == format.rawValue)
    #expect(Array(found.text.utf8) == Array(text.utf8), "\(found.text)")
    #expect(try files.file(format, text) == file)
    #expect(try FigureFiles().file(format, text) == file)
  }

  @Test(arguments: FigureFormat.allCases)
  func aMegabyteComesBack(format: FigureFormat) throws {
    let ascii = "[" + (0..<130_000).map { String($0 &* 7919) }.joined(separator: ",") + "]"
    #expect(ascii.utf8.count > 1_000_000)
    for text in [ascii, ascii + "−\n"] {
      #expect(try EmbeddedProvenance(readingFrom: files.file(format, text)).text == text)
    }
  }

  /// JSON allows all characters that are none, XML most of them: an equal JSON text comes back.
  @Test func whatIsNoCharacterComesBackAtLeastAsAnEscape() throws {
    let none = try [0xffff, 0xfffe, 0xfdd0, 0x1fffe].map {
      try #require(Unicode.Scalar(UInt32($0)))
    }
    let text = none.map { String(Character($0)) }.joined(separator: " ")
    for format in FigureFormat.allCases {
      let found = try EmbeddedProvenance(readingFrom: files.file(format, text)).text
      let xml = text.unicodeScalars.dropFirst(3)
      #expect(found == (format == .svg ? #"\uffff \ufffe"# + String(xml) : text))
    }
  }

  @Test(arguments: FigureFormat.allCases)
  func controlCharacterIsAnError(format: FigureFormat) {
    for code in [0, 1, 8, 0x0b, 0x0c, 0x1f] as [UInt8] {
      #expect(throws: RenderingError.controlCharacterInProvenance(code)) {
        try files.file(format, "a\(Character(Unicode.Scalar(code)))b")
      }
    }
  }

  @Test(arguments: FigureFormat.allCases)
  func withoutProvenanceThereIsNone(format: FigureFormat) throws {
    let file = try files.file(format, nil)
    #expect(!latin1(file).contains("provenance"))
    let reader = try #require(FigureFileFormat(rawValue: format.rawValue))
    #expect(throws: ProvenanceError.noProvenance(reader)) {
      try EmbeddedProvenance(readingFrom: file)
    }
  }

  @Test func aDateLeavesAPDFReadable() throws {
    let text = "{\"a\":\"   /CreationDate (x)\"}"
    let file = try files.file(.pdf, text, creationDate: 0)
    #expect(latin1(file).contains("/CreationDate (D:19700101"))
    #expect(try EmbeddedProvenance(readingFrom: file).text == text)
  }
}
