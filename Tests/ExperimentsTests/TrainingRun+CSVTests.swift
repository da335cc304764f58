import Testing
import Training

@Test func theTableHasALineForEachStep() throws {
  let lines = try Trainer.run(.article).rmseCSV.split(
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
  (experiment.learningRate, experiment.steps) = (1, 30)
  let table = try Trainer.run(experiment).rmseCSV
  #expect(table.contains(",inf\n"))
  #expect(table.hasSuffix("30,nan\n"))
}
