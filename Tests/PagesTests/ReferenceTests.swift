import Pages
import Testing

@Suite struct ReferenceTests {
  @Test func aPathStaysARelativePath() {
    #expect(Reference.file("a b/c#d?e.png") == "a%20b/c%23d%3Fe.png")
    #expect(Reference.file("javascript:alert(1)") == "javascript%3Aalert%281%29")
  }

  @Test func anIdentifierHasNeitherSpacesNorColons() {
    #expect(Reference.identifier("a:b \"ü\"") == "a%3Ab%20%22%C3%BC%22")
    #expect(Reference.place("x/y.png") == "#x/y.png")
  }

  @Test func dataAreWithin() {
    #expect(Reference.data([0x66], mediaType: "image/png") == "data:image/png;base64,Zg==")
  }
}
