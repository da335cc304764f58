import Experiments
import Training

/// How fast a quadratic is trained through a formula, beside a model of it that is written by hand.
struct TrainingSpeed {
  let points: Int
  let steps: Int

  /// Milliseconds for all steps.
  let formula: Samples
  let handWritten: Samples

  /// Measures both, taking turns.
  init(points: Int, steps: Int, repeats: Int) throws {
    self.points = points
    self.steps = steps
    var experiment = Experiment.article
    experiment.data.columns[0].source = .formula("linspace(0, 19, \(points))")
    experiment.data.columns[1].source = .formula("rand(\(points))*5 + 0.8*(t - 7.5)**2 + 1")
    experiment.steps = steps
    let prepared = try experiment.prepared()
    let dataset = Dataset(inputs: prepared.data.inputs, targets: prepared.data.targets)
    let trainer = Trainer(
      model: Polynomial(degree: 2), loss: experiment.loss, optimizer: experiment.optimizer)
    var samples: (formula: [Samples], handWritten: [Samples]) = ([], [])
    for _ in 0..<3 {
      samples.formula.append(Stopwatch.samples(repeats: repeats) { prepared.run() })
      samples.handWritten.append(
        Stopwatch.samples(repeats: repeats) {
          trainer.train(on: dataset, from: prepared.initialParameters, steps: steps)
        })
    }
    formula = Samples(merging: samples.formula)
    handWritten = Samples(merging: samples.handWritten)
  }

  /// The time beside that of the hand-written model.
  var comparison: Comparison {
    Comparison(
      subject: "\(steps) steps of \(points) points", unit: "ms", ours: formula.median,
      peer: handWritten.median, peerName: "written by hand", goal: .formulaEngine)
  }

  /// Points times steps, in millions a second.
  var throughput: Comparison {
    Comparison(
      subject: "training through a formula", unit: "M/s",
      ours: Double(points * steps) / formula.median / 1000, peer: nil,
      peerName: "\(points) points", goal: .pointSteps)
  }
}
