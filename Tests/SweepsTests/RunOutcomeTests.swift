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

  /// The sign of what is no number depends on the machine, and a table has none.
  @Test func whatIsNoNumberAgreesWithItself() {
    func outcome(_ error: Double, _ parameter: Float, step: Int = 2) -> RunOutcome {
      RunOutcome(status: .diverged(step: step), rmse: [1, error], parameters: [parameter])
    }
    #expect(outcome(.nan, -.nan).agrees(with: outcome(-.nan, .nan)))
    #expect(!outcome(.nan, .nan).agrees(with: outcome(.infinity, .nan)))
    #expect(!outcome(.nan, 1).agrees(with: outcome(.nan, 2)))
    #expect(!outcome(.nan, 1).agrees(with: outcome(.nan, 1, step: 1)))
  }
}
