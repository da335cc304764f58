import Testing
import VectorPictures

private func text(_ bytes: [UInt8]) throws(VectorPictureError) -> String {
  try SVGText(bytes, path: "a.svg").text
}

private func text(_ content: String) throws(VectorPictureError) -> String {
  try text(Fixtures.svg(content))
}

@Suite struct SVGTextTests {
  @Test func everyTagIsALineWithItsAttributesInOrder() throws {
    #expect(
      try text("<g><rect y='2'\n x='1'/></g>") == """
        <svg height="4" width="8">
        <g>
        <rect x="1" y="2">
        </rect>
        </g>
        </svg>

        """)
  }

  @Test func matplotlibsIdsAndDatesMakeNoDifference() throws {
    let (one, other) = (
      try Fixtures.bytes("matplotlib-1.svg"), try Fixtures.bytes("matplotlib-2.svg")
    )
    #expect(one != other)
    let words = try text(one)
    #expect(words == (try text(other)))
    #expect(words.contains("clip-path=\"url(#"))
    #expect(!words.contains("figure_1"))
    let changed = String(decoding: other, as: UTF8.self).replacing("#1f77b4", with: "#1f77b5")
    #expect(words != (try text(Array(changed.utf8))))
  }

  @Test func ourTitleAndProvenanceMakeNoDifference() throws {
    let scene = Fixtures.scene(title: "Loss")
    let plain = try text(try Fixtures.file(scene, .svg, provenance: nil))
    #expect(plain == (try text(try Fixtures.file(scene, .svg, provenance: "{\"seed\":1}"))))
    let titled = Fixtures.scene(title: "Lose")
    #expect(plain == (try text(try Fixtures.file(titled, .svg, provenance: nil))))
    let thick = Fixtures.scene(title: "Loss", lineWidth: 1.1)
    #expect(plain != (try text(try Fixtures.file(thick, .svg, provenance: nil))))
  }

  @Test(arguments: [
    ("<rect/>", "<!-- a --><rect></rect>\n  <?editor state?>"),
    ("<rect x='1' y='2'/>", "<rect y=\"2\" x=\"1\"/>"),
    ("<rect/>", "<title>a</title><desc>b</desc><metadata><x xmlns='y'/></metadata><rect/>"),
    ("<rect/>", "<k:a xmlns:k='kit'><k:b/></k:a><rect k:c='d' xmlns:k='kit'/>"),
    ("<rect/>", "<rect id='unused' role='img' aria-label='a' data-x='1'/>"),
    ("<path d='M 0 0 L 1 1'/>", "<path d='\nM 0 0\tL 1  1 '/>"),
    ("<path id='a'/><use href='#a'/>", "<path id='b'/><use href='#b'/>"),
    ("<path id='a'/><use xlink:href='#a'/>", "<path id='b'/><use xlink:href='#b'/>"),
    (
      "<g fill='url(#a)'/><path id='a'/>",
      "<g fill='url( \"#x\" )'/><path id='x'/>"
    ),
    ("<style>.a{fill:url(#p)}</style><g id='p'/>", "<style> .a{fill:url(#q)} </style><g id='q'/>"),
    ("<text>a &amp; b</text>", "<text><![CDATA[a & ]]>b</text>"),
    ("<text>é</text>", "<text>&#233;</text>"),
    ("<svg:g xmlns:svg='http://www.w3.org/2000/svg'/>", "<g/>"),
  ])
  func theseDrawTheSame(_ one: String, _ other: String) throws {
    #expect(try text(one) == text(other))
  }

  @Test(arguments: [
    ("<rect/>", "<rect/><rect/>"),
    ("<g><rect/></g>", "<g/><rect/>"),
    ("<rect x='1'/>", "<rect x='2'/>"),
    ("<text>a b</text>", "<text>a  b</text>"),
    ("<text>a</text>", "<text>b</text>"),
    ("<text>&lt;/text></text>", "<text></text>"),
    (
      "<path id='a'/><path id='b'/><use href='#a'/>", "<path id='a'/><path id='b'/><use href='#b'/>"
    ),
    ("<g fill='url(#a)'/><g id='a'/><g id='b'/>", "<g fill='url(#b)'/><g id='a'/><g id='b'/>"),
    ("<image href='a.png'/>", "<image href='b.png'/>"),
    ("<style>rect{fill:red}</style>", "<style>rect{fill:blue}</style>"),
    // Where style sheets look at ids, places or attributes, these matter.
    ("<style>#a{fill:red}</style><g id='a'/>", "<style>#a{fill:red}</style><g id='b'/>"),
    ("<style>[role]{fill:red}</style><g role='b'/>", "<style>[role]{fill:red}</style><g/>"),
    ("<style>title+g{fill:red}</style><title/><g/>", "<style>title+g{fill:red}</style><g/>"),
    // A style sheet holds wherever it is.
    ("<title><style>g{fill:red}</style></title><g/>", "<title/><g/>"),
    ("<k:a xmlns:k='l'><style>g{fill:red}</style></k:a><g/>", "<g/>"),
    // Where something that does not draw by itself is used, it matters.
    (
      "<metadata><g id='a' x='1'/></metadata><use href='#a'/>",
      "<metadata><g id='a' x='2'/></metadata><use href='#a'/>"
    ),
    (
      "<g id='a b'/><g id='c'/><use href='#a%20b'/>", "<g id='c'/><g id='a b'/><use href='#a%20b'/>"
    ),
    ("<g fill='u\\72l(#a)'/><g id='a'/><g/>", "<g fill='u\\72l(#a)'/><g/><g id='a'/>"),
    (
      "<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>a</p></foreignObject>",
      "<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>b</p></foreignObject>"
    ),
  ])
  func theseMayDrawSomethingElse(_ one: String, _ other: String) throws {
    #expect(try text(one) != text(other))
  }

  @Test func capitalsInUrlCount() throws {
    #expect(
      try text("<g fill='URL(#a)'/><g id='a'/><g/>") != text("<g fill='URL(#a)'/><g/><g id='a'/>"))
  }

  @Test(arguments: [
    ("", "a.svg:1:1: broken SVG: the file ends too early, or is empty"),
    ("<svg>", "a.svg:1:6: broken SVG: the file ends too early, or is empty"),
    ("<svg>\n <g></svg>", "a.svg:2:7: broken SVG: a tag ends that is not the last to have begun"),
    ("<svg>\n<g", "a.svg:2:1: broken SVG: the file ends inside a tag"),
    ("<svg>&nbsp;</svg>", "a.svg:1:6: broken SVG: a reference to an entity that XML does not know"),
    ("<svg a='1' a='2'/>", "a.svg:1:12: broken SVG: duplicate attribute"),
    ("<svg><k:g/></svg>", "a.svg:1:6: broken SVG: a prefix without its xmlns"),
    (
      "<html/>",
      "a.svg:1:1: broken SVG: the document is a html and no svg of http://www.w3.org/2000/svg"
    ),
    (
      "<svg/>",
      "a.svg:1:1: broken SVG: the document is a svg and no svg of http://www.w3.org/2000/svg"
    ),
    ("<svg/><svg/>", "a.svg:1:7: broken SVG: something follows the end of the drawing"),
    ("\u{1f}\u{8b}", "a.svg:1:1: broken SVG: not well-formed (invalid token)"),
  ])
  func mistakesAreNamedWithTheirPlace(_ file: String, _ expected: String) {
    let error = #expect(throws: VectorPictureError.self) { try text(Array(file.utf8)) }
    #expect(error?.description == expected)
  }

  @Test func packedFilesAreNamed() {
    let error = #expect(throws: VectorPictureError.self) { try text([0x1f, 0x8b, 8]) }
    #expect(error?.description.contains("packed by gzip") == true)
  }

  @Test(arguments: [
    "<!DOCTYPE svg [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;&a;'>]>",
    "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>",
    "<!DOCTYPE svg [<!ENTITY % a SYSTEM 'file:///etc/passwd'> %a;]>",
  ])
  func entitiesAreRefused(_ declaration: String) {
    let error = #expect(throws: VectorPictureError.self) {
      try text(Array(declaration.utf8) + Fixtures.svg("<text>&b;</text>"))
    }
    #expect(error?.description.contains("declares an entity, which is not taken") == true)
  }

  @Test func anExternalDocumentTypeIsNotOpened() throws {
    let type = "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"file:///no/such/file.dtd\">"
    #expect(try text(Array(type.utf8) + Fixtures.svg("<g/>")) == text("<g/>"))
  }

  @Test func depthIsLimited() throws {
    _ = try text(String(repeating: "<g>", count: 255) + String(repeating: "</g>", count: 255))
    let error = #expect(throws: VectorPictureError.self) {
      try text(String(repeating: "<g>", count: 100_000))
    }
    #expect(error?.description.contains("more than 256 deep") == true)
  }

  /// Expat gives text in a piece for each reference.
  @Test func longTextTakesNoLongTime() throws {
    let words = String(repeating: "&lt;", count: 300_000)
    #expect(try text("<text>\(words)</text>").utf8.count > 1_200_000)
  }

  @Test func utf16IsRead() throws {
    let document = String(decoding: Fixtures.svg("<text>ŷ</text>"), as: UTF8.self)
    var bytes: [UInt8] = [0xfe, 0xff]
    for unit in document.utf16 { bytes += [UInt8(unit >> 8), UInt8(unit & 255)] }
    #expect(try text(bytes) == text("<text>ŷ</text>"))
  }
}
