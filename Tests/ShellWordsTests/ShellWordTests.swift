import Testing

@testable import ShellWords

@Suite struct ShellWordTests {
  @Test(
    "What a shell would take apart is quoted",
    arguments: [
      ("plain", "plain"), ("a=1,2", "a=1,2"), ("", "''"), ("a b", "'a b'"), ("0..<9", "'0..<9'"),
      ("it's", #"'it'\''s'"#), ("$x", "'$x'"), ("~", "'~'"), ("@seeds.txt", "@seeds.txt"),
      ("é", "'é'"), ("a\nb", "'a\nb'"),
      ("'\u{301}; x", "''\\''\u{301}; x'"),
    ])
  func quoting(text: String, word: String) { #expect(ShellWord.quoted(text) == word) }

  @Test(
    "A path is no option",
    arguments: [("-x.png", "./-x.png"), ("a -x.png", "'a -x.png'"), ("out/fit.png", "out/fit.png")])
  func paths(path: String, word: String) { #expect(ShellWord.path(path) == word) }
}
