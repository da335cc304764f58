import Experiments
import Testing
import Training

@testable import Reports

@Suite("Reachable errors")
struct ReachableErrorTests {
  /// From NumPy 2.4.6: `numpy.linalg.lstsq` of t², t and 1 for the twenty values of `run.json`.
  @Test("The article's model could have come to what NumPy's least squares say")
  func article() throws {
    let best = try #require(ReachableError(of: try Experiment.article.run()))
    #expect(best.isLeast)
    #expect(abs(best.rmse - 1.4672722992848362) < 1e-12)
    let expected = [0.80829252, -12.12174655, 48.49596591]
    for (found, expected) in zip(best.parameters, expected) {
      #expect(abs(found - expected) < 1e-7)
    }
  }
}
