import Pages
import Testing

@Suite struct Base64Tests {
  /// RFC 4648, section 10.
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
  ])
  func theStandardsVectorsComeOut(bytes: String, text: String) {
    #expect(Base64.text(of: Array(bytes.utf8)) == text)
  }

  @Test func allLettersAreRight() {
    #expect(Base64.text(of: [0xfb, 0xef, 0xbe, 0xff, 0xff, 0xff, 0, 0, 0]) == "++++////AAAA")
  }
}
