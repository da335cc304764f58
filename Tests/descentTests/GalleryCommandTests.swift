import Foundation
import Testing

@Suite("descent gallery")
struct GalleryCommandTests {
  private let scratch: Scratch

  /// A directory with two of the article's figures in `out`.
  init() throws {
    scratch = try Scratch()
    _ = try Program.run(
      ["article", "--only", "data", "rmse-curve", "--format", "svg,png,pdf", "--quiet"],
      in: scratch.url)
  }

  private func run(_ arguments: String...) throws -> Program.Result {
    try Program.run(["gallery"] + arguments, in: scratch.url)
  }

  @Test("The page is written into the folder, twice the same, from wherever it is asked for")
  func page() throws {
    let result = try run()
    #expect(result.status == 0 && result.errors == "")
    #expect(result.output.hasPrefix("wrote out/gallery.html\n2 figures in 6 files, "))
    let first = try scratch.data("out/gallery.html")
    let path = scratch.url.appendingPathComponent("out").path
    #expect(try run(path, "--quiet").output == "")
    #expect(try scratch.data("out/gallery.html") == first)
    let page = try scratch.text("out/gallery.html")
    #expect(!page.contains(path))
    #expect(page.contains("<title>Figures of out</title>"))
    #expect(page.contains("PNG, 640 × 480 px, 100 dpi, "))
    #expect(page.contains("PDF, 460.8 × 345.6 pt, "))
    #expect(page.contains("descent reproduce rmse-curve.svg"))
    #expect(try scratch.names(in: "out").contains { $0.contains("tmp") } == false)
  }

  @Test("The page may be elsewhere; its links lead back")
  func elsewhere() throws {
    let named = try run("out", "--out", "docs/review.html")
    #expect(named.output.hasPrefix("wrote docs/review.html\n"))
    #expect(try scratch.text("docs/review.html").contains("src=\"../out/data.svg\""))
    #expect(try run("out/", "--out", "docs/").output.hasPrefix("wrote docs/gallery.html\n"))
    #expect(try run(".", "--out", "all.html").output.hasPrefix("wrote all.html\n"))
    #expect(try scratch.text("all.html").contains("src=\"out/data.svg\""))
    let inside = try Program.run(
      ["gallery", ".", "--out", "../up.html"], in: scratch.url.appendingPathComponent("out"))
    #expect(inside.status == 0)
    #expect(try scratch.text("up.html").contains("src=\"out/data.svg\""))
  }

  @Test("Damage is told and listed, and the page is whole all the same")
  func damage() throws {
    try scratch.write("", to: "out/empty.png")
    try scratch.write("<svg xmlns='http://www.w3.org/2000/svg'/>", to: "out/bare.svg")
    let result = try run("out", "--json")
    #expect(result.status == 2)
    #expect(result.errors == "error: out/empty.png: it looks like an empty file\n")
    let json = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
    #expect(json?["schema"] as? String == "descent.gallery/1")
    #expect(json?["pages"] as? [String] == ["out/gallery.html"])
    #expect(json?["figures"] as? Int == 4 && json?["files"] as? Int == 8)
    #expect(json?["without-description"] as? [String] == ["bare"])
    #expect(json?["without-provenance"] as? [String] == ["bare"])
    #expect((json?["damaged"] as? [[String: String]])?.first?["file"] == "empty.png")
    let page = try scratch.text("out/gallery.html")
    #expect(page.contains("empty.png is damaged: it looks like an empty file"))
    // Where a link leads to nothing, the page does not either.
    try FileManager.default.createSymbolicLink(
      atPath: scratch.url.path + "/out/gone.png", withDestinationPath: "nowhere.png")
    #expect(try run("out", "--quiet").status == 2)
    let second = try scratch.text("out/gallery.html")
    #expect(second.contains("href=\"empty.png\"") && !second.contains("href=\"gone.png\""))
    #expect(page.contains("src=\"rmse-curve.svg\""))
  }

