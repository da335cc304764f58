import Testing

@testable import Galleries

@Suite struct FigureListingTests {
  @Test("files that differ in their extension are one figure; all else is none")
  func groups() {
    let listing = FigureListing(files: [
      "seed-10.png", "fit.pdf", "fit.PNG", "fit.svg", "run.json", "seed-2.png", "b/fit.apng",
      "report-files.svg", "png", ".svg", "b/.png", "fit.tar.svg",
    ])
    #expect(
      listing.figures.map(\.name)
        == ["fit", "fit.tar", "report-files", "seed-2", "seed-10", "b/fit"])
    #expect(listing.figures[0].files == ["fit.PNG", "fit.svg", "fit.pdf"])
    #expect(listing.leftOut == [])
  }

  @Test(
    "the figures of a Markdown report are left out beside it, and no others whose names begin so")
  func figuresOfReports() {
    let listing = FigureListing(files: [
      "c/report.md", "c/report-fit-10.svg", "c/report-fit-2.svg", "c/report-fit.png",
      "c/report-fit.apng", "c/report-fit.pdf", "c/report-fit.SVG", "c/report.svg",
      "c/d/report-fit.svg", "d/Report.md", "d/report-fit.svg",
    ])
    #expect(
      listing.figures.map(\.name)
        == ["c/report", "c/report-fit", "c/d/report-fit", "d/report-fit"])
    #expect(
      listing.figures[1].files
        == ["c/report-fit.png", "c/report-fit.apng", "c/report-fit.SVG", "c/report-fit.pdf"])
    #expect(listing.leftOut == ["c/report-fit-2.svg", "c/report-fit-10.svg"])
  }

  @Test(
    "a printed report is left out beside what shows that it is one",
    arguments: [
      ("report.md", true), ("report.html", true), ("run.json", true), ("sweep.json", true),
      ("Run.json", false), ("report.svg", false), ("runs.csv", false), ("a/run.json", false),
    ])
  func printedReports(neighbour: String, isReport: Bool) {
    let listing = FigureListing(files: ["fit.svg", "report.pdf", neighbour])
    #expect(listing.leftOut == (isReport ? ["report.pdf"] : []))
    #expect(listing.figures.contains { $0.files.contains("report.pdf") } == !isReport)
  }

  @Test("all of a report's folder is left out, if it could be a figure")
  func foldersOfReports() {
    let listing = FigureListing(files: [
      "report-files/fit.svg", "b/report-files/x/fit.png", "report-files/runs/seed-1.html",
      "my-report-files/fit.svg",
    ])
    #expect(listing.figures.map(\.name) == ["my-report-files/fit"])
    #expect(listing.leftOut == ["b/report-files/x/fit.png", "report-files/fit.svg"])
  }
}
