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
    for count in ["0", "x", "-1", "10001"] {
      let wrong = try run("out", "--per-page=\(count)")
      #expect(wrong.status == 64, "\(count)")
      #expect(wrong.errors.contains(count))
    }
    try FileManager.default.createDirectory(
      at: scratch.url.appendingPathComponent("out/gallery.html"),
      withIntermediateDirectories: false)
    let taken = try run("out")
    #expect(taken.status == 2 && taken.errors.contains("out/gallery.html"))
  }
}
