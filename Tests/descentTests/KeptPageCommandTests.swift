import Foundation
import Testing

@Suite("descent report --into")
struct KeptPageCommandTests {
  private let scratch: Scratch

  /// A directory with the article's strip in `out`.
  init() throws {
    scratch = try Scratch()
    _ = try Program.run(
      ["article", "--only", "prediction-strip", "--format", "svg", "--quiet"], in: scratch.url)
  }

  private func run(_ arguments: String...) throws -> Program.Result {
    try Program.run(["report"] + arguments, in: scratch.url)
  }

  @Test("A page is kept: out of date it fails the check, brought up to date it passes")
  func keeping() throws {
    let page = "# P\n<!-- descent:begin out/prediction-strip -->\n<!-- descent:end -->\nend\n"
    try scratch.write(page, to: "page.md")
    let stale = try run("--into", "page.md", "--check")
    #expect(stale.status == 1)
    #expect(stale.output == "page.md:2: out/prediction-strip is out of date\n")
    #expect(try scratch.text("page.md") == page)
    #expect(try run("--into", "page.md").output == "wrote page.md\n")
    #expect(try scratch.text("page.md").contains("](out/prediction-strip.svg)"))
    #expect(try scratch.text("page.md").hasSuffix("<!-- descent:end -->\nend\n"))
    let fresh = try run("--into", "page.md", "--check")
    #expect(fresh.status == 0 && fresh.output == "up to date: page.md\n")
    #expect(try run("--into", "page.md").output == "nothing to change\n")
  }

  @Test("Links of a kept page count from where it is")
  func subdirectory() throws {
    try FileManager.default.createDirectory(
      at: scratch.url.appendingPathComponent("docs"), withIntermediateDirectories: false)
    try scratch.write(
      "<!-- descent:begin ../out/prediction-strip -->\n<!-- descent:end -->\n"
        + "<!-- descent:begin prediction-strip -->\n<!-- descent:end -->\n", to: "docs/page.md")
    #expect(try run("out", "--into", "docs/page.md").status == 0)
    let links = try scratch.text("docs/page.md").components(
      separatedBy: "](../out/prediction-strip.svg)")
    #expect(links.count == 3)
  }