  @Test("A folder with many figures has several pages; one too many is told of")
  func pages() throws {
    let result = try run("out", "--per-page", "1")
    #expect(result.output.hasPrefix("wrote out/gallery.html and 1 more page\n"))
    #expect(try scratch.text("out/gallery.html").contains("2 figures in 6 files"))
    #expect(try scratch.text("out/gallery-2.html").contains("Figures 2 to 2 of 2."))
    let whole = try run("out")
    #expect(
      whole.errors
        == "note: out/gallery-2.html is of an earlier gallery with more pages; delete it\n")
    for number in 3...5 { try scratch.write("", to: "out/gallery-\(number).html") }
    let more = try run("out")
    #expect(
      more.errors
        == "note: out/gallery-2.html to out/gallery-5.html are of an earlier gallery with more "
        + "pages; delete them\n")
  }

  @Test("Links are followed, but not in circles; hidden files and those of reports are left out")
  func links() throws {
    let out = scratch.url.appendingPathComponent("out")
    try FileManager.default.createSymbolicLink(
      atPath: out.appendingPathComponent("self").path, withDestinationPath: ".")
    try FileManager.default.createSymbolicLink(
      atPath: out.appendingPathComponent("same.svg").path, withDestinationPath: "data.svg")
    try FileManager.default.createDirectory(
      at: out.appendingPathComponent("report-files"), withIntermediateDirectories: false)
    for name in [".hidden.svg", "report-files/data.svg"] {
      try scratch.data("out/data.svg").write(to: out.appendingPathComponent(name))
    }
    #expect(try run("out").output.contains("\n3 figures in 7 files, "))
    #expect(try run("out/report-files").output.contains("\n1 figure in 1 file, "))
  }

  @Test("What is of a report is no figure, and told; other figures beside it are not lost")
  func reports() throws {
    _ = try Program.run(["article", "--out", "run", "--only", "data", "--quiet"], in: scratch.url)
    _ = try Program.run(
      ["report", "run", "--format", "html,md,pdf", "--quiet"], in: scratch.url)
    try scratch.data("run/data.png").write(
      to: scratch.url.appendingPathComponent("run/report-data.png"))
    let result = try run("run")
    #expect(result.status == 0 && result.errors == "")
    let words = "2 files of reports are left out: report-data.svg, report.pdf"
    #expect(result.output.contains("\n2 figures in 3 files, "))
    #expect(result.output.hasSuffix("\n\(words)\n"))
    let page = try scratch.text("run/gallery.html")
    #expect(page.contains("\(words).") && page.contains("src=\"report-data.png\""))
    let json =
      try JSONSerialization.jsonObject(
        with: Data(run("run", "--json").output.utf8)) as? [String: Any]
    #expect(json?["left-out"] as? [String] == ["report-data.svg", "report.pdf"])
    for name in try scratch.names(in: "run") where name.contains("data") {
      try FileManager.default.removeItem(at: scratch.url.appendingPathComponent("run/\(name)"))
    }
    let bare = try run("run")
    #expect(bare.status == 2)
    #expect(
      bare.errors
        == "error: run: has no figure (PNG, APNG, SVG or PDF); 1 file of a report is left out: "
        + "report.pdf; draw some: descent article --out run\n")
  }

  @Test(
    "The page takes the place of no figure",
    arguments: ["out/data.svg", "review", "-x", "--json", "", ".html", "docs/x.html.png"])
  func otherFiles(out: String) throws {
    let before = try scratch.data("out/data.svg")
    let result = try run("out", "--out", out)
    #expect(result.status == 64)
    let shown = out.isEmpty ? "''" : out
    #expect(
      result.errors.hasPrefix("Error: --out: \(shown) is neither a page nor a directory")
        || result.errors.hasPrefix("error: --out: \(shown) is neither a page nor a directory"),
      "\(result.errors)")
    #expect(try scratch.data("out/data.svg") == before)
    #expect(try scratch.names() == ["out"])
  }

  @Test("The page may have any name that a browser knows, and be in any directory")
  func names() throws {
    try FileManager.default.createDirectory(
      at: scratch.url.appendingPathComponent("there.svg"), withIntermediateDirectories: false)
    for (out, page) in [
      ("a.htm", "a.htm"), ("B.HTML", "B.HTML"), ("-x.html", "-x.html"),
      ("new.d/", "new.d/gallery.html"),
      ("there.svg", "there.svg/gallery.html"),
    ] {
      #expect(try run("out", "--out", out, "--quiet").status == 0, "\(out)")
      #expect(try scratch.text(page).contains("out/data.svg"))
    }
  }

  @Test("A page behind a link leads back to the figures from either of its places")
  func linkedDirectory() throws {
    try FileManager.default.createDirectory(
      at: scratch.url.appendingPathComponent("pages/of/mine"), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: scratch.url.appendingPathComponent("link").path,
      withDestinationPath: "pages/of/mine")
    // No path from one place is right from the other, so it is the whole path.
    let whole = scratch.url.resolvingSymlinksInPath().path + "/out/data.svg"
    for (out, page) in [("link/review.html", "review.html"), ("link/", "gallery.html")] {
      #expect(try run("out", "--out", out, "--quiet").status == 0)
      #expect(try scratch.text("pages/of/mine/\(page)").contains("src=\"\(whole)\""))
    }
  }

  @Test("Names that break lines do not break those of messages; advice is what a shell takes")
  func oddNames() throws {
    try scratch.write("", to: "out/a\nerror: b.png")
    #expect(
      try run("out", "--quiet").errors
        == "error: out/a\\u{A}error: b.png: it looks like an empty file\n")
    let advice = "descent article --out 'my figures; #1'\n"
    #expect(try run("my figures; #1").errors.hasSuffix(advice))
    try FileManager.default.createDirectory(
      at: scratch.url.appendingPathComponent("my figures; #1"), withIntermediateDirectories: false)
    #expect(try run("my figures; #1").errors.hasSuffix(advice))
    try scratch.write("", to: "it's.svg")
    #expect(try run("it's.svg").errors.hasSuffix("descent inspect 'it'\\''s.svg'\n"))
    #expect(try run("--", "-x").errors.hasSuffix("descent article --out ./-x\n"))
    #expect(try run("").errors == "error: cannot read an empty path; give a name\n")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.url.appendingPathComponent("lost").path, withDestinationPath: "nowhere")
    #expect(try run("lost").errors.hasPrefix("error: lost: is neither a folder nor a file"))
  }

  @Test("Mistakes have their codes and name the next step")
  func mistakes() throws {
    let missing = try run("nowhere")
    #expect(missing.status == 2)
    #expect(missing.errors.hasPrefix("error: nowhere: not found; name a folder with figures"))
    let file = try run("out/data.svg")
    #expect(file.status == 2)
    #expect(file.errors.hasPrefix("error: out/data.svg: is a file; name the folder"))
    try FileManager.default.createDirectory(
      at: scratch.url.appendingPathComponent("empty"), withIntermediateDirectories: false)
    let empty = try run("empty")
    #expect(empty.status == 2)
    #expect(empty.errors.hasPrefix("error: empty: has no figure (PNG, APNG, SVG or PDF)"))
    #expect(try scratch.names(in: "empty") == [])
    _ = try Program.run(
      ["sweep", "--seeds", "1", "--no-figures", "--quiet", "--out", "numbers"], in: scratch.url)
    #expect(try run("numbers").errors.hasSuffix("make the sweep there with figures\n"))
    for count in ["0", "x", "-1", "10001"] {
      for wrong in [
        try run("out", "--per-page=\(count)"), try run("out", "--per-page", count),
      ] {
        #expect(wrong.status == 64, "\(count)")
        #expect(wrong.errors.contains("--per-page: \(count) is not a whole number from 1 to 10000"))
      }
    }
    try FileManager.default.createDirectory(
      at: scratch.url.appendingPathComponent("out/gallery.html"),
      withIntermediateDirectories: false)
    let taken = try run("out")
    #expect(taken.status == 2 && taken.errors.contains("out/gallery.html"))
  }
}
