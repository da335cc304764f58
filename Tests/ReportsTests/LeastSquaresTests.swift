import Experiments
import Testing
import Training

@testable import Reports

@Suite("Least squares")
struct LeastSquaresTests {
  @Test("A sum of columns is found again")
  func exact() {
    let columns: [[Double]] = [[1, 1, 1, 1], [0, 1, 2, 3], [0, 1, 4, 9]]
    let values = columns[0].indices.map {
      2 * columns[0][$0] - 3 * columns[1][$0] + 0.5 * columns[2][$0]
    }
    let weights = LeastSquares.weights(of: columns, for: values)
    for (found, expected) in zip(weights, [2, -3, 0.5]) { #expect(abs(found - expected) < 1e-12) }
  }

  @Test("A column that another stands in for has no weight, nor has one of zeros")
  func dependent() {
    let weights = LeastSquares.weights(
      of: [[1, 2, 3], [2, 4, 6], [0, 0, 0]], for: [1, 2, 3])
    #expect(weights == [0, 0.5, 0] || weights == [1, 0, 0])
  }

  @Test("Fewer values than columns, and none at all")
  func few() {
    let weights = LeastSquares.weights(of: [[1], [3]], for: [6])
    #expect(abs(weights[0] + 3 * weights[1] - 6) < 1e-12)
    #expect(LeastSquares.weights(of: [], for: [1]) == [])
  }

  /// y = 3 exp(-0.5 x) without noise: whatever the run did, the model can reach it.
  @Test("A model that is not linear is followed to where it fits")
  func nonlinear() throws {
    let run = try Experiment(
      seed: 1,
      data: ExperimentData([
        DataColumn("x", formula: "linspace(0, 4, 30)"),
        DataColumn("y", formula: "3*exp(-0.5*x)"),
      ]),
      model: ModelFormula(
        formula: "a*exp(-b*x)",
        parameters: InitialParameters(names: ["a", "b"], initial: .each(["1", "1"]))),
      optimizer: .gradientDescent(GradientDescent(learningRate: 0.01)), steps: 3
    ).run()
    let best = try #require(ReachableError(of: run))
    #expect(!best.isLeast)
    #expect(best.rmse < 1e-6)
    #expect(abs(best.parameters[0] - 3) < 1e-4)
    #expect(abs(best.parameters[1] - 0.5) < 1e-4)
  }
}
