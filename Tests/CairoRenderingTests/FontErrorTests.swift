import CairoRendering
import Testing

@Suite struct FontErrorTests {
  @Test func missingDefaultFontNamesItsPackage() {
    let error = FontError.notFound(family: "DejaVu Sans", searched: ["/a", "/b"])
    #expect(
      error.description
        == "font: no file for \"DejaVu Sans\" in /a, /b; install it (Debian and Ubuntu: "
        + "apt-get install fonts-dejavu-core; macOS: brew install --cask font-dejavu)")
  }

  @Test func missingFontOffersTheDefault() {
    let error = FontError.notFound(family: "Nope", searched: ["/a"])
    #expect(
      error.description
        == "font: no file for \"Nope\" in /a; install it, or ask for \"DejaVu Sans\"")
  }

  @Test func missingCharacterIsNamedWithItsCodeAndFonts() {
    let error = FontError.missingCharacter("漢", family: "DejaVu Serif", text: "漢字")
    #expect(
      error.description
        == "font: no \"漢\" (U+6F22) in \"DejaVu Serif\" or \"DejaVu Sans\", for the text "
        + "\"漢字\"; choose a font that has it, or other words")
    #expect(
      FontError.missingCharacter("é", family: "DejaVu Sans", text: "é").description
        .hasPrefix("font: no \"é\" (U+00E9) in \"DejaVu Sans\", for"))
  }

  @Test func unreadableFileIsNamed() {
    let error = FontError.unreadable(path: "/a.ttf", reason: "FreeType error 2")
    #expect(
      error.description == "font: /a.ttf cannot be used (FreeType error 2); install it again")
  }
}
