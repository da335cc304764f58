import CairoRendering
import DescentFigures
import Experiments
import Plotting
import Testing

@testable import descent_benchmarks

@Suite struct StagesTests {
  @Test func everyStageIsMeasuredForTheFigureAsked() throws {
    let stages = Stages(
      run: try Experiment.article.run(), renderer: CairoRenderer(fonts: try FontLibrary()),
      repeats: 1)
    let times = try stages.times(of: .predictionStrip, theme: .clean)
    #expect(times.figure == "prediction-strip")
    #expect(times.theme == "clean")
    #expect([times.layout, times.draw, times.encode, times.svg, times.pdf].allSatisfy { $0 > 0 })
    #expect(times.pngBytes > 1000)
  }
}
