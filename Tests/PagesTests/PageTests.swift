import Pages
import Testing

@Suite struct PageTests {
  private func text(_ page: Page) -> String { String(decoding: page.bytes, as: UTF8.self) }

  /// The digests are what `openssl dgst -sha256 -binary | base64` gives.
  @Test func thePolicyAllowsTheOwnStyleAndScriptOnly() {
    let page = Page(
      title: "A", style: InlineSource("p{}"), script: InlineSource("alert(1)"), body: "b")
    #expect(
      text(page).contains(
        "default-src &#39;none&#39;; img-src data:; style-src "
          + "&#39;sha256-gG2yISYereRMiG2lMXrbiUgi0Ubw9p7QCeWcroOvy9Y=&#39;; script-src &#39;sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI=&#39;; base-uri "
          + "&#39;none&#39;; form-action &#39;none&#39;"))
  }

  @Test func aPageWithoutScriptAllowsNone() {
    let page = Page(title: "A", style: InlineSource("p{}"), body: "b")
    #expect(!text(page).contains("script"))
  }

  @Test func aFolderBesideIsAllowedWhereThereIsOne() {
    let page = Page(title: "A", style: InlineSource("p{}"), hasFilesBeside: true, body: "b")
    #expect(text(page).contains("img-src data: &#39;self&#39; file:;"))
  }

  @Test func dataCannotEndTheirElement() {
    let page = Page(
      title: "A", style: InlineSource(""),
      data: [EmbeddedData(id: "x", json: #"["</script><!--"]"#)], body: "b")
    #expect(text(page).contains(#"id="x">["\u003c/script>\u003c!--"]</script>"#))
  }

  @Test func titlesAreText() {
    let page = Page(title: "</title><b>", summary: "\"", style: InlineSource(""), body: "b")
    #expect(text(page).contains("<title>&lt;/title&gt;&lt;b&gt;</title>"))
    #expect(text(page).contains(#"name="description" content="&quot;""#))
    #expect(text(page).hasPrefix("<!doctype html>\n<html lang=\"en\">"))
  }
}
