import Pages
import TestSupport
import Testing

@Suite struct HTMLTests {
  private func markup(_ content: HTML) -> String { String(decoding: content.bytes, as: UTF8.self) }

  @Test func elementsHaveAttributesAndChildren() {
    let content: HTML = [
      .element("p", ["class": "a", "title": nil], ["one ", .element("b", [:], ["two"])]),
      .element("br"), "three",
    ]
    #expect(markup(content) == #"<p class="a">one <b>two</b></p><br>three"#)
  }

  @Test func anAttributeMayHaveNoValue() {
    var attributes: HTMLAttributes = ["class": "a"]
    attributes.set("hidden", isThere: true)
    attributes.set("open", isThere: false)
    #expect(markup(.element("p", attributes)) == #"<p class="a" hidden></p>"#)
  }

  @Test func whatMeansSomethingInMarkupIsEscaped() {
    let text = "<script>alert('\"&\")</script>"
    let escaped = "&lt;script&gt;alert(&#39;&quot;&amp;&quot;)&lt;/script&gt;"
    #expect(markup(.text(text)) == escaped)
    #expect(markup(.element("p", ["title": text])) == "<p title=\"\(escaped)\"></p>")
  }

  @Test func charactersThatHTMLForbidsAreReplaced() {
    #expect(markup(.text("a\0b\u{1b}c\u{85}d\u{ffff}")) == "a\u{fffd}b\u{fffd}c\u{fffd}d\u{fffd}")
    #expect(markup(.text("a\r\n\tb")) == "a&#13;\n\tb")
  }

  @Test func textOfAllLanguagesIsKept() {
    #expect(markup(.text("Δ 损失 🎉 خسارة")) == "Δ 损失 🎉 خسارة")
  }

  @Test func theFirstLineFeedOfPreformattedTextIsKept() {
    #expect(markup(.element("pre", [:], ["\na"])) == "<pre>\n\na</pre>")
  }

  @Test func fuzzedTextsNeverHoldMarkup() {
    var random = SeededGenerator(seed: 1)
    let pieces = ["<", ">", "&", "\"", "'", "</p>", "<!--", "\0", "\r"].map { Array($0.utf8) }
    for _ in 0..<Fuzzing.rounds(usually: 500) {
      let bytes = Fuzzing.mutated(Array("<b>a</b>".utf8), pieces: pieces, using: &random)
      let written = markup(
        .element("p", ["title": String(decoding: bytes, as: UTF8.self)], []))
      let value = written.dropFirst(#"<p title=""#.count).dropLast(#""></p>"#.count)
      #expect(!value.contains { "<>\"'\0\r".contains($0) })
    }
  }
}
