import Experiments
import Testing

@testable import descent_benchmarks

@Suite struct StripNumbersTests {
  @Test func eachInputHasALineWithItsTargetAndSixPredictions() throws {
    let run = try Experiment.article.run()
    let numbers = StripNumbers(run)
    let lines = String(decoding: numbers.columns, as: UTF8.self).split(separator: "\n")
    #expect(lines.count == run.inputs.count)
    #expect(lines.allSatisfy { $0.split(separator: " ").count == 8 })
    #expect(numbers.predicted[0] == run.predictions(parameters: run.parameters.initial))
  }
}
