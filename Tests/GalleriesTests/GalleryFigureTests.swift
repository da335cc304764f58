import FigureMetadata
import Provenance
import Testing

@testable import Galleries

@Suite struct GalleryFigureTests {
  @Test("an SVG stands for the figure unless it is large; a PDF alone is not drawn")
  func shown() {
    let svg = Samples.file("a.svg", .svg)
    let png = Samples.file("a.png", .png)
    let apng = Samples.file("a.apng", .apng)
    let pdf = Samples.file("a.pdf", .pdf)
    let large = Samples.file("a.svg", .svg, byteCount: 2 << 20)
    let damaged = GalleryFile(path: "a.svg", byteCount: 3, content: .damaged("x"))
    #expect(Samples.figure(png, svg, pdf).shown == svg)
    #expect(Samples.figure(png, large).shown == png)
    #expect(Samples.figure(large).shown == large)
    #expect(Samples.figure(png, apng).shown == apng)
    #expect(Samples.figure(png, apng).still == png)
    #expect(Samples.figure(png, svg).still == nil)
    #expect(Samples.figure(damaged, pdf).shown == nil)
  }

  @Test("what is missing is told of the files that miss it, and of no damaged one")
  func missing() {
    let full = Samples.file("a.svg", .svg)
    let silent = Samples.file("a.png", .png, description: nil, provenance: .missing)
    let damaged = GalleryFile(path: "a.pdf", byteCount: 3, content: .damaged("x"))
    let figure = Samples.figure(silent, full, damaged)
    #expect(figure.filesWithoutDescription == [silent])
    #expect(figure.filesWithoutProvenance == [silent])
    #expect(figure.damagedFiles == [damaged])
    #expect(figure.description == "What it shows")
    #expect(figure.origin?.file == full)
    #expect(!figure.isMixed)
    let other = Samples.file(
      "a.png", .png, provenance: .stated(FigureOrigin(kind: .run(seed: "8"))))
    #expect(Samples.figure(other, full).isMixed)
  }

  @Test("all problems are counted once a figure, damage once a file")
  func tally() {
    var tally = GalleryTally()
    tally.add(Samples.figure(Samples.file("a.svg", .svg), Samples.file("a.png", .png)), page: 1)
    #expect(tally.words == "1 figure in 2 files, 2.00 kB")
    let broken = GalleryFile(path: "b.svg", byteCount: nil, content: .damaged("it is gone"))
    tally.add(
      GalleryFigure(
        name: "b",
        files: [broken, Samples.file("b.png", .png, description: nil, provenance: .missing)]),
      page: 2)
    #expect(
      tally.words
        == "2 figures in 4 files, 3.00 kB; 1 damaged file; 1 without alternative text; "
        + "1 without provenance")
    #expect(tally.damaged.map(\.reason) == ["it is gone"])
    #expect(tally.withoutDescription.map(\.page) == [2])
    #expect(tally.leftOutWords == nil)
  }

  @Test("what is left out is counted, and the first of it named, in one line")
  func leftOut() {
    func words(_ paths: String...) -> String? { GalleryTally(leftOut: paths).leftOutWords }
    #expect(words("report.pdf") == "1 file of a report is left out: report.pdf")
    #expect(
      words("a\nb/report.pdf", "c.svg", "d.svg")
        == "3 files of reports are left out: a\\u{A}b/report.pdf, c.svg, d.svg")
    #expect(words("a", "b", "c", "d") == "4 files of reports are left out: a, b, c and 1 more")
  }
}

/// Figures for tests.
enum Samples {
  static let origin = FigureOrigin(
    kind: .run(seed: "2021"), experiment: ["y is predicted by a*t", "10 steps"], theme: "auto",
    tool: "1.0")

  static func file(
    _ path: String, _ format: FigureFileFormat, byteCount: Int = 1000,
    title: String? = "Title", description: String? = "What it shows",
    provenance: GalleryFile.Provenance = .stated(origin)
  ) -> GalleryFile {
    let size = FigureSize(
      width: 72, height: 36, unit: format.isPNG ? .pixels : .points,
      dotsPerInch: format.isPNG ? 99.9998 : nil)
    return GalleryFile(
      path: path, byteCount: byteCount,
      content: .figure(
        GalleryFile.Figure(
          format: format, size: size, title: title, description: description,
          provenance: provenance)))
  }

  static func figure(_ files: GalleryFile...) -> GalleryFigure {
    GalleryFigure(name: "a", files: files)
  }
}
