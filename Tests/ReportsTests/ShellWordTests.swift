import Testing

@testable import Reports

@Suite struct ShellWordTests {
  @Test(arguments: [
    ("plain", "plain"), ("a=1,2", "a=1,2"), ("", "''"), ("a b", "'a b'"), ("0..<9", "'0..<9'"),
    ("it's", "'it'\\''s'"), ("$x", "'$x'"), ("~", "'~'"), ("@seeds.txt", "@seeds.txt"),
    ("é", "'é'"),
  ])
  func quoting(text: String, word: String) { #expect(ShellWord.quoted(text) == word) }
}
