import Experiments
import Testing
import Training

@Test func theTableHasALineForEachStep() throws {
  let lines = try Experiment.article.run().rmseCSV.split(
    separator: "\n", omittingEmptySubsequences: false)
  #expect(lines.first == "step,rmse")
  #expect(
    lines.dropFirst().prefix(10)
      == ArticleReference.rmse.enumerated().map {
        "\($0 + 1),\($1)"
      }[...])
  #expect(lines.dropFirst(11) == [""])
}

@Test func aTableCanHoldWhatIsNoNumber() throws {
  var experiment = Experiment.article
  experiment.optimizer = experiment.optimizer.withLearningRate(1)
  experiment.steps = 30
  let table = try experiment.run().rmseCSV
  #expect(table.contains(",inf\n"))
  #expect(table.hasSuffix("30,nan\n"))
}

@Test func metricsThatAreAskedForHaveAColumn() throws {
  var experiment = Experiment.article
  experiment.metrics = [.rSquared, .mae]
  let run = try experiment.run()
  let lines = run.rmseCSV.split(separator: "\n")
  #expect(lines[0] == "step,rmse,mae,r2")
  let last = try #require(run.steps.last)
  #expect(lines[10] == "10,\(last.rmse),\(last[.mae] ?? 0),\(last[.rSquared] ?? 0)")
}
