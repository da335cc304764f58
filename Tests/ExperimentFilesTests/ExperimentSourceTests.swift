import DescentFigures
import ExperimentFiles
import Experiments
import Testing

@Suite struct ExperimentSourceTests {
  @Test func theArticlesIsTheBuiltInExperiment() throws {
    let file = try ExperimentSource.article.experiment()
    #expect(file.experiment == .article)
    #expect(file.figures.map(\.name) == ["prediction-strip"])
  }

  @Test func valuesCanBeSetOverIt() throws {
    let override = ExperimentOverride(key: "steps", value: "7", option: "--set steps=7")
    #expect(try ExperimentSource.article.experiment(overrides: [override]).experiment.steps == 7)
    let wrong = ExperimentOverride(key: "stepz", value: "7", option: "--set stepz=7")
    let error = #expect(throws: ExperimentFileError.self) {
      try ExperimentSource.article.experiment(overrides: [wrong])
    }
    #expect("\(try #require(error))".contains("stepz"))
  }
}
