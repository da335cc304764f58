import Experiments
import Foundation
import Testing
import Training

@Test func anExperimentSurvivesJSON() throws {
  var experiment = Experiment.article
  for change in changes {
    change(&experiment)
    let json = try JSONEncoder().encode(experiment)
    #expect(try JSONDecoder().decode(Experiment.self, from: json) == experiment)
  }
}

private let changes: [@Sendable (inout Experiment) -> Void] = [
  { _ in },
  { $0.data.columns[0].source = .values([1, 2.5], from: FileColumn(file: "a.csv", column: "2")) },
  { $0.model.parameters.initial = .each(["0", "1/3", "randn(1)"]) },
  { $0.model.parameters.draw = 1 },
  { $0.loss = .huber(delta: 1.35) },
  { $0.metrics = [.mae, .rSquared] },
  { $0.labels = [:] },
  { $0.optimizer = .adam(Adam()) },
]

@Test func theTargetIsYOrTheLastColumnUnlessNamed() {
  let (t, y, z) = (
    DataColumn("t", formula: "1"), DataColumn("y", formula: "1"), DataColumn("z", formula: "1")
  )
  #expect(ExperimentData([y, t]).target == "y")
  #expect(ExperimentData([t, z]).target == "z")
  #expect(ExperimentData([t, y, z], target: "t").target == "t")
}

@Test func theArticlesRunIsKnownWhateverItsLabels() {
  var experiment = Experiment.article
  (experiment.labels, experiment.metrics) = ([:], [.mae])
  #expect(experiment.isTheArticles && experiment != .article)
  experiment.seed = 7
  #expect(!experiment.isTheArticles)
}

@Test func aNameIsItsOwnLabelUnlessThereIsAnother() {
  #expect(Experiment.article.label("t") == "time")
  #expect(Experiment.article.label("a") == "a")
}
