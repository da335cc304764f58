import Foundation
import Testing
import Training

@Test func theArticlesExperimentIsValid() throws {
  #expect(try Experiment.article.validated() == .article)
}

private func message(_ change: (inout Experiment) -> Void) -> String? {
  var experiment = Experiment.article
  change(&experiment)
  return #expect(throws: ExperimentError.self) { try experiment.validated() }?.description
}

@Test func errorsNameTheValueAndWhatItShouldBe() {
  #expect(message { $0.draw = 0 } == "draw: 0 is not 1 or more")
  #expect(message { $0.sampleCount = 0 } == "samples: 0 is not from 1 to 16777216")
  #expect(message { $0.sampleCount = 16_777_217 } == "samples: 16777217 is not from 1 to 16777216")
  #expect(message { $0.degree = -1 } == "degree: -1 is not from 0 to 25")
  #expect(message { $0.degree = 26 } == "degree: 26 is not from 0 to 25")
  #expect(message { $0.learningRate = -0.1 } == "learning-rate: -0.1 is not greater than 0")
  #expect(message { $0.learningRate = 0 } == "learning-rate: 0.0 is not greater than 0")
  #expect(message { $0.learningRate = .nan } == "learning-rate: nan is not greater than 0")
  #expect(
    message { $0.learningRate = 1e-60 }
      == "learning-rate: 1e-60 becomes 0.0 in float32; give one from 1e-45 to 3.4028235e+38")
  #expect(
    message { $0.learningRate = 1e39 }
      == "learning-rate: 1e+39 becomes inf in float32; give one from 1e-45 to 3.4028235e+38")
  #expect(message { $0.steps = 0 } == "steps: 0 is not 1 or more")
}

@Test func anExperimentSurvivesJSON() throws {
  let json = try JSONEncoder().encode(Experiment.article)
  #expect(try JSONDecoder().decode(Experiment.self, from: json) == .article)
}
