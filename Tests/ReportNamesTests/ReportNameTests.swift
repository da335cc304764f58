import ReportNames
import Testing

@Suite struct ReportNameTests {
  @Test("what is written as a figure's file is known for one; the report and other kinds are not")
  func figures() {
    #expect(ReportName.isFigure(ReportName.figure("fit")))
    for name in ["report.svg", "report-fit.png", "report-fit.SVG", "fit.svg", "my-report-fit.svg"] {
      #expect(!ReportName.isFigure(name))
    }
  }
}
