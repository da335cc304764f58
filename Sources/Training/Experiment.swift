import TorchRandom

/// What to do: everything that a training run follows from.
///
/// Data are drawn from the seed, then the starting parameters; gradient descent on the mean squared
/// error follows.
public struct Experiment: Codable, Equatable, Sendable {
  public var seed: TorchSeed

  /// Which draw of parameters after the data is the start: 1 is the first.
  ///
  /// A notebook's cell that draws the start and is run twice uses draw 2.
  public var draw: Int

  public var sampleCount: Int

  /// The degree of the polynomial that is trained.
  public var degree: Int

  public var learningRate: Double

  /// How often the loss is taken and the parameters are updated.
  public var steps: Int

  public init(
    seed: TorchSeed, draw: Int, sampleCount: Int, degree: Int, learningRate: Double, steps: Int
  ) {
    self.seed = seed
    self.draw = draw
    self.sampleCount = sampleCount
    self.degree = degree
    self.learningRate = learningRate
    self.steps = steps
  }

  /// The article's run, whose errors it prints; its seed, which it does not name, was found.
  public static let article = Experiment(
    seed: 2021, draw: 2, sampleCount: 20, degree: 2, learningRate: 1e-5, steps: 10)

  /// The experiment itself, if it can be run.
  ///
  /// Throws an `ExperimentError` for the first value that is out of its range.
  @discardableResult
  public func validated() throws(ExperimentError) -> Experiment {
    guard draw >= 1 else { throw .draw(draw) }
    guard Self.sampleCounts.contains(sampleCount) else { throw .sampleCount(sampleCount) }
    guard Polynomial.degrees.contains(degree) else { throw .degree(degree) }
    guard learningRate > 0 else { throw .learningRateNotPositive(learningRate) }
    let rate = Float(learningRate)
    guard rate > 0, rate.isFinite else { throw .learningRateNotFloat(learningRate) }
    guard steps >= 1 else { throw .steps(steps) }
    return self
  }

  /// Up to 2^24 samples, every input from 0 on is exact in float32.
  static let sampleCounts = 1...(1 << 24)
}
