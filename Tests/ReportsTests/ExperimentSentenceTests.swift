import Documents
import Experiments
import Testing
import Training

@testable import Reports

@Suite("An experiment in a sentence")
struct ExperimentSentenceTests {
  @Test(
    "the loss is called by its name",
    arguments: [
      (Loss.mse, "down the mean squared error, all"), (.mae, "down the mean absolute error, all"),
      (.huber(delta: 1.5), "down the Huber loss with delta 1.5, all"),
    ])
  func loss(loss: Loss, expected: String) {
    var experiment = Experiment.article
    experiment.loss = loss
    #expect(ExperimentSentence(experiment: experiment).line.plainText.contains(expected))
  }
}
