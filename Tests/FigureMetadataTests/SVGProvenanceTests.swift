import FigureMetadata
import Testing

@Suite struct SVGProvenanceTests {
  private func read(_ text: String) throws -> String {
    let found = try EmbeddedProvenance(readingFrom: Array(text.utf8))
    #expect(found.format == .svg)
    return found.text
  }

  private func reason(_ bytes: some Sequence<UInt8>) -> String? {
    do throws(ProvenanceError) {
      _ = try EmbeddedProvenance(readingFrom: Array(bytes))
    } catch {
      if case .damaged(.svg, let reason) = error { return reason }
    }
    return nil
  }

  private func document(_ content: String) -> String {
    "<?xml version=\"1.0\"?>\n<svg a='>' b=\"<\">\n<metadata><descent:provenance "
      + "xmlns:descent=\"x>y\">\(content)</descent:provenance></metadata><g/></svg>\n"
  }

  @Test(arguments: [
    ("{}", "{}"), ("", ""), ("&lt;&gt;&amp;&quot;&apos;", "<>&\"'"),
    ("&#65;&#x42;&#x1F600;&#13;", "AB\u{1f600}\r"), ("a\r\nb\rc\n", "a\nb\nc\n"),
    ("a<![CDATA[ <&> ]]>b<!-- no -->c<?no?>", "a <&> bc"), ("] ]> ]]&gt;", "] ]> ]]>"),
  ])
  func charactersAreThoseThatAReaderOfXMLSees(content: String, text: String) throws {
    #expect(try read(document(content)) == text)
  }

  @Test func whateverMayStandBeforeTheRootMay() throws {
    let plain = "<svg><descent:provenance>1</descent:provenance></svg>"
    for beginning in [
      "", "\u{feff}", "\n ", "<?xml version='1.0'?>", "<!-- <gpx> -->",
      "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"a>b\" [<!ENTITY x \"y\">]>\n",
    ] {
      #expect(try read(beginning + plain) == "1")
    }
    #expect(
      try read("<s:svg xmlns:s='x'><descent:provenance>1</descent:provenance></s:svg>") == "1")
    #expect(try read("<svg><descent:provenance/></svg>") == "")
  }

  @Test func onlyAnElementCounts() {
    for other in [
      "<!-- <descent:provenance>1</descent:provenance> -->",
      "<title a='<descent:provenance>'>descent:provenance</title>",
      "<![CDATA[<descent:provenance>1</descent:provenance>]]>", "<descent:provenances/>",
    ] {
      // An attribute may not hold a bare `<`, but readers are lenient.
      #expect(throws: ProvenanceError.noProvenance(.svg)) { try read("<svg>\(other)</svg>") }
    }
  }

  @Test(arguments: [
    ("<svg><g></svg>", "the file ends too early"),
    ("<svg></g></svg></svg>", "a tag ends that did not begin"),
    ("<svg><g a='></svg>", "a tag does not end"),
    ("<svg><g <g/></svg>", "a tag begins inside a tag"),
    ("<svg>< g/></svg>", "a tag without a name"), ("<svg><!-- </svg>", "a comment does not end"),
    ("<svg", "a tag does not end"), ("<svg width='3", "a tag does not end"),
    ("<svg><descent:provenance>1", "the provenance does not end"),
    ("<svg><descent:provenance>1</metadata></svg>", "the provenance does not end"),
    ("<svg><descent:provenance><b/></descent:provenance></svg>", "a tag in the provenance"),
    ("<svg><descent:provenance>&nbsp;</descent:provenance></svg>", "a bad reference"),
    ("<svg><descent:provenance>&#xd800;</descent:provenance></svg>", "a bad reference"),
    ("<svg><descent:provenance>&#-5;</descent:provenance></svg>", "a bad reference"),
    ("<svg><descent:provenance>a & b</descent:provenance></svg>", "a bad reference"),
  ])
  func damageIsNamed(text: String, reason: String) throws {
    #expect(try #require(self.reason(text.utf8)).hasPrefix(reason))
  }

  @Test func badUTF8IsDamage() throws {
    let document = document("@")
    let bytes = document.utf8.map { $0 == UInt8(ascii: "@") ? 0xe9 : $0 }
    #expect(try #require(reason(bytes)).hasPrefix("the provenance is not UTF-8"))
  }
}