  @Test("A page in a catalog of DocC links figures by their names, as DocC finds them")
  func catalog() throws {
    _ = try Program.run(
      ["article", "--only", "data", "--format", "svg", "--quiet", "--out", "My.docc/run"],
      in: scratch.url)
    try scratch.write(
      "<!-- descent:begin run/data -->\n<!-- descent:end -->\n", to: "My.docc/page.md")
    #expect(try run("--into", "My.docc/page.md").status == 0)
    #expect(try scratch.text("My.docc/page.md").contains("](data.svg)"))
    // From inside it is the same page.
    let inside = scratch.url.appendingPathComponent("My.docc/run")
    let check = try Program.run(["report", "--into", "../page.md", "--check"], in: inside)
    #expect(check.status == 0, "\(check.output)")
    let fragment = try Program.run(["report", ".", "--fragment", "data"], in: inside)
    #expect(fragment.output.contains("](data.svg)"))
    // Another file of that name would be taken for it.
    _ = try Program.run(
      ["article", "--only", "data", "--format", "svg", "--quiet", "--out", "My.docc/other"],
      in: scratch.url)
    try scratch.write(
      "<!-- descent:begin run/data -->\n<!-- descent:end -->\n\n"
        + "<!-- descent:begin other/data -->\n<!-- descent:end -->\n", to: "My.docc/page.md")
    let twice = try run("--into", "My.docc/page.md")
    #expect(twice.status == 2)
    #expect(
      twice.errors.hasPrefix(
        "error: My.docc/page.md:1: My.docc/run/data.svg: is called as "))
    #expect(twice.errors.contains("My.docc/other/data.svg is, and DocC finds files by their names"))
    // Nor does DocC look for what is beside its catalog.
    try scratch.write(
      "<!-- descent:begin ../out/prediction-strip -->\n<!-- descent:end -->\n",
      to: "My.docc/page.md")
    let outside = try run("--into", "My.docc/page.md")
    #expect(outside.status == 2)
    #expect(outside.errors.contains("prediction-strip.svg: is outside of "))
    // A catalog that is yet to be made has no other file.
    #expect(try run("--format", "md", "--out", "New.docc/run").status == 0)
    // Two reports in one would have figures of the same names.
    #expect(try run("My.docc/run", "--format", "md").status == 0)
    let second = try run("My.docc/other", "--format", "md")
    #expect(second.status == 2 && second.errors.contains("report-data.svg: is called as "))
    #expect(
      !FileManager.default.fileExists(atPath: scratch.url.path + "/My.docc/other/report.md"))
  }

  @Test("A page above, or a record by its whole path, is linked as from anywhere else")
  func above() throws {
    try FileManager.default.createDirectory(
      at: scratch.url.appendingPathComponent("work"), withIntermediateDirectories: false)
    try scratch.write(
      "<!-- descent:begin prediction-strip -->\n<!-- descent:end -->\n", to: "page.md")
    let work = scratch.url.appendingPathComponent("work")
    #expect(
      try Program.run(["report", "../out", "--into", "../page.md"], in: work).status == 0)
    #expect(try scratch.text("page.md").contains("](out/prediction-strip.svg)"))
    let whole = scratch.url.appendingPathComponent("out").path
    for (source, page, home) in [
      ("out", "page.md", scratch.url), (whole, "page.md", scratch.url),
      (whole, "../page.md", work), ("../out", "../page.md", work),
    ] {
      #expect(
        try Program.run(["report", source, "--into", page, "--check"], in: home).status == 0)
    }
  }

  @Test("A page keeps its permissions, and a link to one stays a link")
  func permissions() throws {
    try FileManager.default.createDirectory(
      at: scratch.url.appendingPathComponent("docs"), withIntermediateDirectories: false)
    let (page, link) = (
      scratch.url.appendingPathComponent("docs/page.md").path,
      scratch.url.appendingPathComponent("page.md").path
    )
    try scratch.write(
      "<!-- descent:begin ../out/prediction-strip -->\n<!-- descent:end -->\n", to: "docs/page.md")
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: page)
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: "docs/page.md")
    #expect(try run("--into", "docs/page.md").output == "wrote docs/page.md\n")
    func mode() throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: page)[.posixPermissions] as? Int
    }
    #expect(try mode() == 0o600)
    try scratch.write(
      "<!-- descent:begin prediction-strip -->\n<!-- descent:end -->\n", to: "new.md")
    try FileManager.default.removeItem(atPath: page)
    try FileManager.default.moveItem(
      at: scratch.url.appendingPathComponent("new.md"), to: URL(fileURLWithPath: page))
    try FileManager.default.setAttributes([.posixPermissions: 0o664], ofItemAtPath: page)
    #expect(try run("out", "--into", "page.md").output == "wrote page.md\n")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "docs/page.md")
    #expect(try scratch.text("docs/page.md").contains("prediction-strip.svg)"))
    #expect(try mode() == 0o664)
    #expect(try scratch.names(in: "docs") == ["page.md"])
  }

  @Test("A page whose lines alone are not as they are written is named as such, in JSON too")
  func layout() throws {
    try scratch.write(
      "a\r\n<!-- descent:begin out/prediction-strip -->\n<!-- descent:end -->\n", to: "page.md")
    #expect(try run("--into", "page.md").status == 0)
    let page = try scratch.text("page.md")
    #expect(page.hasPrefix("a\r\n<!-- descent:begin out/prediction-strip -->\n\n!["))
    #expect(try run("--into", "page.md", "--check").status == 0)
    try scratch.write(page.replacing("-->\n\n![", with: "-->\n!["), to: "page.md")
    let words = try run("--into", "page.md", "--check")
    #expect(words.status == 1)
    #expect(
      words.output
        == "page.md: empty lines around a kept place, or ends of lines in it, are not as they are "
        + "written\n")
    let json = try run("--into", "page.md", "--check", "--json")
    #expect(json.status == 1)
    let record = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect(record["pages"] as? [String] == ["page.md"])
    #expect((record["outdated"] as? [Any])?.isEmpty == true)
  }

  @Test("Names and paths of others move no cursor")
  func controls() throws {
    let path = "p\u{1B}[31m.md"
    try scratch.write(
      "<!-- descent:begin out/prediction-strip -->\n<!-- descent:end -->\n", to: path)
    let stale = try run("--into", path, "--check")
    #expect(
      stale.output == #"p\u{1B}[31m.md:1: out/prediction-strip is out of date"# + "\n")
    #expect(stale.errors.hasSuffix(#"descent report --into 'p\u{1B}[31m.md'"# + "\n"))
    #expect(try run("--into", path).status == 0)
    #expect(
      try run("--into", path, "--check").output == #"up to date: p\u{1B}[31m.md"# + "\n")
    for text in [
      "none\n", "<!-- descent:begin a\u{1B}[31m -->\n",
      "<!-- descent:begin out/a\u{1B}[31m -->\n<!-- descent:end -->\n",
      "<!-- descent:begin a\u{1B}[31m/b -->\n<!-- descent:end -->\n",
    ] {
      try scratch.write(text, to: path)
      let wrong = try run("--into", path)
      #expect(wrong.status != 0 && wrong.errors.contains(#"\u{1B}[31m"#))
      #expect(!(wrong.errors + wrong.output).contains("\u{1B}"))
    }
  }

  @Test("Standard input is no page to keep")
  func standardInput() throws {
    let result = try run("--into", "-")
    #expect(result.status == 64 && result.errors.contains("--into"))
    #expect(try !scratch.names().contains("-"))
  }

  @Test("What brings a page up to date is said as a shell takes it")
  func advice() throws {
    try scratch.write(
      "<!-- descent:begin prediction-strip -->\n<!-- descent:end -->\n", to: "my page.md")
    #expect(
      try run("out", "--into", "my page.md", "--check").errors
        == "To bring them up to date: descent report out --into 'my page.md'\n")
    #expect(
      try run("--into", "my page.md", "--check").errors
        == "To bring them up to date: descent report --into 'my page.md'\n")
  }

  @Test("A figure of another run is not linked as this one's")
  func otherRun() throws {
    try scratch.write(
      "<!-- descent:begin out/prediction-strip -->\n<!-- descent:end -->\n", to: "page.md")
    _ = try Program.run(
      [
        "article", "--seed", "7", "--only", "prediction-strip", "--format", "svg", "--out", "other",
      ],
      in: scratch.url)
    let file = scratch.url.appendingPathComponent("out/prediction-strip.svg")
    try Data(contentsOf: scratch.url.appendingPathComponent("other/prediction-strip.svg"))
      .write(to: file)
    let other = try run("--into", "page.md")
    #expect(
      other.status == 2 && other.errors.contains("shows something else than the record in out"))
    try FileManager.default.removeItem(at: file)
    let none = try run("--into", "page.md")
    #expect(
      none.status == 2 && none.errors.contains("draw it into out with --only prediction-strip"))
  }
}
