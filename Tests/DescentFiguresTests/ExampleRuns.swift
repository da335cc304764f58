import Experiments
import TestSupport
import Training

/// Runs that figures are tried with: the article's, others like it, and such as go wrong.
enum ExampleRuns {
  static func run(
    seed: Int = 2021, draw: Int = 2, samples: Int = 20, degree: Int = 2, rate: Double = 1e-5,
    steps: Int = 10
  ) throws -> TrainingRun {
    try Experiment.polynomial(
      seed: .init(seed), draw: draw, samples: samples, degree: degree, rate: rate, steps: steps
    ).run()
  }

  static func article() throws -> TrainingRun { try run() }

  /// The loss grows until it is infinite, then not a number.
  static func diverging() throws -> TrainingRun { try run(rate: 1e-3, steps: 30) }

  /// Each with what is special about it.
  static func all() throws -> [(name: String, run: TrainingRun)] {
    [
      ("article", try article()), ("draw 1", try run(draw: 1)), ("seed 0", try run(seed: 0)),
      ("seed 42", try run(seed: 42)), ("six steps", try run(steps: 6)),
      ("one step", try run(steps: 1)), ("degree 0", try run(degree: 0, rate: 0.1)),
      ("degree 1", try run(degree: 1, rate: 1e-3)), ("degree 3", try run(degree: 3, rate: 1e-8)),
      ("degree 5", try run(degree: 5, rate: 1e-13)), ("degree 15", try run(degree: 15)),
      ("degree 25", try run(degree: 25)), ("one sample", try run(samples: 1)),
      ("two samples", try run(samples: 2, rate: 0.1)), ("slowly", try run(rate: 1e-40)),
      ("just too fast", try run(rate: 3.6e-5, steps: 40)), ("diverging", try diverging()),
      ("greatest rate", try run(rate: 3e38)), ("hundreds of steps", try run(steps: 300)),
    ]
  }
}
