import Globs
import Testing

@Suite struct GlobTests {
  @Test(
    arguments: [
      ("loss.png", ["loss.png"], ["loss_png", "Loss.png", "loss.pngs", "a/loss.png", ""]),
      ("*.png", ["a.png", ".png", "a.b.png"], ["a/b.png", "a.svg", "a.png/"]),
      ("**/*.png", ["a.png", "a/b.png", "a/b/c.png", "/a.png"], ["a.svg", "a/b"]),
      ("a/**/b", ["a/b", "a/x/b", "a/x/y/b"], ["ab", "a/xb", "xa/b"]),
      ("a/**", ["a/", "a/b", "a/b/c"], ["a", "ba/c"]),
      ("a**b", ["ab", "a/b", "axxb", "a/x/b"], ["a", "ba"]),
      ("**/x", ["x", "a/x"], ["ax", "a/bx"]),
      ("fit-?.svg", ["fit-1.svg", "fit-é.svg"], ["fit-.svg", "fit-12.svg", "fit-/.svg"]),
      ("[a-c]x", ["ax", "bx", "cx"], ["dx", "-x", "x"]),
      ("[!a-c]x", ["dx", "-x"], ["ax", "/x"]),
      ("[^a]", ["b"], ["a", "/"]),
      ("[]a]", ["]", "a"], ["b"]),
      ("[a-]", ["a", "-"], ["b"]),
      ("[\\]]", ["]"], ["\\"]),
      ("*.{png,svg}", ["a.png", "b.svg"], ["a.pdf", "a.png,svg"]),
      ("{a,b{c,d}}e", ["ae", "bce", "bde"], ["be", "bcde"]),
      ("x{,y}", ["x", "xy"], ["xyy"]),
      ("{a/,b}**/c", ["a/c", "a/d/c", "b/c", "bd/c"], ["c", "ac", "bc"]),
      ("a,b}", ["a,b}"], ["a"]),
      ("\\*\\{", ["*{"], ["a{", "**"]),
    ] as [(String, [String], [String])])
  func patternsAreForTheseNames(_ pattern: String, _ names: [String], _ others: [String]) throws {
    let glob = try Glob(pattern)
    for name in names { #expect(glob.matches(name), "\(pattern) \(name)") }
    for name in others { #expect(!glob.matches(name), "\(pattern) \(name)") }
  }

  @Test func mistakesAreSaid() throws {
    #expect(throws: GlobError.empty) { try Glob("") }
    #expect(throws: GlobError.openBrackets(pattern: "a[b")) { try Glob("a[b") }
    #expect(throws: GlobError.openBrackets(pattern: "[]")) { try Glob("[]") }
    #expect(throws: GlobError.openBraces(pattern: "{a,b")) { try Glob("{a,b") }
    #expect(throws: GlobError.endsInBackslash(pattern: "a\\")) { try Glob("a\\") }
    #expect(throws: GlobError.backwardRange(pattern: "[z-a]", first: "z", last: "a")) {
      try Glob("[z-a]")
    }
    #expect(throws: GlobError.tooLong(limit: 4096)) {
      try Glob(String(repeating: "a", count: 5000))
    }
    let deep = String(repeating: "{", count: 17) + String(repeating: "}", count: 17)
    #expect(throws: GlobError.tooDeep(pattern: deep, limit: 16)) { try Glob(deep) }
    #expect(
      "\(GlobError.openBraces(pattern: "{a"))"
        == #""{a": { without }; add it, or write \{ for the character"#)
  }

  /// A matcher that tries one way after the other would try more ways than there are atoms.
  @Test func noPatternTakesLong() throws {
    let name = String(repeating: "a", count: 2_000)
    let stars = try Glob(String(repeating: "*a", count: 60) + "b")
    #expect(!stars.matches(name))
    let braces = try Glob(String(repeating: "{a,*a,?}", count: 60) + "*b")
    #expect(!braces.matches(name))
    #expect(braces.matches(name + "b"))
  }
}
