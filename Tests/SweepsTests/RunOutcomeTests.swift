import Experiments
import Sweeps
import Testing

@Suite struct RunOutcomeTests {
  @Test func ofARunThatFinishes() throws {
    let run = try Experiment.article.run()
    let outcome = RunOutcome(run)
    #expect(outcome.status == .finished)
    #expect(outcome.rmse == run.steps.map(\.rmse))
    #expect(outcome.parameters == run.parameters.final)
    #expect(outcome.finalRMSE == run.steps.last?.rmse)
    #expect(outcome.isComplete)
  }

  @Test func ofARunThatDiverges() throws {
    var experiment = Experiment.article
    experiment.optimizer = experiment.optimizer.withLearningRate(1)
    experiment.steps = 30
    let outcome = RunOutcome(try experiment.run())
    guard case .diverged(let step) = outcome.status else {
      Issue.record("it did not diverge: \(outcome.status)")
      return
    }
    #expect(step < 30)
    #expect(outcome.rmse.count == 30)
    #expect(outcome.finalRMSE == nil)
    #expect(outcome.isComplete)
  }

  @Test func ofARunThatFailed() {
    let outcome = RunOutcome(failure: "no font")
    #expect(outcome.finalRMSE == nil)
    #expect(!outcome.isComplete)
  }
}
